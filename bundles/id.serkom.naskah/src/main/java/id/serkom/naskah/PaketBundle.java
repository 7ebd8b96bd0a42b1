package id.serkom.naskah;

import id.serkom.api.data.BundelVersi;
import id.serkom.spi.paket.IsiPaket;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/** Reads the pack that a bundle carries. */
final class PaketBundle {

    static final String PANGKAT = "Serkom-Pangkat";

    private static final int BERKAS_TERPANJANG = 1024 * 1024;

    private PaketBundle() {
    }

    static boolean punya(Bundle bundle) {
        return PaketNaskah.FOLDER.stream().anyMatch(f -> bundle.getEntryPaths(PaketNaskah.AKAR + f) != null);
    }

    /**
     * Whether a bundle that does not run may bring that kind.
     *
     * @param jenis as somebody typed it
     */
    static boolean membawa(Bundle bundle, String jenis) {
        try {
            return PemuatPaket.JENIS.matcher(jenis).matches() && bundle.getEntry(PaketNaskah.AKAR + "naskah/" + jenis + ".vm") != null;
        } catch (NullPointerException | IllegalStateException e) {
            // Felix has nothing to look into while it exchanges the content: what it brings will be known in a moment.
            return true;
        }
    }

    static PaketNaskah baca(Bundle bundle) {
        Map<String, String> teks = new TreeMap<>();
        for (String folder : PaketNaskah.FOLDER) {
            Enumeration<URL> semua = bundle.findEntries(PaketNaskah.AKAR + folder, "*", false);
            for (URL satu : semua == null ? List.<URL>of() : Collections.list(semua)) {
                String jalur = satu.getPath();
                if (!jalur.endsWith("/")) {
                    teks.put(folder + jalur.substring(jalur.lastIndexOf('/') + 1), isi(satu));
                }
            }
        }
        return new PaketNaskah(nama(bundle), pangkat(bundle.getHeaders("").get(PANGKAT)), teks,
                Optional.of(new BundelVersi(bundle.getSymbolicName(), bundle.getVersion().toString())));
    }

    static PaketNaskah baca(IsiPaket isi) {
        Map<String, String> teks = new TreeMap<>();
        isi.berkas().forEach((jalur, bytes) -> {
            String nama = jalur.substring(PaketNaskah.AKAR.length());
            int akhir = nama.lastIndexOf('/') + 1;
            if (PaketNaskah.FOLDER.contains(nama.substring(0, akhir)) && akhir < nama.length()) {
                teks.put(nama, teks(jalur, bytes));
            }
        });
        return new PaketNaskah(isi.simbolik() + " " + isi.versi(), pangkat(isi.kepala().get(PANGKAT)), teks,
                Optional.of(new BundelVersi(isi.simbolik(), isi.versi())));
    }

    static String nama(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    private static int pangkat(String tertulis) {
        try {
            return tertulis == null ? 0 : Integer.parseInt(tertulis.strip());
        } catch (NumberFormatException e) {
            throw new NaskahException("naskah.ketentuan", PANGKAT + " bukan bilangan: " + tertulis, e);
        }
    }

    private static String isi(URL url) {
        try (InputStream in = url.openStream()) {
            return teks(url.getPath(), in.readNBytes(BERKAS_TERPANJANG + 1));
        } catch (IOException e) {
            throw new NaskahException("naskah.tidak-terbaca", url.getPath() + ": " + e.getMessage(), e);
        }
    }

    private static String teks(String jalur, byte[] isi) {
        if (isi.length > BERKAS_TERPANJANG) {
            throw new NaskahException("naskah.terlalu-panjang", jalur + ": lebih dari " + BERKAS_TERPANJANG);
        }
        return new String(isi, StandardCharsets.UTF_8);
    }
}

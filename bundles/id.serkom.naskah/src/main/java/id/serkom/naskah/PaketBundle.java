package id.serkom.naskah;

import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Masa;
import id.serkom.spi.paket.IsiPaket;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;

/** Reads the pack that a bundle carries. */
final class PaketBundle {

    static final String PANGKAT = "Serkom-Pangkat";
    static final String SEJAK = "Serkom-Berlaku-Sejak";
    static final String SAMPAI = "Serkom-Berlaku-Sampai";
    static final String DASAR = "Serkom-Dasar";

    static final int BERKAS_TERBANYAK = 500;
    static final int PAKET_TERBESAR = 16 * 1024 * 1024;

    private static final int TAHUN_PERTAMA = 1945;
    private static final int TAHUN_TERAKHIR = 9998;
    private static final int BERKAS_TERPANJANG = 1024 * 1024;
    private static final Pattern KODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

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
        Isi isi = new Isi();
        for (String folder : PaketNaskah.FOLDER) {
            Enumeration<URL> semua = bundle.findEntries(PaketNaskah.AKAR + folder, "*", false);
            for (URL satu : semua == null ? List.<URL>of() : Collections.list(semua)) {
                String jalur = satu.getPath();
                if (!jalur.endsWith("/")) {
                    isi.tambah(folder + jalur.substring(jalur.lastIndexOf('/') + 1), isi(satu));
                }
            }
        }
        Dictionary<String, String> kepala = bundle.getHeaders("");
        return paket(nama(bundle), isi, k -> Optional.ofNullable(kepala.get(k)),
                new BundelVersi(bundle.getSymbolicName(), bundle.getVersion().toString()));
    }

    static PaketNaskah baca(IsiPaket isi) {
        Isi teks = new Isi();
        isi.berkas().forEach((jalur, bytes) -> {
            String nama = jalur.startsWith(PaketNaskah.AKAR) ? jalur.substring(PaketNaskah.AKAR.length()) : "";
            int akhir = nama.lastIndexOf('/') + 1;
            if (PaketNaskah.FOLDER.contains(nama.substring(0, akhir)) && akhir < nama.length()) {
                teks.tambah(nama, bytes);
            }
        });
        return paket(isi.simbolik() + " " + isi.versi(), teks, k -> Optional.ofNullable(isi.kepala().get(k)),
                new BundelVersi(isi.simbolik(), isi.versi()));
    }

    private static PaketNaskah paket(String asal, Isi isi, Function<String, Optional<String>> kepala, BundelVersi bundel) {
        return new PaketNaskah(asal, pangkat(kepala.apply(PANGKAT).orElse(null)), isi.teks, Optional.of(bundel), masa(kepala),
                dasar(kepala.apply(DASAR).orElse("")));
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

    private static Masa masa(Function<String, Optional<String>> kepala) {
        Optional<LocalDate> sejak = kepala.apply(SEJAK).map(t -> tanggal(SEJAK, t));
        Optional<LocalDate> sampai = kepala.apply(SAMPAI).map(t -> tanggal(SAMPAI, t));
        try {
            return new Masa(sejak.orElse(PaketNaskah.SELALU.mulai()), sampai);
        } catch (IllegalArgumentException e) {
            throw new NaskahException("naskah.ketentuan", SAMPAI + " " + sampai.orElseThrow() + " sebelum " + SEJAK + " "
                    + sejak.orElseThrow(), e);
        }
    }

    private static LocalDate tanggal(String nama, String tertulis) {
        try {
            LocalDate tanggal = LocalDate.parse(tertulis.strip());
            if (tanggal.getYear() < TAHUN_PERTAMA || tanggal.getYear() > TAHUN_TERAKHIR) {
                throw new DateTimeException("di luar tahun " + TAHUN_PERTAMA + " sampai " + TAHUN_TERAKHIR);
            }
            return tanggal;
        } catch (DateTimeException e) {
            throw new NaskahException("naskah.ketentuan", nama + " harus tanggal yang ada, berbentuk 2026-12-31, bukan \"" + tertulis
                    + "\"", e);
        }
    }

    private static List<String> dasar(String tertulis) {
        List<String> semua = Arrays.stream(tertulis.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
        semua.stream().filter(s -> !KODE.matcher(s).matches()).findFirst().ifPresent(s -> {
            throw new NaskahException("naskah.ketentuan", DASAR + " harus kode dasar hukum, seperti permendagri-1-2023, bukan \"" + s
                    + "\"");
        });
        return semua;
    }

    private static byte[] isi(URL url) {
        try (InputStream in = url.openStream()) {
            return in.readNBytes(BERKAS_TERPANJANG + 1);
        } catch (IOException e) {
            throw new NaskahException("naskah.tidak-terbaca", url.getPath() + ": " + e.getMessage(), e);
        }
    }

    /** The texts of a pack while they are read: what is too much is refused before more of it is held. */
    private static final class Isi {

        private final Map<String, String> teks = new TreeMap<>();
        private long ukuran;

        void tambah(String nama, byte[] isi) {
            ukuran += isi.length;
            if (isi.length > BERKAS_TERPANJANG) {
                throw new NaskahException("naskah.terlalu-panjang", nama + ": lebih dari " + BERKAS_TERPANJANG + " bita");
            }
            if (teks.size() == BERKAS_TERBANYAK) {
                throw new NaskahException("naskah.terlalu-panjang", "paket memuat lebih dari " + BERKAS_TERBANYAK + " berkas naskah");
            }
            if (ukuran > PAKET_TERBESAR) {
                throw new NaskahException("naskah.terlalu-panjang", nama + ": naskah paket melebihi " + PAKET_TERBESAR + " bita");
            }
            teks.put(nama, new String(isi, StandardCharsets.UTF_8));
        }
    }
}

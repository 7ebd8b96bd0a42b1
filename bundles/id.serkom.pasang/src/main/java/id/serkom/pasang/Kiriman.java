package id.serkom.pasang;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.service.PaketService;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file that somebody sends, as it comes in: whole, within limits and out of everybody's reach before anything is done with it. */
final class Kiriman implements AutoCloseable {

    private static final Pattern NAMA = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}\\.(?:yaml|yml|zip|jar|kar)");

    private static final Pattern BERISI_TANDA = Pattern.compile("\\.(?:jar|kar)$");

    private final String nama;
    private final Path jalur;
    private Optional<byte[]> tanda = Optional.empty();

    private Kiriman(String nama, Path jalur) {
        this.nama = nama;
        this.jalur = jalur;
    }

    /**
     * @param folder of files on their way in
     * @param tanda read when the file has come; empty for none
     */
    static Kiriman terima(Path folder, String nama, InputStream isi, InputStream tanda, Batas batas) throws IOException {
        if (!NAMA.matcher(nama).matches()) {
            throw new InvalidInput(Reason.of("paket.nama-salah", "nama", nama));
        }
        long terbesar = batas(nama, batas);
        Path jalur = Files.createTempFile(folder, "kiriman", ".tmp");
        Kiriman kiriman = new Kiriman(nama, jalur);
        try (OutputStream out = Files.newOutputStream(jalur)) {
            byte[] penyangga = new byte[1 << 16];
            long ukuran = 0;
            for (int n = isi.read(penyangga); n >= 0; n = isi.read(penyangga)) {
                ukuran += n;
                if (ukuran > terbesar) {
                    throw new TooLarge(Reason.of("paket.terlalu-besar", "nama", nama).with("batas", terbesar >> 20));
                }
                out.write(penyangga, 0, n);
            }
            kiriman.tanda = tanda(nama, tanda);
            return kiriman;
        } catch (IOException | RuntimeException e) {
            kiriman.close();
            throw e;
        }
    }

    /** A jar and a KAR carry their own: what comes along with them is nobody's word. */
    private static Optional<byte[]> tanda(String nama, InputStream tanda) throws IOException {
        byte[] isi = tanda.readNBytes(PaketService.TANDA_TERBESAR + 1);
        if (isi.length > PaketService.TANDA_TERBESAR) {
            throw new TooLarge(Reason.of("paket.tanda-terlalu-besar", "nama", nama).with("batas", PaketService.TANDA_TERBESAR));
        }
        return Optional.of(isi).filter(i -> i.length > 0 && !BERISI_TANDA.matcher(nama).find());
    }

    private static long batas(String nama, Batas batas) {
        try {
            return Penyiap.batas(nama, batas);
        } catch (Penolakan e) {
            throw new InvalidInput(Reason.of("paket.nama-salah", "nama", nama));
        }
    }

    /** Takes away what a server that was killed left. */
    static void bersihkan(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> sisa = Files.list(folder)) {
                for (Path satu : sisa.toList()) {
                    Files.deleteIfExists(satu);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String nama() {
        return nama;
    }

    Path jalur() {
        return jalur;
    }

    /** Signature that came along; nothing for a file that carries its own. */
    Optional<byte[]> tanda() {
        return tanda;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(jalur);
    }
}

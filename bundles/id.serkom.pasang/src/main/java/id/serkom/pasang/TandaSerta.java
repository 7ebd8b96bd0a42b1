package id.serkom.pasang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The signature that came along with a file, on its way into {@code deploy/}: there before the file, so that nobody finds the new file
 * beside the signature of another; and away again, or the one before back, when the file does not follow.
 */
final class TandaSerta implements AutoCloseable {

    private final Path tujuan;
    private final Optional<Path> konsep;
    private final Path lama;

    private TandaSerta(Path tujuan, Optional<Path> konsep, Path lama) {
        this.tujuan = tujuan;
        this.konsep = konsep;
        this.lama = lama;
    }

    /** @param awalan of files that are not in the folder yet */
    static TandaSerta siapkan(Path deploy, String awalan, Kiriman kiriman) throws IOException {
        String nama = kiriman.nama() + PeriksaTanda.AKHIRAN;
        Path konsep = deploy.resolve(awalan + nama + ".tmp");
        TandaSerta serta = new TandaSerta(deploy.resolve(nama), kiriman.tanda().map(t -> konsep),
                deploy.resolve(awalan + nama + ".lama.tmp"));
        if (kiriman.tanda().isPresent()) {
            try {
                Files.write(konsep, kiriman.tanda().get());
            } catch (IOException e) {
                serta.close();
                throw e;
            }
        }
        return serta;
    }

    void taruh(PenerimaBerkas.Langkah berkas) throws IOException {
        if (konsep.isEmpty()) {
            berkas.jalankan();
            return;
        }
        boolean ada = Files.exists(tujuan, LinkOption.NOFOLLOW_LINKS);
        if (ada) {
            Files.copy(tujuan, lama, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
        }
        Files.move(konsep.get(), tujuan, StandardCopyOption.ATOMIC_MOVE);
        try {
            berkas.jalankan();
        } catch (IOException | RuntimeException e) {
            if (ada) {
                Files.move(lama, tujuan, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(tujuan);
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (konsep.isPresent()) {
            Files.deleteIfExists(konsep.get());
            Files.deleteIfExists(lama);
        }
    }
}

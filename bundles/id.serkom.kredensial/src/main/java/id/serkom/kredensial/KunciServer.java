package id.serkom.kredensial;

import id.serkom.api.referensi.KunciPenerbit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The key with which this server signs. Its file comes before its entry in the register, and takes over after it: whatever breaks off in
 * between, the next start goes on with a key that everybody can know, or makes another.
 */
final class KunciServer {

    private static final String SISTEM = "sistem";

    private final FolderKunci folder;
    private final KunciTerdaftar terdaftar;
    private final SecureRandom acak = new SecureRandom();
    private Optional<Kunci> kini = Optional.empty();

    KunciServer(FolderKunci folder, KunciTerdaftar terdaftar) {
        this.folder = folder;
        this.terdaftar = terdaftar;
    }

    /** Read or made once; waits for nobody. */
    synchronized Kunci kini() {
        if (kini.isEmpty()) {
            try {
                kini = Optional.of(siapkan());
            } catch (IOException e) {
                throw new UncheckedIOException("Kunci kredensial tidak terbaca", e);
            }
        }
        return kini.get();
    }

    private Kunci siapkan() throws IOException {
        Optional<Kunci> lama = folder.kini();
        Optional<Kunci> berikut = folder.berikut();
        if (berikut.filter(terdaftar::berlaku).isPresent()) {
            folder.gantikan();
            return berikut.get();
        }
        if (lama.isPresent() && terdaftar.berlaku(lama.get())) {
            return lama.get();
        }
        ganti(Optional.empty(), SISTEM, lama.isEmpty() ? "mulai pertama" : "kunci lama tidak berlaku pada basis data ini");
        return folder.kini().orElseThrow();
    }

    /** Another key from now on. */
    synchronized KunciPenerbit baru(String akun, String alasan) {
        Kunci lama = kini();
        try {
            KunciPenerbit publik = ganti(Optional.of(lama), akun, alasan);
            kini = folder.kini();
            return publik;
        } catch (IOException e) {
            throw new UncheckedIOException("Kunci kredensial tidak tersimpan", e);
        }
    }

    private KunciPenerbit ganti(Optional<Kunci> lama, String akun, String alasan) throws IOException {
        Kunci baru = Kunci.baru(acak);
        folder.simpanBerikut(baru);
        KunciPenerbit publik = terdaftar.daftarkan(baru, lama, akun, alasan);
        folder.gantikan();
        return publik;
    }
}

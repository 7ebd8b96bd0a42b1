package id.serkom.ttd;

import id.serkom.ttd.BerkasKunci.Rusak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder {@code etc/kunci/}: a PKCS#12 file for each official who signs here, which only the server's own user may read. */
final class FolderKunci {

    private static final Logger LOG = LoggerFactory.getLogger(FolderKunci.class);
    /** Codes of officials that a file may be named after. */
    static final Pattern KODE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");
    private static final long TERBESAR = 1L << 20;

    private final Path folder;
    private final Set<String> diperingatkan = ConcurrentHashMap.newKeySet();

    FolderKunci(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Opens the key of an official. */
    Kunci buka(String pejabat, char[] sandi) {
        Path berkas = folder.resolve(pejabat + ".p12");
        if (!KODE.matcher(pejabat).matches() || !Files.isRegularFile(berkas)) {
            throw Penolakan.of("kunci-tidak-ada", pejabat);
        }
        periksaIzin(berkas);
        try {
            if (Files.size(berkas) > TERBESAR) {
                throw Penolakan.of("kunci-rusak", pejabat);
            }
            return BerkasKunci.baca(Files.readAllBytes(berkas), sandi);
        } catch (Rusak e) {
            throw Penolakan.of(e.sebab(), pejabat);
        } catch (IOException e) {
            throw Penolakan.of("kunci-tidak-terbaca", pejabat);
        }
    }

    private void periksaIzin(Path berkas) {
        boolean terbuka = IzinBerkas.terbuka(berkas);
        if (terbuka && diperingatkan.add(berkas.toString())) {
            LOG.warn("Kunci {} dapat dibaca pengguna lain di mesin ini; batasi dengan chmod 600", berkas.getFileName());
        } else if (!terbuka) {
            diperingatkan.remove(berkas.toString());
        }
    }

    boolean ada(String nama) {
        return Files.exists(folder.resolve(nama), LinkOption.NOFOLLOW_LINKS);
    }
}

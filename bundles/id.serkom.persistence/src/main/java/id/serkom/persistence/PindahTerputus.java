package id.serkom.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A move that broke off after its mark: the book is in the other database, and the file that points the server there lies ready beside the
 * one that counts. It gets its name.
 */
final class PindahTerputus {

    private static final Logger LOG = LoggerFactory.getLogger(PindahTerputus.class);
    private static final String SUMBER_DATA = "org.ops4j.datasource-serkom.cfg";

    private final Path etc;

    PindahTerputus(Path etc) {
        this.etc = etc;
    }

    /** Whether the server is being pointed to where the book is. To be called only where the book here bears the mark that it went. */
    boolean teruskan() {
        Path siap = etc.resolve(SUMBER_DATA + ".pindah");
        if (!Files.isRegularFile(siap)) {
            return false;
        }
        try {
            Files.move(siap, etc.resolve(SUMBER_DATA), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(etc.resolve(SUMBER_DATA + ".tujuan"));
            LOG.warn("Pemindahan buku yang terputus diteruskan: server beralih ke basis data yang tertulis di etc/{}.", SUMBER_DATA);
            return true;
        } catch (IOException e) {
            LOG.error("Buku sudah dipindahkan, tetapi {} tidak dapat diganti namanya menjadi {}. Periksa hak folder etc/ dan ruang cakram;"
                    + " dicoba lagi.", siap, SUMBER_DATA, e);
            return Files.notExists(siap);
        }
    }
}

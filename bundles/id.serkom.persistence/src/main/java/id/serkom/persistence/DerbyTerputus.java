package id.serkom.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Derby that was being made when the server was killed. Derby writes {@code service.properties} when it has made a database, and opens
 * none without it, nor makes one in its place: nothing of the office's can be in there yet. It is put aside, never deleted.
 */
final class DerbyTerputus {

    private static final Logger LOG = LoggerFactory.getLogger(DerbyTerputus.class);
    /** No {@code service.properties}; a folder where one was to be made. */
    private static final Set<String> BELUM_JADI = Set.of("XBM0A", "XBM0J");
    private static final String GAGAL_DIBUAT = "XJ041";
    private static final Pattern FOLDER = Pattern.compile("'([^']+)'");
    /** Derby's own tables, their indexes, and some room: one with our schema has many times as many. */
    private static final int FILE_TERBANYAK = 100;

    private DerbyTerputus() {
    }

    /** When it is that which keeps the database from being opened. */
    static void singkirkan(Throwable galat) {
        List<SQLException> rantai = Galat.rantai(galat);
        if (rantai.stream().map(SQLException::getSQLState).filter(Objects::nonNull).anyMatch(BELUM_JADI::contains)) {
            rantai.stream().filter(s -> GAGAL_DIBUAT.equals(s.getSQLState())).map(s -> FOLDER.matcher(s.getMessage()))
                    .filter(Matcher::find).findFirst().ifPresent(m -> singkirkan(Path.of(m.group(1))));
        }
    }

    private static void singkirkan(Path folder) {
        String[] isi = folder.resolve("seg0").toFile().list();
        if (Files.exists(folder.resolve("service.properties")) || isi != null && isi.length > FILE_TERBANYAK) {
            LOG.error("Basis data di {} rusak: service.properties hilang. Pulihkan folder itu dari cadangan.", folder);
            return;
        }
        Path samping = folder.resolveSibling(folder.getFileName() + ".terputus-" + System.nanoTime());
        try {
            Files.move(folder, samping);
            LOG.warn("Pembuatan basis data terputus; sisanya disingkirkan ke {} dan boleh dihapus.", samping);
        } catch (IOException e) {
            LOG.error("Sisa pembuatan basis data yang terputus di {} tidak dapat disingkirkan.", folder, e);
        }
    }
}

package id.serkom.soap;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.cxf.helpers.FileUtils;
import org.junit.rules.ExternalResource;

/** Each test begins with an empty world, and leaves nothing of an attachment on the disk. */
final class Bersih extends ExternalResource {

    private static final long SABAR = TimeUnit.MINUTES.toNanos(1);

    private final Peladen peladen;

    Bersih(Peladen peladen) {
        this.peladen = peladen;
    }

    @Override
    protected void before() {
        peladen.dunia().bersihkan();
    }

    @Override
    protected void after() {
        tanpaSisa();
    }

    /** The server deletes what it kept behind its answer, so that who has the answer may come first. */
    static void tanpaSisa() {
        long habis = System.nanoTime() + SABAR;
        while (!sisa().isEmpty() && System.nanoTime() - habis < 0) {
            Thread.onSpinWait();
        }
        assertEquals("berkas sementara", List.of(), sisa());
    }

    private static List<String> sisa() {
        String[] files = FileUtils.getDefaultTempDir().list();
        return files == null ? List.of() : List.of(files);
    }
}

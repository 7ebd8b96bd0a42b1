package id.serkom.soap;

import static org.junit.Assert.assertEquals;

import org.apache.cxf.helpers.FileUtils;
import org.junit.rules.ExternalResource;

/** Each test begins with an empty world, and leaves nothing of an attachment on the disk. */
final class Bersih extends ExternalResource {

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
        String[] sisa = FileUtils.getDefaultTempDir().list();
        assertEquals("berkas sementara", 0, sisa == null ? 0 : sisa.length);
    }
}

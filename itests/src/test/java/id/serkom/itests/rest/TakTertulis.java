package id.serkom.itests.rest;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.rules.ExternalResource;

/** Nothing is written during the test: the journal stands where it stood, so does every series, and nothing is logged as an error. */
final class TakTertulis extends ExternalResource {

    private long posisi;
    private Map<String, Long> nomor;
    private List<String> galat;

    @Override
    protected void before() throws Exception {
        posisi = Kantor.buka().posisi();
        nomor = Kantor.buka().nomorTerakhir();
        galat = Kantor.buka().server().logErrors();
    }

    @Override
    protected void after() {
        assertEquals("posisi jurnal", posisi, Kantor.buka().posisi());
        assertEquals("nomor terakhir setiap seri", nomor, Kantor.buka().nomorTerakhir());
        try {
            assertEquals("galat di log", galat, Kantor.buka().server().logErrors());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

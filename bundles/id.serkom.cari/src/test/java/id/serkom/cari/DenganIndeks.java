package id.serkom.cari;

import id.serkom.api.actor.Actor;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;

/** A test of the search over an office of its own, with an index in a folder of its own. */
abstract class DenganIndeks {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    final Kantor kantor = new Kantor();
    LuceneCariService cari;

    @Before
    public void buka() {
        cari = kantor.cari(folder.getRoot().toPath());
    }

    @After
    public void tutup() throws InterruptedException {
        cari.close();
    }

    final List<String> id(String teks) {
        return id(Kantor.BIDANG, teks);
    }

    /** What the actor finds, when the index has followed the book. */
    final List<String> id(Actor actor, String teks) {
        cari.lihat();
        return Kantor.id(cari, actor, teks);
    }
}

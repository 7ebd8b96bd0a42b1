package id.serkom.itests.cerita;

import org.junit.Before;
import org.junit.Rule;

/** A story that begins with certificates handed over. */
abstract class DenganSertifikatUji {

    @Rule
    public final Kantor kantor = new Kantor();

    SertifikatUji uji;

    @Before
    public void sudahTerbit() {
        uji = new SertifikatUji(kantor);
    }
}

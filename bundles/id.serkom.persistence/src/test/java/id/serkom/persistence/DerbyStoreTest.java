package id.serkom.persistence;

import id.serkom.testing.store.CommitContract;
import id.serkom.testing.store.NomorContract;
import id.serkom.testing.store.SerentakContract;
import id.serkom.testing.store.StorePorts;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.experimental.runners.Enclosed;
import org.junit.runner.RunWith;

/** The stores over Derby keep to the contracts. */
@RunWith(Enclosed.class)
public class DerbyStoreTest {

    private static JpaPorts ports;

    @BeforeClass
    public static void buka() {
        ports = JpaPorts.buka("jdbc:derby:memory:kontrak;create=true", "", "");
    }

    @AfterClass
    public static void tutup() throws InterruptedException {
        ports.tutup();
    }

    public static class Commit extends CommitContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class Nomor extends NomorContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class Serentak extends SerentakContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }
}

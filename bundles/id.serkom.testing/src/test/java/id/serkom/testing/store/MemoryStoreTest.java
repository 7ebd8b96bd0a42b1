package id.serkom.testing.store;

import org.junit.experimental.runners.Enclosed;
import org.junit.runner.RunWith;

/** The fake keeps to the contracts of the real stores. */
@RunWith(Enclosed.class)
public class MemoryStoreTest {

    private static final StorePorts PORTS = new MemoryStore();

    public static class Commit extends CommitContract {
        @Override
        protected StorePorts ports() {
            return PORTS;
        }
    }

    public static class Nomor extends NomorContract {
        @Override
        protected StorePorts ports() {
            return PORTS;
        }
    }

    public static class Serentak extends SerentakContract {
        @Override
        protected StorePorts ports() {
            return PORTS;
        }
    }

    public static class Catatan extends CatatanContract {
        @Override
        protected StorePorts ports() {
            return PORTS;
        }
    }

    public static class Daftar extends DaftarContract {
        @Override
        protected StorePorts ports() {
            return PORTS;
        }
    }

    public static class DaftarSurat extends DaftarSuratContract {
        @Override
        protected StorePorts ports() {
            return PORTS;
        }
    }

    public static class Menunggu extends MenungguContract {
        @Override
        protected StorePorts ports() {
            return PORTS;
        }
    }

    public static class IsiBerkas extends IsiBerkasContract {
        @Override
        protected StorePorts ports() {
            return PORTS;
        }
    }

    public static class Penerbitan extends PenerbitanContract {
        @Override
        protected StorePorts ports() {
            return PORTS;
        }
    }

    public static class Unik extends UnikContract {
        @Override
        protected StorePorts ports() {
            return PORTS;
        }
    }

    public static class SatuPermohonan extends PermohonanContract {
        @Override
        protected StorePorts ports() {
            return PORTS;
        }
    }
}

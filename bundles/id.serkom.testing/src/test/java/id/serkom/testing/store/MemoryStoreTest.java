package id.serkom.testing.store;

import java.util.Map;
import java.util.Optional;
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

    public static class NomorGanda extends NomorGandaContract {
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

    public static class CatatanPeladen extends CatatanPeladenContract {
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

    public static class DaftarBerkas extends DaftarBerkasContract {
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

    public static class Surat extends SuratContract {
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

    public static class Cetakan extends CetakanContract {
        @Override
        protected StorePorts ports() {
            return PORTS;
        }
    }

    public static class PemilikDokumen extends DokumenContract {
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

    public static class BasisData extends BasisDataContract {
        @Override
        protected StorePorts ports() {
            return PORTS;
        }

        @Override
        protected StorePorts kosong() {
            return new MemoryStore();
        }
    }

    public static class Pindah extends PindahContract {

        private final MemoryStore postgres = MemoryStore.postgresql();

        @Override
        protected StorePorts asal() {
            return new MemoryStore();
        }

        @Override
        protected Map<String, String> kosong(StorePorts dari) {
            return MemoryBasisDataStore.sambungan((MemoryBasisDataStore) dari.basis(), postgres.basis());
        }

        @Override
        protected StorePorts buka(Map<String, String> tujuan) {
            return postgres;
        }

        @Override
        protected Optional<String> halangan(StorePorts basis) {
            return ((MemoryBasisDataStore) basis.basis()).halangan();
        }

        @Override
        protected void lupakanTanda(StorePorts dari) {
            ((MemoryBasisDataStore) dari.basis()).lupakanTanda();
        }

        @Override
        protected void skemaLain(StorePorts basis) {
            ((MemoryBasisDataStore) basis.basis()).skema("lain");
        }
    }
}

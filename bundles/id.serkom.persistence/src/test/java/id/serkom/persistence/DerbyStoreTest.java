package id.serkom.persistence;

import id.serkom.spi.dokumen.BlobStore;
import id.serkom.testing.dokumen.BlobStoreContract;
import id.serkom.testing.store.BasisDataContract;
import id.serkom.testing.store.CatatanContract;
import id.serkom.testing.store.CatatanPeladenContract;
import id.serkom.testing.store.CetakanContract;
import id.serkom.testing.store.CommitContract;
import id.serkom.testing.store.DaftarBerkasContract;
import id.serkom.testing.store.DaftarContract;
import id.serkom.testing.store.DaftarSuratContract;
import id.serkom.testing.store.DokumenContract;
import id.serkom.testing.store.IsiBerkasContract;
import id.serkom.testing.store.MenungguContract;
import id.serkom.testing.store.NomorContract;
import id.serkom.testing.store.NomorGandaContract;
import id.serkom.testing.store.PenerbitanContract;
import id.serkom.testing.store.PermohonanContract;
import id.serkom.testing.store.SerentakContract;
import id.serkom.testing.store.StorePorts;
import id.serkom.testing.store.SuratContract;
import id.serkom.testing.store.UnikContract;
import java.sql.SQLException;
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

    public static class Dokumen extends BlobStoreContract {
        @Override
        protected BlobStore blob() {
            return ports.blob();
        }

        @Override
        protected void rusakkan(String sha256, byte[] menjadi) throws SQLException {
            ports.potong(sha256, menjadi);
        }
    }

    public static class Commit extends CommitContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class SatuCommit extends GrupContract {
        @Override
        protected JpaPorts ports() {
            return ports;
        }
    }

    public static class Nomor extends NomorContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class NomorGanda extends NomorGandaContract {
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

    public static class Catatan extends CatatanContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class CatatanPeladen extends CatatanPeladenContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class Daftar extends DaftarContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class DaftarBerkas extends DaftarBerkasContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class DaftarSurat extends DaftarSuratContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class Menunggu extends MenungguContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class IsiBerkas extends IsiBerkasContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class Surat extends SuratContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class Penerbitan extends PenerbitanContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class Cetakan extends CetakanContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class PemilikDokumen extends DokumenContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class Unik extends UnikContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class SatuPermohonan extends PermohonanContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }
    }

    public static class BasisData extends BasisDataContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }

        @Override
        protected StorePorts kosong() {
            return JpaPorts.buka("jdbc:derby:memory:kosong-" + id() + ";create=true", "", "");
        }
    }
}

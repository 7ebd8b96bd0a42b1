package id.serkom.persistence;

import id.serkom.testing.store.CatatanContract;
import id.serkom.testing.store.CommitContract;
import id.serkom.testing.store.DaftarContract;
import id.serkom.testing.store.IsiBerkasContract;
import id.serkom.testing.store.NomorContract;
import id.serkom.testing.store.PenerbitanContract;
import id.serkom.testing.store.PermohonanContract;
import id.serkom.testing.store.SerentakContract;
import id.serkom.testing.store.StorePorts;
import id.serkom.testing.store.UnikContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.experimental.runners.Enclosed;
import org.junit.runner.RunWith;

/** The stores over PostgreSQL keep to the contracts, on one node and with two nodes over one database. */
@RunWith(Enclosed.class)
public class PostgresStoreTest {

    private static EmbeddedPostgres server;
    private static JpaPorts ports;

    @BeforeClass
    public static void buka() throws IOException {
        server = EmbeddedPostgres.builder().setDataDirectory(Path.of("target", "postgres-" + System.nanoTime())).start();
        ports = JpaPorts.buka(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    @AfterClass
    public static void tutup() throws Exception {
        if (server != null) {
            ports.tutup();
            server.close();
        }
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

    public static class Catatan extends CatatanContract {
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

    public static class IsiBerkas extends IsiBerkasContract {
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

    /** Every call goes to the committer of the other node than the one before. */
    public static class DuaSimpul extends SerentakContract {

        private static final AtomicInteger BERIKUT = new AtomicInteger();
        private static JpaPorts kedua;

        @BeforeClass
        public static void bukaKedua() {
            kedua = JpaPorts.buka(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        }

        @AfterClass
        public static void tutupKedua() throws InterruptedException {
            kedua.tutup();
        }

        @Override
        protected StorePorts ports() {
            return BERIKUT.getAndIncrement() % 2 == 0 ? ports : kedua;
        }
    }
}

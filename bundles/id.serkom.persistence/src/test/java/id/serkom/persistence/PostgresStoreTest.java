package id.serkom.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
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
import id.serkom.testing.store.PindahContract;
import id.serkom.testing.store.SerentakContract;
import id.serkom.testing.store.StorePorts;
import id.serkom.testing.store.SuratContract;
import id.serkom.testing.store.UnikContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.experimental.runners.Enclosed;
import org.junit.runner.RunWith;

/** The stores over PostgreSQL keep to the contracts, on one node and with two nodes over one database. */
@RunWith(Enclosed.class)
public class PostgresStoreTest {

    private static final AtomicInteger BERIKUT = new AtomicInteger();

    private static EmbeddedPostgres server;
    private static JpaPorts ports;
    private static JpaPorts kedua;

    @BeforeClass
    public static void buka() throws IOException {
        server = EmbeddedPostgres.builder().setDataDirectory(Path.of("target", "postgres-" + System.nanoTime()))
                .setPGStartupWait(Duration.ofMinutes(2)).start();
        ports = JpaPorts.buka(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        kedua = JpaPorts.buka(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    /** The other node than the one before. */
    private static JpaPorts bergantian() {
        return BERIKUT.getAndIncrement() % 2 == 0 ? ports : kedua;
    }

    @AfterClass
    public static void tutup() throws Exception {
        if (server != null) {
            ports.tutup();
            kedua.tutup();
            server.close();
        }
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

    /** The address of another database of the same server. */
    private static String basis() {
        String nama = "kosong_" + System.nanoTime();
        try (Connection connection = ports.sumber().getConnection(); Statement s = connection.createStatement()) {
            s.executeUpdate("CREATE DATABASE " + nama);
            return "jdbc:postgresql://localhost:" + server.getPort() + "/" + nama;
        } catch (SQLException e) {
            throw new AssertionError(e);
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

    /** Every call goes to the committer of the other node than the one before. */
    public static class DuaSimpul extends SerentakContract {
        @Override
        protected StorePorts ports() {
            return bergantian();
        }
    }

    /** A document written by one node is read, mended and written at the same time by the other. */
    public static class DokumenDuaSimpul extends BlobStoreContract {
        @Override
        protected BlobStore blob() {
            return bergantian().blob();
        }

        @Override
        protected void rusakkan(String sha256, byte[] menjadi) throws SQLException {
            ports.potong(sha256, menjadi);
        }
    }

    /** Servers that start at the same moment on an empty database, and one that was killed while it made the tables. */
    public static class Awal {

        private static final int SERVER = 4;
        private static final int DETIK = 300;

        @Test(timeout = DETIK * 1000)
        public void serverYangMulaiBersamaanMembuatSkemaSekali() throws Exception {
            ports.jalankan("CREATE DATABASE kosong");
            CyclicBarrier mulai = new CyclicBarrier(SERVER);
            ExecutorService pool = Executors.newFixedThreadPool(SERVER);
            try {
                List<Boolean> memperbarui = new ArrayList<>();
                for (Future<Boolean> satu : pool.invokeAll(Collections.<Callable<Boolean>>nCopies(SERVER, () -> {
                    try (HikariDataSource sumber = sumber("kosong")) {
                        mulai.await();
                        return new Migrasi(sumber).jalankan();
                    }
                }))) {
                    memperbarui.add(satu.get());
                }
                assertEquals(1, Collections.frequency(memperbarui, true));
            } finally {
                pool.shutdownNow();
            }
        }

        @Test(timeout = DETIK * 1000)
        public void kunciServerYangMatiDiTengahMigrasiTidakMenghalangi() throws Exception {
            ports.jalankan("CREATE DATABASE terputus");
            try (HikariDataSource sumber = sumber("terputus")) {
                new Migrasi(sumber).jalankan();
                try (Connection c = sumber.getConnection(); Statement s = c.createStatement()) {
                    s.executeUpdate("UPDATE skema_basis SET sidik = '-'");
                    s.executeUpdate("UPDATE databasechangeloglock SET locked = TRUE, lockgranted = CURRENT_TIMESTAMP, lockedby = 'mati'");
                }

                assertTrue(new Migrasi(sumber).jalankan());
                assertFalse(new Migrasi(sumber).jalankan());
            }
        }

        private static HikariDataSource sumber(String nama) {
            return JpaPorts.sumber(server.getJdbcUrl("postgres", nama), "postgres", "postgres");
        }
    }

    public static class BasisData extends BasisDataContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }

        @Override
        protected StorePorts kosong() {
            return JpaPorts.buka(PostgresStoreTest.basis(), "postgres", "postgres");
        }
    }

    /** Rows of the one database into the other. */
    public static class KeDerby extends BasisDataContract {
        @Override
        protected StorePorts ports() {
            return ports;
        }

        @Override
        protected StorePorts kosong() {
            return JpaPorts.buka("jdbc:derby:memory:kosong-" + id() + ";create=true", "", "");
        }
    }

    public static class Pindah extends PindahContract {
        private final SambunganUji sambungan = new SambunganUji();

        @Override
        protected StorePorts asal() {
            return JpaPorts.buka("jdbc:derby:memory:pindah-" + System.nanoTime() + ";create=true", "", "");
        }

        @Override
        protected Map<String, String> kosong(StorePorts dari) {
            return Map.of("osgi.jdbc.driver.name", Sambungan.POSTGRESQL, "url", basis(), "user", "postgres", "password", "postgres");
        }

        @Override
        protected JpaPorts buka(Map<String, String> tujuan) {
            return JpaPorts.buka(tujuan.get("url"), "postgres", "postgres");
        }

        @Override
        protected Optional<String> halangan(StorePorts basis) throws SQLException {
            return new BukuHidup(((JpaPorts) basis).sumber(), sambungan).halangan();
        }

        @Override
        protected void lupakanTanda(StorePorts dari) throws SQLException {
            ((JpaPorts) dari).jalankan("UPDATE skema_basis SET dipindah = NULL");
        }

        @Override
        protected void skemaLain(StorePorts basis) throws SQLException {
            ((JpaPorts) basis).jalankan("UPDATE skema_basis SET sidik = 'lain'");
        }

        @Test
        public void dokumenYangDisimpanDiBasisDataIkut() throws Exception {
            String sha256 = ((JpaPorts) derby()).blob().simpan(new ByteArrayInputStream(new byte[700_001]), Long.MAX_VALUE).sha256();

            derby().basis().pindah(tujuan(), BERHASIL);

            JpaPorts postgres = buka(tujuan());
            assertEquals(Optional.empty(), halangan(postgres));
            assertEquals(Optional.of(true), postgres.blob().utuh(sha256));
            postgres.tutup();
        }
    }
}

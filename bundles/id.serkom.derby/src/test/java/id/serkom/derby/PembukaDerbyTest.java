package id.serkom.derby;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** No Derby is opened on a full disk; one that is open stays so; an engine that is half open is given up. */
public class PembukaDerbyTest {

    private static final long LAPANG = PembukaDerby.CADANGAN;

    /** Shut down after each test, and begun anew in the next: its classes are loaded once. */
    private static final Mesin BERSAMA = new MesinDerby();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<Mesin> mesin = new ArrayList<>();
    private final List<File> ditanya = new ArrayList<>();
    private final AtomicInteger dimatikan = new AtomicInteger();
    private long sisa = LAPANG;
    private PembukaDerby pembuka;
    private Path db;

    @BeforeClass
    public static void catatDiTarget() {
        System.setProperty("derby.stream.error.file", "target/derby.log");
    }

    @Before
    public void buka() {
        db = folder.getRoot().toPath().resolve("db/serkom");
        pembuka = new PembukaDerby(this::baru, f -> {
            ditanya.add(f);
            return sisa;
        });
    }

    @After
    public void tutup() {
        mesin.forEach(Mesin::matikan);
    }

    private Mesin baru() {
        return catat(mesin.contains(BERSAMA) ? new MesinDerby() : BERSAMA);
    }

    private Mesin catat(Mesin satu) {
        mesin.add(satu);
        return satu;
    }

    /** Whose first engine is that one. */
    private PembukaDerby mulaiDengan(Mesin pertama, int tungguMatiMs) {
        Iterator<Mesin> sekali = List.of(pertama).iterator();
        return new PembukaDerby(() -> sekali.hasNext() ? sekali.next() : baru(), f -> LAPANG, tungguMatiMs);
    }

    private Connection sambung() throws SQLException {
        return pembuka.sambung("jdbc:derby:" + db + ";create=true", new Properties());
    }

    private void jalankan(String sql) throws SQLException {
        try (Connection c = sambung(); Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }

    private int banyak() throws SQLException {
        try (Connection c = sambung(); Statement s = c.createStatement(); ResultSet rs = s.executeQuery("SELECT COUNT(*) FROM t")) {
            rs.next();
            return rs.getInt(1);
        }
    }

    private void matikan() {
        assertEquals("08006", assertThrows(SQLException.class,
                () -> pembuka.sambung("jdbc:derby:" + db + ";shutdown=true", new Properties())).getSQLState());
    }

    @Test
    public void tanpaRuangTidakAdaYangDibukaDanBegituAdaDibuka() throws SQLException {
        sisa = LAPANG - 1;

        SQLException penuh = assertThrows(SQLException.class, this::sambung);

        assertEquals("53100", penuh.getSQLState());
        assertTrue(penuh.getMessage(), penuh.getMessage().contains("sisa 31 MB, perlu 32 MB"));
        assertFalse(Files.exists(db));
        assertEquals(folder.getRoot(), ditanya.get(0));
        sisa = LAPANG;
        jalankan("CREATE TABLE t (id INT)");
        assertEquals(0, banyak());
    }

    @Test
    public void yangSudahTerbukaTetapTerbacaBerapaPunSisanya() throws SQLException {
        jalankan("CREATE TABLE t (id INT)");
        sisa = 0;

        assertEquals(0, banyak());
    }

    /** It is one database, and open, however it is written. */
    @Test
    public void yangTerbukaTerbukaJugaDenganAlamatLain() throws SQLException, IOException {
        String rumah = System.setProperty("derby.system.home", folder.getRoot().getPath());
        try {
            jalankan("CREATE TABLE t (id INT)");
            Path tautan = Files.createSymbolicLink(folder.getRoot().toPath().resolve("tautan"), db);
            sisa = 0;
            for (String lain : List.of(db + "/", db.getParent() + "/./serkom", tautan.toString(), "directory:" + db, "db/serkom")) {
                pembuka.sambung("jdbc:derby:" + lain, new Properties()).close();
            }
        } finally {
            if (rumah == null) {
                System.clearProperty("derby.system.home");
            } else {
                System.setProperty("derby.system.home", rumah);
            }
        }
        assertEquals("yang satu masih dijaga", 0, banyak());
    }

    @Test
    public void yangBerakhirSendiriBaruDibukaLagiBilaAdaRuang() throws SQLException {
        jalankan("CREATE TABLE t (id INT)");
        jalankan("INSERT INTO t VALUES 1");
        matikan();
        sisa = 0;

        assertEquals("53100", assertThrows(SQLException.class, this::sambung).getSQLState());
        assertTrue(Files.notExists(db.resolve("db.lck")));

        sisa = LAPANG;
        assertEquals(1, banyak());
        assertEquals(1, mesin.size());
    }

    /** It ends itself in the moment between the question and the connection, which opens it again. */
    @Test
    public void yangTerbukaTanpaRuangDitutupLagi() throws SQLException {
        long[] jawaban = {LAPANG, LAPANG, LAPANG, 0, LAPANG, LAPANG};
        int[] ke = new int[1];
        pembuka = new PembukaDerby(this::baru, f -> jawaban[ke[0]++]);
        jalankan("CREATE TABLE t (id INT)");
        matikan();

        assertEquals("53100", assertThrows(SQLException.class, this::sambung).getSQLState());

        assertTrue(Files.notExists(db.resolve("db.lck")));
        assertEquals(0, banyak());
        assertEquals(jawaban.length, ke[0]);
    }

    @Test
    public void yangTerbukaHanyaUntukDibacaDitutupLagi() throws SQLException, IOException {
        jalankan("CREATE TABLE t (id INT)");
        matikan();
        // So Derby finds it on a disk on which it can not write its lock.
        Files.createDirectory(db.resolve("db.lck"));
        Files.createFile(db.resolve("db.lck/isi"));

        assertThrows(SQLException.class, this::sambung);

        Files.delete(db.resolve("db.lck/isi"));
        Files.delete(db.resolve("db.lck"));
        jalankan("INSERT INTO t VALUES 1");
        assertEquals(1, banyak());
    }

    @Test
    public void mesinYangSetengahTerbukaDilepasUntukYangBaru() throws SQLException {
        mesin.clear();
        pembuka = mulaiDengan(new SetengahTerbuka(), 1000);

        assertEquals("XJ040", assertThrows(SQLException.class, this::sambung).getSQLState());

        jalankan("CREATE TABLE t (id INT)");
        assertEquals(1, mesin.size());
    }

    /** Each leaves its classes behind. */
    @Test
    public void yangTidakPernahTerbukaTidakMelepasMesinTanpaAkhir() {
        mesin.clear();
        pembuka = new PembukaDerby(() -> catat(new SetengahTerbuka()), f -> LAPANG);

        for (int i = 0; i < 20; i++) {
            assertThrows(SQLException.class, this::sambung);
        }

        assertEquals(9, mesin.size());
        assertEquals("tidak diminta berhenti lagi tanpa akhir", 9, dimatikan.get());
    }

    @Test
    public void sesudahDitutupMesinLainMembukaBerkasnya() throws SQLException {
        jalankan("CREATE TABLE t (id INT)");
        jalankan("INSERT INTO t VALUES 1");

        pembuka.tutup();

        pembuka = new PembukaDerby(() -> catat(new MesinDerby()), f -> LAPANG);
        assertEquals(1, banyak());
    }

    @Test
    public void yangTerbukaTidakMenungguYangSedangDibuka() throws Exception {
        CountDownLatch dibuka = new CountDownLatch(1);
        CountDownLatch lanjut = new CountDownLatch(1);
        pembuka = new PembukaDerby(() -> new Mesin() {
            private final Mesin asli = baru();

            @Override
            public Connection sambung(String url, Properties cara) throws SQLException {
                if (url.contains("salinan")) {
                    dibuka.countDown();
                    try {
                        lanjut.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
                return asli.sambung(url, cara);
            }

            @Override
            public boolean matikan() {
                return asli.matikan();
            }
        }, f -> LAPANG);
        jalankan("CREATE TABLE t (id INT)");
        FutureTask<Boolean> salinan = new FutureTask<>(() -> {
            pembuka.sambung("jdbc:derby:" + folder.getRoot() + "/salinan;create=true", new Properties()).close();
            return true;
        });
        new Thread(salinan, "salinan").start();
        dibuka.await();

        assertEquals(0, banyak());

        assertFalse(salinan.isDone());
        lanjut.countDown();
        assertTrue(salinan.get());
    }

    @Test
    public void mesinYangDipakaiYangLainTidakDimatikan() throws SQLException {
        jalankan("CREATE TABLE t (id INT)");
        try (Connection lama = sambung()) {
            assertThrows(SQLException.class, () -> pembuka.sambung("jdbc:derby:" + folder.getRoot() + "/tidak-ada", new Properties()));

            assertTrue(lama.isValid(5));
        }
    }

    @Test
    public void mesinYangTidakSelesaiDimatikanJugaDilepas() throws SQLException {
        CountDownLatch tidakPernah = new CountDownLatch(1);
        pembuka = mulaiDengan(new SetengahTerbuka() {
            @Override
            public boolean matikan() {
                try {
                    tidakPernah.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return true;
            }
        }, 50);

        assertThrows(SQLException.class, this::sambung);

        jalankan("CREATE TABLE t (id INT)");
        tidakPernah.countDown();
    }

    /** What makes it safe to give one up: while it holds the files no other engine opens them. */
    @Test
    public void duaMesinTidakMembukaSatuBasisData() throws SQLException {
        jalankan("CREATE TABLE t (id INT)");
        Mesin lain = baru();

        SQLException ditolak = assertThrows(SQLException.class, () -> lain.sambung("jdbc:derby:" + db, new Properties()));

        assertTrue(ditolak.toString(), rantai(ditolak).contains("XSDB6"));
        jalankan("INSERT INTO t VALUES 1");
        matikan();
        lain.sambung("jdbc:derby:" + db, new Properties()).close();
    }

    /** As when a setting of the data source is saved, and nobody uses the component between the old pool and the new. */
    @Test
    public void komponenYangDibuatLagiMembukaBasisDataYangSama() throws SQLException {
        for (String sesudah : List.of(";create=true", "")) {
            Properties cara = new Properties();
            cara.setProperty("url", "jdbc:derby:" + db + sesudah);
            new DerbyDataSourceFactory().createDataSource(cara).getConnection().close();
        }
        Properties mati = new Properties();
        mati.setProperty("url", "jdbc:derby:" + db + ";shutdown=true");
        assertThrows(SQLException.class, () -> new DerbyDataSourceFactory().createDataSource(mati).getConnection());
    }

    private static List<String> rantai(SQLException galat) {
        List<String> semua = new ArrayList<>();
        for (Throwable t = galat; t != null; t = t.getCause()) {
            for (SQLException s = t instanceof SQLException e ? e : null; s != null; s = s.getNextException()) {
                semua.add(s.getSQLState());
            }
        }
        return semua;
    }

    /** As Derby is when a start of it broke off where it cannot be taken back. */
    private class SetengahTerbuka implements Mesin {

        @Override
        public Connection sambung(String url, Properties cara) {
            throw new NullPointerException("containerCache");
        }

        @Override
        public boolean matikan() {
            dimatikan.incrementAndGet();
            return false;
        }
    }
}

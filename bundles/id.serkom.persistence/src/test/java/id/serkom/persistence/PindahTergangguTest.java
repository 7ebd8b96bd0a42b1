package id.serkom.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.fault.StoreUnavailable;
import id.serkom.spi.store.BasisDataStore.Peralihan;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A Derby that fails while its book moves: one book is live, and what is said can be done. */
public class PindahTergangguTest {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final SQLException PENUH = new SQLException("cakram penuh", "53100");
    private static final Peralihan BERHASIL = () -> { };

    private static EmbeddedPostgres server;

    private SumberUji sumber;
    private JpaPorts derby;
    private SumberUji tujuan;
    private Palang palang;

    @BeforeClass
    public static void buka() throws IOException {
        server = EmbeddedPostgres.builder().setDataDirectory(Path.of("target", "pindah-" + System.nanoTime()))
                .setPGStartupWait(Duration.ofMinutes(2)).start();
    }

    @AfterClass
    public static void akhiri() throws IOException {
        server.close();
    }

    @Before
    public void duaBasisData() throws Exception {
        sumber = new SumberUji(JpaPorts.sumber("jdbc:derby:memory:terganggu-" + System.nanoTime() + ";create=true", "", ""));
        derby = new JpaPorts(sumber);
        derby.committer().commit(CommitBersamaTest.set(CommitBersamaTest.berkas()));
        String nama = "t" + System.nanoTime();
        try (var c = server.getPostgresDatabase().getConnection(); var s = c.createStatement()) {
            s.executeUpdate("CREATE DATABASE " + nama);
        }
        tujuan = new SumberUji(new SambunganUji().sumber(Sambungan.POSTGRESQL, "jdbc:postgresql://localhost:"
                + server.getPort() + "/" + nama, "postgres", "postgres"));
        palang = new Palang();
    }

    @After
    public void tutup() throws InterruptedException {
        derby.tutup();
    }

    private Map<String, Long> pindah(Peralihan beralih) throws SQLException, IOException {
        return new PindahBuku(sumber, tujuan, palang, Duration.ZERO).jalankan(beralih);
    }

    private static Optional<String> halangan(SumberUji di) throws SQLException {
        return new BukuHidup(di, new SambunganUji()).halangan();
    }

    private boolean bolehMenulis() {
        return palang.tulis(() -> { }).isEmpty();
    }

    /** When the rows are over there the disk of Derby is full: the mark is not written. */
    @Test
    public void tandaYangTidakTertulisMeninggalkanDerbyHidupDanTujuanKosong() throws Exception {
        tujuan.sesudahCommit(ke -> sumber.gagalSekali("prepareStatement", PENUH));

        assertSame(PENUH, assertThrows(SQLException.class, () -> pindah(BERHASIL)));

        tujuan.sesudahCommit(ke -> { });
        assertEquals(Optional.empty(), halangan(sumber));
        assertTrue(bolehMenulis());
        assertEquals(1L, (long) pindah(BERHASIL).get("berkas"));
    }

    @Test
    public void derbyYangTidakMenjawabSaatDitandaiTidakDibatalkanDanYangHidupTerlihatSaatDibuka() throws Exception {
        tujuan.sesudahCommit(ke -> sumber.pergi(true));

        StoreUnavailable galat = assertThrows(StoreUnavailable.class, () -> pindah(BERHASIL));

        tujuan.sesudahCommit(ke -> { });
        sumber.pergi(false);
        assertEquals("pindah.tertunda", galat.reasons().get(0).code());
        assertFalse(bolehMenulis());
        assertEquals(Optional.empty(), halangan(sumber));
        assertTrue(halangan(tujuan).orElseThrow().contains("belum selesai"));
        assertEquals(1L, (long) pindah(BERHASIL).get("berkas"));
    }

    /** As of a server that points to the other database, and whose Derby cannot be asked. */
    private Optional<String> halanganBila(String url, SQLException derbyTidakTerbuka) throws SQLException {
        return new BukuHidup(tujuan, new SambunganUji() {
            @Override
            DataSource sumber(String driver, String alamat, String user, String sandi) {
                assertEquals(url, alamat);
                SumberUji tidakTerbuka = new SumberUji(null);
                tidakTerbuka.tolak(derbyTidakTerbuka);
                return tidakTerbuka;
            }
        }).halangan();
    }

    @Test
    public void diskDerbyYangPenuhAtauHanyaBacaDisebutDanBukanBelumSelesai() throws Exception {
        String url = "jdbc:derby:/server/db/serkom";
        new JpaPorts(tujuan).tutup();
        try (Connection ke = tujuan.getConnection()) {
            new Pindahan(false, "satu", url).tulis(ke);
        }

        for (SQLException galat : List.of(PENUH, new SQLException("disk hanya dapat dibaca", "25502"))) {
            String halangan = halanganBila(url, galat).orElseThrow();

            assertTrue(halangan, halangan.contains(galat.getMessage()) && halangan.contains("Beri ruang") && halangan.contains(url));
            assertFalse(halangan, halangan.contains("belum selesai"));
        }
        String lain = halanganBila(url, new SQLException("folder tidak ada", "XJ004")).orElseThrow();
        assertTrue(lain, lain.contains("belum selesai") && lain.contains("folder tidak ada"));
    }

    /** Another server may open it, be it the live book or what is left of it. */
    @Test
    public void derbyYangDitanyaDitutupLagi() throws Exception {
        Path db = FOLDER.newFolder().toPath().resolve("serkom");
        String url = "jdbc:derby:" + db;
        derby.tutup();
        derby = new JpaPorts(new SumberUji(new SambunganUji().sumber(Sambungan.DERBY, url + ";create=true", "", "")));
        sumber = (SumberUji) derby.sumber();
        derby.committer().commit(CommitBersamaTest.set(CommitBersamaTest.berkas()));
        pindah(BERHASIL);
        new SambunganUji().matikan(url);

        assertEquals(Optional.empty(), halangan(tujuan));

        assertTrue(Files.exists(db) && Files.notExists(db.resolve("db.lck")));
    }

    /** The switch fails, and the mark cannot be taken back: the book over there is the live one, and stays. */
    @Test
    public void peralihanYangGagalDiDerbyYangPenuhMeninggalkanBukuDiTujuan() throws Exception {
        StoreUnavailable galat = assertThrows(StoreUnavailable.class, () -> pindah(() -> {
            sumber.gagalSekali("prepareStatement", PENUH);
            throw new IOException("etc tidak dapat ditulis");
        }));

        assertEquals("pindah.tertunda", galat.reasons().get(0).code());
        assertFalse(bolehMenulis());
        assertTrue(new BukuHidup(sumber, new SambunganUji()).pergi());
        JpaPorts postgres = new JpaPorts(tujuan);
        assertEquals(1, postgres.sidik().posisi());
        postgres.tutup();
    }

    @Test
    public void pindahYangTerputusDiteruskanServerYangMembukaDerby() throws Exception {
        Path etc = FOLDER.newFolder().toPath();
        Path cfg = etc.resolve("org.ops4j.datasource-serkom.cfg");
        Files.writeString(cfg, "url = derby");
        Files.writeString(etc.resolve("org.ops4j.datasource-serkom.cfg.tujuan"), "password = rahasia");
        PindahTerputus terputus = new PindahTerputus(etc);
        assertFalse(terputus.teruskan());
        assertEquals("url = derby", Files.readString(cfg));

        Files.writeString(etc.resolve("org.ops4j.datasource-serkom.cfg.pindah"), "url = postgresql");
        assertTrue(terputus.teruskan());

        assertEquals("url = postgresql", Files.readString(cfg));
        try (var isi = Files.list(etc)) {
            assertEquals(List.of(cfg), isi.toList());
        }
        assertFalse(terputus.teruskan());
    }
}

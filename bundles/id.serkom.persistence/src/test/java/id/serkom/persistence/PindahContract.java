package id.serkom.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.spi.store.BasisDataStore.Peralihan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;

/** The move from Derby to PostgreSQL: whole, and whenever it breaks off one live book at most. */
public abstract class PindahContract {

    /** What a server that dies leaves behind: nothing is undone any more. */
    private static final class Mati extends Error {

        private static final long serialVersionUID = 1L;
    }

    private static final Peralihan BERHASIL = () -> { };

    private JpaPorts derby;
    private Map<String, String> tujuan;

    /** The address of an empty database of a PostgreSQL whose account is postgres, with that password. */
    protected abstract String kosong();

    @Before
    public void bukuDiDerby() {
        derby = JpaPorts.buka("jdbc:derby:memory:pindah-" + System.nanoTime() + ";create=true", "", "");
        derby.committer().commit(CommitBersamaTest.set(CommitBersamaTest.berkas(), CommitBersamaTest.berkas()));
        tujuan = Map.of("osgi.jdbc.driver.name", Sambungan.POSTGRESQL, "url", kosong(), "user", "postgres", "password", "postgres");
    }

    @After
    public void tutup() throws InterruptedException {
        derby.tutup();
    }

    @Test
    public void semuaBarisIkutDanYangDitinggalkanTidakHidupLagi() throws Exception {
        Map<String, Long> baris = derby.basis().pindah(tujuan, BERHASIL);

        assertEquals(2L, (long) baris.get("berkas"));
        assertEquals(1L, (long) baris.get("jurnal"));
        assertTrue(halanganDerby().orElseThrow(), halanganDerby().orElseThrow().contains("dipindahkan ke " + tujuan.get("url")));
        assertEquals(Optional.empty(), halanganPostgres());
        assertEquals(Optional.empty(), halanganPostgres());
        JpaPorts postgres = postgres();
        assertEquals(1, postgres.sidik().posisi());
        assertEquals(2, postgres.committer().commit(CommitBersamaTest.set(CommitBersamaTest.berkas())).posisi());
        postgres.tutup();
    }

    @Test
    public void dokumenYangDisimpanDiBasisDataIkut() throws Exception {
        String sha256 = derby.blob().simpan(new ByteArrayInputStream(new byte[700_001]), Long.MAX_VALUE).sha256();

        derby.basis().pindah(tujuan, BERHASIL);

        assertEquals(Optional.empty(), halanganPostgres());
        JpaPorts postgres = postgres();
        assertEquals(Optional.of(true), postgres.blob().utuh(sha256));
        postgres.tutup();
    }

    @Test
    public void selamaDanSesudahPindahPenulisDitolakPembacaTidak() throws Exception {
        derby.basis().pindah(tujuan, () -> {
            assertEquals("simpan.sedang-dipindah", kode(StoreUnavailable.class,
                    () -> derby.committer().commit(CommitBersamaTest.set(CommitBersamaTest.berkas()))));
            assertEquals(1, derby.sidik().posisi());
        });

        assertEquals("simpan.sedang-dipindah", kode(StoreUnavailable.class,
                () -> derby.committer().commit(CommitBersamaTest.set(CommitBersamaTest.berkas()))));
    }

    @Test
    public void peralihanYangGagalMeninggalkanDerbyHidupDanTujuanKosong() throws Exception {
        assertThrows(IOException.class, () -> derby.basis().pindah(tujuan, () -> {
            throw new IOException("cakram penuh");
        }));

        assertEquals(Optional.empty(), halanganDerby());
        derby.committer().commit(CommitBersamaTest.set(CommitBersamaTest.berkas()));
        JpaPorts postgres = postgres();
        assertEquals(List.of(), postgres.basis().terisi());
        assertEquals(0, postgres.sidik().posisi());
        postgres.tutup();
    }

    /** Between the mark and the switch: the other one is whole, and the only one that opens. */
    @Test
    public void yangMatiSesudahTandaHanyaHidupDiTujuan() throws Exception {
        assertThrows(Mati.class, () -> derby.basis().pindah(tujuan, PindahContract::mati));

        assertTrue(halanganDerby().isPresent());
        assertEquals(Optional.empty(), halanganPostgres());
    }

    /** Before the mark: the rows are over there already, but nobody opens them; the move is made anew. */
    @Test
    public void yangMatiSebelumTandaHanyaHidupDiDerbyDanDapatDiulang() throws Exception {
        assertThrows(Mati.class, () -> derby.basis().pindah(tujuan, PindahContract::mati));
        try (Connection connection = derby.sumber().getConnection()) {
            Pindahan.hapus(connection);
        }

        assertEquals(Optional.empty(), halanganDerby());
        assertTrue(halanganPostgres().orElseThrow(), halanganPostgres().orElseThrow().contains("belum selesai"));
        assertEquals(2L, (long) derby.basis().pindah(tujuan, BERHASIL).get("berkas"));
        assertEquals(Optional.empty(), halanganPostgres());
        assertTrue(halanganDerby().isPresent());
    }

    private static void mati() {
        throw new Mati();
    }

    @Test
    public void tujuanYangTidakKosongAtauBukanMilikVersiIniDitolak() throws Exception {
        JpaPorts postgres = postgres();
        postgres.committer().commit(CommitBersamaTest.set(CommitBersamaTest.berkas()));
        assertEquals("pindah.tujuan-tidak-kosong", kode(Conflict.class, () -> derby.basis().pindah(tujuan, BERHASIL)));
        try (Connection connection = postgres.sumber().getConnection(); Statement s = connection.createStatement()) {
            s.executeUpdate("UPDATE skema_basis SET sidik = 'lain'");
        }
        assertEquals("pindah.skema-lain", kode(Conflict.class, () -> derby.basis().pindah(tujuan, BERHASIL)));
        assertEquals("pindah.bukan-derby", kode(Conflict.class, () -> postgres.basis().pindah(tujuan, BERHASIL)));
        assertEquals("pindah.tujuan-tak-terjangkau", kode(InvalidInput.class, () -> derby.basis().pindah(
                Map.of("osgi.jdbc.driver.name", Sambungan.POSTGRESQL, "url", "jdbc:postgresql://127.0.0.1:1/x"), BERHASIL)));
        assertEquals("pindah.bukan-postgresql", kode(InvalidInput.class, () -> derby.basis().pindah(
                Map.of("osgi.jdbc.driver.name", "derby", "url", "jdbc:derby:memory:x"), BERHASIL)));

        assertEquals(Optional.empty(), halanganDerby());
        derby.committer().commit(CommitBersamaTest.set(CommitBersamaTest.berkas()));
        postgres.tutup();
    }

    private JpaPorts postgres() {
        return JpaPorts.buka(tujuan.get("url"), "postgres", "postgres");
    }

    private Optional<String> halanganDerby() throws SQLException {
        return new BukuHidup(derby.sumber(), new SambunganUji()).halangan();
    }

    private Optional<String> halanganPostgres() throws SQLException {
        SambunganUji sambungan = new SambunganUji();
        return new BukuHidup(sambungan.sumber(Sambungan.POSTGRESQL, tujuan.get("url"), "postgres", "postgres"), sambungan).halangan();
    }

    private static String kode(Class<? extends SerkomException> jenis, ThrowingRunnable kerja) {
        return assertThrows(jenis, kerja).reasons().get(0).code();
    }
}

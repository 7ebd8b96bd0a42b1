package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.spi.store.BasisDataStore.Peralihan;
import id.serkom.spi.store.ChangeSet;
import java.io.IOException;
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
    protected static final class Mati extends Error {

        private static final long serialVersionUID = 1L;
    }

    protected static final Peralihan BERHASIL = () -> { };

    private StorePorts derby;
    private Map<String, String> tujuan;

    /** An empty Derby. */
    protected abstract StorePorts asal();

    /** The lines of the data source's file for an empty PostgreSQL that the Derby reaches. */
    protected abstract Map<String, String> kosong(StorePorts dari);

    /** Opens the PostgreSQL of those lines. */
    protected abstract StorePorts buka(Map<String, String> tujuan);

    /** Why no server may work on it, as one asks that opens it; empty when it is live. */
    protected abstract Optional<String> halangan(StorePorts basis) throws Exception;

    /** Takes the mark away that a move left on the Derby, as one is that ended before it. */
    protected abstract void lupakanTanda(StorePorts dari) throws Exception;

    /** Makes its schema that of another version. */
    protected abstract void skemaLain(StorePorts basis) throws Exception;

    @Before
    public final void bukuDiDerby() {
        derby = asal();
        tulis(derby);
        tujuan = kosong(derby);
    }

    @After
    public final void tutup() throws InterruptedException {
        derby.tutup();
    }

    protected final StorePorts derby() {
        return derby;
    }

    protected final Map<String, String> tujuan() {
        return tujuan;
    }

    protected static long tulis(StorePorts ports) {
        return ports.committer().commit(ChangeSet.of(StoreContract.SAAT, List.of(StoreContract.berkas(), StoreContract.berkas()),
                StoreContract.jurnal("uji"))).posisi();
    }

    /** The PostgreSQL, opened as by a server. */
    private Optional<String> halanganTujuan() throws Exception {
        StorePorts postgres = buka(tujuan);
        Optional<String> halangan = halangan(postgres);
        postgres.tutup();
        return halangan;
    }

    @Test
    public void semuaBarisIkutDanYangDitinggalkanTidakHidupLagi() throws Exception {
        Map<String, Long> baris = derby.basis().pindah(tujuan, BERHASIL);

        assertEquals(2L, (long) baris.get("berkas"));
        assertEquals(1L, (long) baris.get("jurnal"));
        assertTrue(halangan(derby).orElseThrow(), halangan(derby).orElseThrow().contains("dipindahkan ke " + tujuan.get("url")));
        assertEquals(Optional.empty(), halanganTujuan());
        assertEquals(Optional.empty(), halanganTujuan());
        StorePorts postgres = buka(tujuan);
        assertEquals(1, postgres.sidik().posisi());
        assertEquals(2, tulis(postgres));
        postgres.tutup();
    }

    @Test
    public void selamaDanSesudahPindahPenulisDitolakPembacaTidak() throws Exception {
        derby.basis().pindah(tujuan, () -> {
            assertEquals("simpan.sedang-dipindah", kode(StoreUnavailable.class, () -> tulis(derby)));
            assertEquals(1, derby.sidik().posisi());
        });

        assertEquals("simpan.sedang-dipindah", kode(StoreUnavailable.class, () -> tulis(derby)));
    }

    @Test
    public void peralihanYangGagalMeninggalkanDerbyHidupDanTujuanKosong() throws Exception {
        assertThrows(IOException.class, () -> derby.basis().pindah(tujuan, () -> {
            throw new IOException("cakram penuh");
        }));

        assertEquals(Optional.empty(), halangan(derby));
        tulis(derby);
        StorePorts postgres = buka(tujuan);
        assertEquals(List.of(), postgres.basis().terisi());
        assertEquals(0, postgres.sidik().posisi());
        postgres.tutup();
    }

    /** Between the mark and the switch: the other one is whole, and the only one that opens. */
    @Test
    public void yangMatiSesudahTandaHanyaHidupDiTujuan() throws Exception {
        assertThrows(Mati.class, () -> derby.basis().pindah(tujuan, PindahContract::mati));

        assertTrue(halangan(derby).isPresent());
        assertEquals(Optional.empty(), halanganTujuan());
    }

    /** Before the mark: the rows are over there already, but nobody opens them; the move is made anew. */
    @Test
    public void yangMatiSebelumTandaHanyaHidupDiDerbyDanDapatDiulang() throws Exception {
        assertThrows(Mati.class, () -> derby.basis().pindah(tujuan, PindahContract::mati));
        lupakanTanda(derby);

        assertEquals(Optional.empty(), halangan(derby));
        String halangan = halanganTujuan().orElseThrow();
        assertTrue(halangan, halangan.contains("belum selesai"));
        assertEquals(2L, (long) derby.basis().pindah(tujuan, BERHASIL).get("berkas"));
        assertEquals(Optional.empty(), halanganTujuan());
        assertTrue(halangan(derby).isPresent());
    }

    protected static void mati() {
        throw new Mati();
    }

    @Test
    public void tujuanYangTidakKosongAtauBukanMilikVersiIniDitolak() throws Exception {
        StorePorts postgres = buka(tujuan);
        tulis(postgres);
        assertEquals("pindah.tujuan-tidak-kosong", kode(Conflict.class, () -> derby.basis().pindah(tujuan, BERHASIL)));
        skemaLain(postgres);
        assertEquals("pindah.skema-lain", kode(Conflict.class, () -> derby.basis().pindah(tujuan, BERHASIL)));
        assertEquals("pindah.bukan-derby", kode(Conflict.class, () -> postgres.basis().pindah(tujuan, BERHASIL)));
        assertEquals("pindah.tujuan-tak-terjangkau", kode(InvalidInput.class, () -> derby.basis().pindah(
                Map.of("osgi.jdbc.driver.name", tujuan.get("osgi.jdbc.driver.name"), "url", "jdbc:postgresql://127.0.0.1:1/x"), BERHASIL)));
        assertEquals("pindah.bukan-postgresql", kode(InvalidInput.class, () -> derby.basis().pindah(
                Map.of("osgi.jdbc.driver.name", "derby", "url", "jdbc:derby:memory:x"), BERHASIL)));

        assertEquals(Optional.empty(), halangan(derby));
        tulis(derby);
        postgres.tutup();
    }

    private static String kode(Class<? extends SerkomException> jenis, ThrowingRunnable kerja) {
        return assertThrows(jenis, kerja).reasons().get(0).code();
    }
}

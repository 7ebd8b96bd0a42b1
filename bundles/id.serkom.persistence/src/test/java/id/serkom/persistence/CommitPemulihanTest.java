package id.serkom.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.data.Data;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.BasisDataStore.Pengisi;
import id.serkom.spi.store.BasisDataStore.Potret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A book is taken in, and the connection breaks at its commit: what the database then holds decides. */
public class CommitPemulihanTest {

    private static final JournalEntry CATATAN = JournalEntry.baru("cadangan", Instant.parse("2026-03-02T01:00:00Z"), "budi",
            Optional.empty(), "cadangan.dipulihkan", Optional.empty(), "arsip.zip", Data.KOSONG);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Map<String, byte[]> buku = new LinkedHashMap<>();
    private SumberUji sumber;
    private JpaPorts kosong;

    @Before
    public void duaBasisData() throws Exception {
        JpaPorts asal = JpaPorts.buka("jdbc:derby:memory:asal-" + System.nanoTime() + ";create=true", "", "");
        asal.committer().commit(CommitBersamaTest.set(CommitBersamaTest.berkas()));
        try (Potret potret = asal.basis().potret(folder.newFolder().toPath())) {
            for (String tabel : potret.tabel()) {
                ByteArrayOutputStream isi = new ByteArrayOutputStream();
                potret.tulis(tabel, isi);
                buku.put(tabel, isi.toByteArray());
            }
        }
        asal.tutup();
        sumber = new SumberUji(JpaPorts.sumber("jdbc:derby:memory:tujuan-" + System.nanoTime() + ";create=true", "", ""));
        kosong = new JpaPorts(sumber);
    }

    @After
    public void tutup() throws InterruptedException {
        kosong.tutup();
    }

    /** Whatever the test wants to happen at the commit is told to the data source when all rows were given. */
    private Pengisi buku(Runnable padaAkhir) {
        return wadah -> {
            for (Map.Entry<String, byte[]> satu : buku.entrySet()) {
                wadah.isi(satu.getKey(), new ByteArrayInputStream(satu.getValue()));
            }
            padaAkhir.run();
        };
    }

    private static void putus() throws SQLException {
        throw new SQLException("sambungan putus", "08006");
    }

    @Test
    public void yangSudahMasukSaatSambunganPutusAdalahMasuk() throws Exception {
        kosong.basis().isi(CATATAN, buku(() -> sumber.sesudahCommit(ke -> putus())));

        sumber.sesudahCommit(ke -> { });
        assertEquals(2, kosong.sidik().posisi());
        assertEquals("simpan.sedang-dipulihkan", ditolak().reasons().get(0).code());
    }

    /** Whoever wrote before must begin anew once there may be a book. */
    private StoreUnavailable ditolak() {
        return assertThrows(StoreUnavailable.class, () -> kosong.committer().commit(CommitBersamaTest.set(CommitBersamaTest.berkas())));
    }

    @Test
    public void yangBelumMasukSaatSambunganPutusTidakMasukDanPenulisMasukLagi() {
        StoreUnavailable galat = assertThrows(StoreUnavailable.class,
                () -> kosong.basis().isi(CATATAN, buku(() -> sumber.saatCommit(ke -> putus()))));

        sumber.saatCommit(ke -> { });
        assertEquals("simpan.tidak-terbaca", galat.reasons().get(0).code());
        assertEquals(List.of(), kosong.basis().terisi());
        assertEquals(1, kosong.committer().commit(CommitBersamaTest.set(CommitBersamaTest.berkas())).posisi());
    }

    @Test
    public void basisDataYangTidakDapatDitanyaDikatakanTidakPasti() {
        StoreUnavailable galat = assertThrows(StoreUnavailable.class, () -> kosong.basis(Duration.ZERO).isi(CATATAN,
                buku(() -> sumber.sesudahCommit(ke -> {
                    sumber.pergi(true);
                    putus();
                }))));

        sumber.sesudahCommit(ke -> { });
        sumber.pergi(false);
        assertEquals("simpan.hasil-tidak-pasti", galat.reasons().get(0).code());
        assertEquals(2, kosong.sidik().posisi());
    }
}

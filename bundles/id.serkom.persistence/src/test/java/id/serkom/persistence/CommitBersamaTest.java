package id.serkom.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Ids;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManagerFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Those who wait share one database commit; its failure is everybody's, and leaves nothing behind. */
public class CommitBersamaTest {

    private static final Instant SAAT = Instant.parse("2026-03-02T01:00:00Z");

    private HikariDataSource derby;
    private SumberUji sumber;
    private EntityManagerFactory factory;
    private Database database;
    private JpaCommitter committer;

    @Before
    public void buka() throws Exception {
        derby = JpaPorts.sumber("jdbc:derby:memory:bersama;create=true", "", "");
        new Migrasi(derby).jalankan();
        sumber = new SumberUji(derby);
        factory = JpaPorts.factory(sumber);
        database = new Database(factory);
        committer = new JpaCommitter(database);
    }

    @After
    public void tutup() throws InterruptedException {
        committer.tutup();
        factory.close();
        derby.close();
    }

    @Test
    public void yangMenungguBerbagiSatuCommitPalingBanyakEnamPuluhEmpat() throws Exception {
        List<Runnable> semua = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            semua.add(() -> committer.commit(set(berkas())));
        }

        bersama(semua);

        assertEquals(3, sumber.commit());
    }

    @Test
    public void yangDitolakDiTengahAntreanTidakIkutTertulisOlehYangLain() throws Exception {
        Berkas ikutDitolak = berkas();
        Berkas diterima = berkas();

        bersama(List.of(
                () -> assertThrows(InvalidInput.class, () -> committer.commit(set(ikutDitolak, berkas("x".repeat(301))))),
                () -> committer.commit(set(diterima))));

        assertEquals(2, sumber.commit());
        assertTrue(new JpaBerkasStore(database).find(diterima.id()).isPresent());
        assertEquals(Optional.empty(), new JpaBerkasStore(database).find(ikutDitolak.id()));
    }

    /** Lets all of them wait behind one commit that is held up, in their order, and then lets that one go. */
    private void bersama(List<Runnable> semua) throws Exception {
        CountDownLatch mulai = new CountDownLatch(1);
        CountDownLatch lepas = new CountDownLatch(1);
        sumber.saatCommit(ke -> {
            mulai.countDown();
            lepas.await(30, TimeUnit.SECONDS);
        });
        ExecutorService pool = Executors.newCachedThreadPool();
        List<CompletableFuture<Void>> jalan = new ArrayList<>();
        jalan.add(CompletableFuture.runAsync(() -> committer.commit(set(berkas())), pool));
        assertTrue(mulai.await(30, TimeUnit.SECONDS));
        for (Runnable satu : semua) {
            int sebelum = committer.menunggu();
            jalan.add(CompletableFuture.runAsync(satu, pool));
            while (committer.menunggu() == sebelum) {
                Thread.onSpinWait();
            }
        }
        lepas.countDown();
        jalan.forEach(CompletableFuture::join);
        pool.shutdown();
    }

    @Test
    public void commitYangGagalTidakMeninggalkanApaPunDanYangBerikutnyaBerhasil() {
        Berkas gagal = berkas();
        Berkas berhasil = berkas();
        sumber.saatCommit(ke -> {
            throw new SQLException("cakram penuh", "58030");
        });

        assertThrows(IllegalStateException.class, () -> committer.commit(set(gagal)));
        sumber.saatCommit(ke -> { });
        long posisi = committer.commit(set(berhasil)).posisi();

        assertEquals(Optional.empty(), new JpaBerkasStore(database).find(gagal.id()));
        assertTrue(new JpaBerkasStore(database).find(berhasil.id()).isPresent());
        assertEquals(1, new JpaJournalStore(database).sesudah(posisi - 1, 10).size());
    }

    @Test
    public void bentrokanKunciBasisDataDiulangTanpaDirasakanPemanggil() {
        sumber.saatCommit(ke -> {
            if (ke < 3) {
                throw new SQLException("bentrok", "40001");
            }
        });
        Berkas berkas = berkas();

        committer.commit(set(berkas));

        assertEquals(3, sumber.commit());
        assertEquals(1, new JpaBerkasStore(database).find(berkas.id()).orElseThrow().revision());
    }

    @Test
    public void penyimpananYangDitutupMenolakDenganJelas() throws InterruptedException {
        committer.tutup();

        assertThrows(IllegalStateException.class, () -> committer.commit(set(berkas())));
    }

    @Test
    public void pemanggilYangDiinterupsiTetapMendapatJawabannya() {
        Berkas berkas = berkas();
        Thread.currentThread().interrupt();

        committer.commit(set(berkas));

        assertTrue(Thread.interrupted());
        assertTrue(new JpaBerkasStore(database).find(berkas.id()).isPresent());
    }

    static ChangeSet set(Berkas... berkas) {
        return ChangeSet.of(SAAT, List.of(berkas),
                JournalEntry.baru(berkas[0].id(), SAAT, "budi", Optional.empty(), "uji", Optional.empty(), "p", Data.KOSONG));
    }

    static Berkas berkas() {
        return berkas("Uji");
    }

    static Berkas berkas(String nama) {
        return new Berkas(Ids.baru(SAAT), 0, "sertifikasi", "1", "PPD", "1.0", nama, "rapat", BerkasStatus.BERJALAN, 1, 0,
                Optional.empty(), SAAT, "budi");
    }
}

package id.serkom.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.Ids;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** With 5,000 row locks Derby would take the whole table. */
    @Test
    public void yangBesarBerbagiCommitHanyaSampaiBatasKunciBaris() throws Exception {
        List<Runnable> semua = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            semua.add(() -> committer.commit(set(Stream.generate(CommitBersamaTest::berkas).limit(400).toArray(Berkas[]::new))));
        }
        AtomicInteger terkunci = new AtomicInteger();

        bersama(semua, ke -> terkunci.addAndGet(tabelTerkunci()));

        assertEquals(0, terkunci.get());
        assertEquals(4, sumber.commit());
    }

    private int tabelTerkunci() throws SQLException {
        try (Connection c = derby.getConnection(); Statement s = c.createStatement(); ResultSet rs = s.executeQuery(
                "SELECT COUNT(*) FROM SYSCS_DIAG.LOCK_TABLE WHERE TYPE = 'TABLE' AND MODE = 'X'")) {
            rs.next();
            return rs.getInt(1);
        }
    }

    /** First answers are kept seven days; many that end at once go in parts, each with somebody's commit. */
    @Test
    public void jawabanYangKedaluwarsaDihapusSebagianDemiSebagian() throws Exception {
        for (int i = 0; i < 3; i++) {
            committer.commit(new ChangeSet(SAAT, List.of(), List.of(), Optional.empty(), List.of(), set(berkas()).journal(),
                    IntStream.range(0, 500).mapToObj(n -> new Idempotensi("budi", Ids.baru(SAAT), "s", Data.KOSONG, SAAT)).toList()));
        }
        Instant lewat = SAAT.plus(Duration.ofDays(8));
        List<Long> sisa = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            committer.commit(ChangeSet.of(lewat, List.of(berkas()), set(berkas()).journal().get(0)));
            sisa.add(new JpaSidikStore(database).jumlah("idempotensi"));
        }

        assertEquals(List.of(500L, 0L, 0L), sisa);
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

    /** Sixty-four in one database commit, one of them over a row that moved: it alone is told, and nothing is tried again for it. */
    @Test
    public void satuYangUsangDiAntaraEnamPuluhEmpatGugurSendiri() throws Exception {
        Berkas lama = berkas();
        committer.commit(set(lama));
        committer.commit(set(pindah(lama, 1)));
        List<Berkas> diterima = new ArrayList<>();
        List<Runnable> semua = new ArrayList<>();
        for (int i = 0; i < 63; i++) {
            Berkas satu = berkas();
            diterima.add(satu);
            semua.add(() -> committer.commit(set(satu)));
        }
        semua.add(31, () -> assertThrows(StaleRevision.class, () -> committer.commit(set(pindah(lama, 1)))));
        long sebelum = new JpaSidikStore(database).posisi();

        bersama(semua);

        assertEquals("satu yang menahan, lalu satu untuk keenam puluh empat", 2, sumber.commit());
        assertEquals(63, diterima.stream().filter(b -> new JpaBerkasStore(database).find(b.id()).isPresent()).count());
        assertEquals(2, new JpaBerkasStore(database).find(lama.id()).orElseThrow().revision());
        assertEquals("tanpa celah", sebelum + 1 + 63, new JpaSidikStore(database).posisi());
        assertEquals(64, new JpaJournalStore(database).sesudah(sebelum, 100).size());
    }

    private static Berkas pindah(Berkas b, long revision) {
        return new Berkas(b.id(), revision, b.sop(), b.sopVersi(), b.skema(), b.skemaVersi(), b.nama(), "rencana", b.status(), b.putaran(),
                b.epoch(), b.tanggalPelaksanaan(), b.dibuka(), b.dibukaOleh());
    }

    /** Lets all of them wait behind one commit that is held up, in their order, and then lets that one go. */
    private void bersama(List<Runnable> semua) throws Exception {
        bersama(semua, ke -> { });
    }

    private void bersama(List<Runnable> semua, SumberUji.Commit kemudian) throws Exception {
        CountDownLatch mulai = new CountDownLatch(1);
        CountDownLatch lepas = new CountDownLatch(1);
        sumber.saatCommit(ke -> {
            mulai.countDown();
            lepas.await(5, TimeUnit.MINUTES);
            kemudian.sebelum(ke);
        });
        ExecutorService pool = Executors.newCachedThreadPool();
        List<CompletableFuture<Void>> jalan = new ArrayList<>();
        jalan.add(CompletableFuture.runAsync(() -> committer.commit(set(berkas())), pool));
        assertTrue(mulai.await(5, TimeUnit.MINUTES));
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

        assertEquals("simpan.tidak-tersedia", assertThrows(StoreUnavailable.class, () -> committer.commit(set(gagal))).reasons()
                .get(0).code());
        sumber.saatCommit(ke -> { });
        long posisi = committer.commit(set(berhasil)).posisi();

        assertEquals(Optional.empty(), new JpaBerkasStore(database).find(gagal.id()));
        assertTrue(new JpaBerkasStore(database).find(berhasil.id()).isPresent());
        assertEquals(1, new JpaJournalStore(database).sesudah(posisi - 1, 10).size());
    }

    /** The journal is written last, for all of them: a name too long for it is its own caller's error. */
    @Test
    public void yangTidakDimuatJurnalGugurSendiri() throws Exception {
        Berkas ikutDitolak = berkas();
        Berkas diterima = berkas();
        ChangeSet panjang = ChangeSet.of(SAAT, List.of(ikutDitolak), JournalEntry.baru(ikutDitolak.id(), SAAT, "budi",
                Optional.of("x".repeat(301)), "uji", Optional.empty(), "p", Data.KOSONG));

        bersama(List.of(() -> assertThrows(InvalidInput.class, () -> committer.commit(panjang)),
                () -> committer.commit(set(diterima))));

        assertTrue(new JpaBerkasStore(database).find(diterima.id()).isPresent());
        assertEquals(Optional.empty(), new JpaBerkasStore(database).find(ikutDitolak.id()));
    }

    /** A shared commit that fails for a reason nobody foresaw is tried again, each alone. */
    @Test
    public void yangMenggagalkanCommitBersamaGugurSendiri() throws Exception {
        List<Berkas> tiga = List.of(berkas(), berkas(), berkas());
        AtomicInteger gagal = new AtomicInteger();
        List<Runnable> semua = new ArrayList<>();
        for (Berkas satu : tiga) {
            semua.add(() -> {
                try {
                    committer.commit(set(satu));
                } catch (IllegalStateException e) {
                    gagal.incrementAndGet();
                }
            });
        }

        bersama(semua, ke -> {
            // The second is that of all three, then each comes alone.
            if (ke == 2 || ke == 4) {
                throw new SQLException("tidak terduga", "XX000");
            }
        });

        assertEquals(1, gagal.get());
        assertEquals(2, tiga.stream().filter(b -> new JpaBerkasStore(database).find(b.id()).isPresent()).count());
    }

    /** A connection that breaks before the commit: another one does. In the commit itself: nobody can tell. */
    @Test
    public void sambunganYangPutusSaatCommitDikatakanTidakPasti() {
        sumber.saatCommit(ke -> {
            throw new SQLException("terputus", "08006");
        });

        StoreUnavailable putus = assertThrows(StoreUnavailable.class, () -> committer.commit(set(berkas())));

        assertEquals("simpan.hasil-tidak-pasti", putus.reasons().get(0).code());
        assertEquals(1, sumber.commit());
    }

    /** A broken connection cannot be rolled back either: that is not what the callers are told. */
    @Test
    public void sambunganYangPutusDiTengahDikatakanTidakTersedia() {
        sumber.gagal("rollback", new SQLException("Connection is closed"));
        for (String panggilan : List.of("releaseSavepoint", "setSavepoint")) {
            sumber.gagal(panggilan, new SQLException("terputus", "08006"));

            StoreUnavailable putus = assertThrows(StoreUnavailable.class, () -> committer.commit(set(berkas())));

            assertEquals("simpan.tidak-tersedia", putus.reasons().get(0).code());
        }
        assertEquals(0, sumber.commit());
    }

    @Test
    public void diskYangPenuhDiTengahDikatakanTidakTersedia() {
        sumber.gagal("releaseSavepoint", new SQLException("penuh", "53100"));

        assertEquals("simpan.tidak-tersedia", assertThrows(StoreUnavailable.class, () -> committer.commit(set(berkas()))).reasons()
                .get(0).code());
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

        assertEquals("simpan.tidak-tersedia", assertThrows(StoreUnavailable.class, () -> committer.commit(set(berkas()))).reasons().get(0)
                .code());
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

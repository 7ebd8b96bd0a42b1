package id.serkom.referensi.akun;

import static id.serkom.referensi.akun.Kantor.ADMIN;
import static id.serkom.referensi.akun.Kantor.SANDI;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.TooMany;
import id.serkom.api.fault.Unauthenticated;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.Token;
import id.serkom.spi.store.Akun;
import id.serkom.spi.store.AkunStore;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.TokenAkun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

public class MasukTest {

    private static final char[] SALAH = "kuda-laut-biru-28".toCharArray();

    private final Kantor kantor = new Kantor();

    private void salah(String akun, int kali) {
        for (int i = 0; i < kali; i++) {
            String kode = assertThrows(Unauthenticated.class, () -> kantor.akun.masuk(akun, SALAH)).reasons().get(0).code();
            assertEquals("akun.gagal-masuk", kode);
        }
    }

    @Test
    public void limaKaliSalahMengunciAkunLimaBelasMenit() {
        salah("bidang", 5);

        assertThrows(Unauthenticated.class, () -> kantor.akun.masuk("bidang", SANDI));
        kantor.jam.maju(Duration.ofMinutes(15).minusSeconds(1));
        assertThrows(Unauthenticated.class, () -> kantor.akun.masuk("bidang", SANDI));
        kantor.jam.maju(Duration.ofSeconds(1));
        assertEquals("bidang", kantor.akun.periksaSandi("bidang", SANDI).akun());
    }

    @Test
    public void sandiYangBenarMemulaiHitunganDariAwal() {
        salah("bidang", 4);
        kantor.akun.masuk("bidang", SANDI);
        salah("bidang", 4);

        assertEquals("bidang", kantor.akun.periksaSandi("bidang", SANDI).akun());
    }

    @Test
    public void setelahTerkunciHitunganDimulaiDariAwal() {
        salah("bidang", 5);
        kantor.jam.maju(Duration.ofMinutes(15));

        salah("bidang", 4);

        assertEquals("bidang", kantor.akun.periksaSandi("bidang", SANDI).akun());
    }

    @Test
    public void kesalahanDiSimpulManaPunTerhitung() {
        Argon2AkunService lain = kantor.simpul(kantor.store);
        salah("bidang", 3);
        for (int i = 0; i < 2; i++) {
            assertThrows(Unauthenticated.class, () -> lain.periksaSandi("bidang", SALAH));
        }

        assertThrows(Unauthenticated.class, () -> kantor.akun.masuk("bidang", SANDI));
    }

    @Test
    public void sandiBenarYangTersalipKunciTetapDitolak() {
        List<ChangeSet> pertama = new ArrayList<>();
        Argon2AkunService tersalip = kantor.simpul(new Committer() {
            @Override
            public Committed commit(ChangeSet perubahan) {
                pertama.add(perubahan);
                if (pertama.size() == 1) {
                    salah("bidang", 4);
                }
                return kantor.store.commit(perubahan);
            }
        });
        salah("bidang", 1);

        assertThrows(Unauthenticated.class, () -> tersalip.periksaSandi("bidang", SANDI));
    }

    @Test
    public void sandiBenarYangDihitungSelagiAkunDikunciDitolak() {
        AkunStore nyata = kantor.store.akun();
        List<String> dibaca = new ArrayList<>();
        Argon2AkunService lambat = kantor.simpul(new AkunStore() {
            @Override
            public Optional<Akun> find(String akun) {
                dibaca.add(akun);
                if (dibaca.size() == 2) {
                    salah("bidang", 5);
                }
                return nyata.find(akun);
            }

            @Override
            public List<Akun> list() {
                return nyata.list();
            }

            @Override
            public Optional<TokenAkun> token(String sha256) {
                return nyata.token(sha256);
            }

            @Override
            public List<TokenAkun> tokenAktif(String akun, Instant pada) {
                return nyata.tokenAktif(akun, pada);
            }
        }, kantor.store, new AntreanHash(1, Duration.ofSeconds(10)));

        assertThrows(Unauthenticated.class, () -> lambat.periksaSandi("bidang", SANDI));
    }

    @Test
    public void akunTakDikenalDanNonaktifMendapatJawabanYangSama() {
        kantor.akun.aktifkan(ADMIN, "bidang", false);

        salah("tidak-ada", 1);
        salah("' or 1=1 --", 1);
        assertEquals("akun.gagal-masuk", assertThrows(Unauthenticated.class, () -> kantor.akun.masuk("bidang", SANDI)).reasons()
                .get(0).code());
    }

    @Test
    public void sandiYangBaruSajaBenarDikenalLagiSampaiDiganti() {
        AntreanHash penuh = new AntreanHash(1, Duration.ofMillis(1));
        Argon2AkunService simpul = kantor.simpul(kantor.store, penuh);
        simpul.periksaSandi("bidang", SANDI);
        penuh.jalankan(() -> {
            assertEquals("bidang", simpul.periksaSandi("bidang", SANDI).akun());
            assertThrows(TooMany.class, () -> simpul.periksaSandi("bidang", SALAH));
            return true;
        });

        kantor.akun.setelSandi(ADMIN, "bidang", "sandi-yang-lain-99".toCharArray());

        assertThrows(Unauthenticated.class, () -> simpul.periksaSandi("bidang", SANDI));
    }

    @Test
    public void banjirMasukDitolakSetelahMenungguSebentar() throws Exception {
        AntreanHash satu = new AntreanHash(1, Duration.ofMillis(20));
        CountDownLatch mulai = new CountDownLatch(1);
        CountDownLatch lepas = new CountDownLatch(1);
        ExecutorService pekerja = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> lama = pekerja.submit(() -> satu.jalankan(() -> {
                mulai.countDown();
                return tunggu(lepas);
            }));
            mulai.await();

            TooMany ditolak = assertThrows(TooMany.class, () -> kantor.simpul(kantor.store, satu).masuk("bidang", SANDI));

            assertEquals(5, ditolak.retryAfterSeconds());
            lepas.countDown();
            assertTrue(lama.get());
            assertEquals(43, kantor.simpul(kantor.store, satu).masuk("bidang", SANDI).token().length());
        } finally {
            pekerja.shutdownNow();
        }
    }

    private static boolean tunggu(CountDownLatch lepas) {
        try {
            return lepas.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    public void akunYangHarusMenggantiSandiTidakBerperanSampaiMenggantinya() {
        kantor.akun.setelSandi(ADMIN, "bidang", "sandi-sementara-1".toCharArray());
        Token token = kantor.akun.masuk("bidang", "sandi-sementara-1".toCharArray());
        Actor tanpaPeran = kantor.akun.autentikasi(token.token()).orElseThrow();
        assertEquals(Set.of(), tanpaPeran.peran());
        assertTrue(kantor.akun.saya(tanpaPeran).gantiSandi());

        kantor.akun.gantiSandi(tanpaPeran, "sandi-sementara-1".toCharArray(), SANDI);

        assertFalse(kantor.akun.autentikasi(token.token()).isPresent());
        assertEquals(Set.of(Peran.BIDANG_SERTIFIKASI), kantor.akun.periksaSandi("bidang", SANDI).peran());
    }

    @Test
    public void gantiSandiMemeriksaYangLamaDanAturan() {
        Actor bidang = kantor.akun.periksaSandi("bidang", SANDI);

        assertEquals("/lama", assertThrows(InvalidInput.class,
                () -> kantor.akun.gantiSandi(bidang, SALAH, "sandi-yang-baru-1".toCharArray())).reasons().get(0).field());
        assertEquals("akun.sandi-sama", assertThrows(InvalidInput.class,
                () -> kantor.akun.gantiSandi(bidang, SANDI, SANDI.clone())).reasons().get(0).code());
        assertEquals("akun.panjang-sandi", assertThrows(InvalidInput.class,
                () -> kantor.akun.gantiSandi(bidang, SANDI, "pendek".toCharArray())).reasons().get(0).code());
    }

    @Test
    public void jurnalTidakPernahMemuatSandiHashAtauToken() {
        salah("bidang", 5);
        kantor.jam.maju(Duration.ofMinutes(16));
        Token token = kantor.akun.masuk("bidang", SANDI);
        kantor.akun.keluar(token.token());
        kantor.akun.setelSandi(ADMIN, "bidang", "sandi-sementara-1".toCharArray());

        List<JournalEntry> jurnal = kantor.store.journal().sesudah(0, 500);
        assertEquals(List.of("akun.tambah", "akun.tambah", "akun.sandi-salah", "akun.sandi-salah", "akun.sandi-salah",
                "akun.sandi-salah", "akun.terkunci", "akun.pulih", "akun.masuk", "akun.keluar", "akun.setel-sandi"),
                jurnal.stream().map(JournalEntry::kejadian).toList());
        String semua = jurnal.toString();
        assertFalse(semua.contains("argon2"));
        assertFalse(semua.contains(new String(SANDI)));
        assertFalse(semua.contains("sandi-sementara-1"));
        assertFalse(semua.contains(token.token()));
        // The hash is the key of its row, and names it: of 32 random bytes it gives nothing away.
        assertTrue(semua.contains(JournalHash.sha256(token.token())));
    }
}

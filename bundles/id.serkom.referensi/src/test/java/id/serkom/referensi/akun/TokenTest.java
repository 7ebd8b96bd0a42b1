package id.serkom.referensi.akun;

import static id.serkom.referensi.akun.Kantor.ADMIN;
import static id.serkom.referensi.akun.Kantor.SANDI;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.fault.Unauthenticated;
import id.serkom.api.service.Token;
import id.serkom.spi.store.AkunStore;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.Committer;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

public class TokenTest {

    private final Kantor kantor = new Kantor();

    @Test
    public void masukMemberiTokenYangMengenaliAkunnya() {
        Token token = kantor.akun.masuk(" Bidang ", SANDI);

        Actor actor = kantor.akun.autentikasi(token.token()).orElseThrow();

        assertEquals("bidang", actor.akun());
        assertEquals(Set.of(Peran.BIDANG_SERTIFIKASI), actor.peran());
        assertEquals(43, token.token().length());
        assertNotEquals(token.token(), kantor.akun.masuk("bidang", SANDI).token());
    }

    @Test
    public void tokenBerakhirSetelahDuaBelasJam() {
        Token token = kantor.akun.masuk("bidang", SANDI);
        kantor.jam.maju(Duration.ofHours(12).minusSeconds(1));
        assertTrue(kantor.akun.autentikasi(token.token()).isPresent());

        kantor.jam.maju(Duration.ofSeconds(1));

        assertFalse(kantor.akun.autentikasi(token.token()).isPresent());
    }

    @Test
    public void masaTokenAdalahSetelanDanNilaiYangTidakMasukAkalDiabaikan() {
        kantor.setelan.put("token.menit", "30");
        Token token = kantor.akun.masuk("bidang", SANDI);
        assertEquals(kantor.jam.saat().plus(Duration.ofMinutes(30)), token.sampai());

        kantor.setelan.put("token.menit", "-1");
        assertEquals(kantor.jam.saat().plus(Duration.ofHours(12)), kantor.akun.masuk("bidang", SANDI).sampai());
    }

    @Test
    public void keluarMencabutTokenSeketikaDiSiniDanSemenitDiSimpulLain() {
        Argon2AkunService lain = kantor.simpul(kantor.store);
        Token token = kantor.akun.masuk("bidang", SANDI);
        assertTrue(kantor.akun.autentikasi(token.token()).isPresent());
        assertTrue(lain.autentikasi(token.token()).isPresent());

        kantor.akun.keluar(token.token());

        assertFalse(kantor.akun.autentikasi(token.token()).isPresent());
        kantor.jam.maju(Duration.ofSeconds(16));
        assertFalse(lain.autentikasi(token.token()).isPresent());
    }

    @Test
    public void keluarDuaKaliAtauDenganTokenAsingTidakApaApa() {
        Token token = kantor.akun.masuk("bidang", SANDI);
        kantor.akun.keluar(token.token());
        int jurnal = kantor.store.journal().sesudah(0, 500).size();

        kantor.akun.keluar(token.token());
        kantor.akun.keluar("bukan token");

        assertEquals(jurnal, kantor.store.journal().sesudah(0, 500).size());
        assertFalse(kantor.akun.autentikasi("bukan token").isPresent());
    }

    @Test
    public void tokenYangDiberikanTersalipSetelSandiTidakBerlaku() {
        List<String> tercatat = new ArrayList<>();
        Argon2AkunService tersalip = kantor.simpul(new Committer() {
            @Override
            public Committed commit(ChangeSet perubahan) {
                if (tercatat.isEmpty()) {
                    tercatat.add(perubahan.journal().get(0).kejadian());
                    kantor.akun.setelSandi(ADMIN, "bidang", "sandi-sementara-1".toCharArray());
                }
                return kantor.store.commit(perubahan);
            }
        });

        assertThrows(Unauthenticated.class, () -> tersalip.masuk("bidang", SANDI));

        assertEquals(List.of("akun.masuk"), tercatat);
        assertEquals(0, kantor.store.akun().tokenAktif("bidang", kantor.jam.saat()).size());
    }

    /** One by one, each would wait as long as the database is waited for: with eight clients the last one gave up before its turn. */
    @Test
    public void yangBertanyaBersamaanDitolakBersamaanBilaPenyimpananTidakMenjawab() throws Exception {
        Token token = kantor.akun.masuk("bidang", SANDI);
        AtomicInteger dibaca = new AtomicInteger();
        CountDownLatch mulai = new CountDownLatch(1);
        CountDownLatch lepas = new CountDownLatch(1);
        AtomicBoolean pulih = new AtomicBoolean();
        AkunStore macet = (AkunStore) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {AkunStore.class}, (p, m, a) -> {
            if (m.getName().equals("token") && !pulih.get()) {
                dibaca.incrementAndGet();
                mulai.countDown();
                lepas.await();
                throw new StoreUnavailable(Reason.of("simpan.tidak-terbaca"), null);
            }
            return m.invoke(kantor.store.akun(), a);
        });
        Argon2AkunService akun = kantor.simpul(macet, kantor.store, new AntreanHash(4, Duration.ofSeconds(10)));
        List<FutureTask<Optional<Actor>>> semua = new ArrayList<>();
        List<Thread> utas = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            semua.add(new FutureTask<>(() -> akun.autentikasi(token.token())));
            utas.add(new Thread(semua.get(i)));
            utas.get(i).start();
            mulai.await();
        }
        while (utas.stream().map(Thread::getState).anyMatch(s -> s == Thread.State.NEW || s == Thread.State.RUNNABLE)) {
            Thread.onSpinWait();
        }

        lepas.countDown();

        for (FutureTask<Optional<Actor>> satu : semua) {
            assertEquals(StoreUnavailable.class, assertThrows(ExecutionException.class, satu::get).getCause().getClass());
        }
        assertEquals(1, dibaca.get());
        pulih.set(true);
        assertEquals("bidang", akun.autentikasi(token.token()).orElseThrow().akun());
    }
}

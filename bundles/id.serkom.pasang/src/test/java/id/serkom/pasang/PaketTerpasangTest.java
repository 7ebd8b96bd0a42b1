package id.serkom.pasang;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.service.Karantina;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.spi.paket.KeadaanSimpul;
import id.serkom.spi.paket.PemeriksaPaket;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.JamPalsu;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

public class PaketTerpasangTest {

    @Rule
    public final TemporaryFolder temp = new TemporaryFolder();

    private final MemoryStore store = new MemoryStore();
    private Framework server;
    private PaketTerpasang paket;

    @Before
    public void mulai() throws Exception {
        Files.createDirectories(temp.getRoot().toPath().resolve("deploy"));
        server = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, temp.newFolder("cache").getPath(), "karaf.base",
                temp.getRoot().getPath()));
        server.start();
    }

    @After
    public void berhenti() throws Exception {
        paket.close();
        server.stop();
        server.waitForStop(10_000);
    }

    @Test(timeout = 300_000)
    public void yangDitaruhDiDeployTerlihatDalamDaftarSampaiDiambil() throws Exception {
        paket = paket();
        Path berkas = Files.writeString(temp.getRoot().toPath().resolve("deploy/c.jar"), "bukan arsip");
        while (!asal().equals(List.of("a", "b", "deploy/c.jar"))) {
            Thread.onSpinWait();
        }
        Files.delete(berkas);
        while (!asal().equals(List.of("a", "b"))) {
            Thread.onSpinWait();
        }
    }

    /** As a tahap is that lacks the form of one of its actions: nobody knows before it runs. */
    @Test(timeout = 300_000)
    public void yangDitolakSetelahBerjalanDilepasLagi() throws Exception {
        paket = paket(ditolakSelagiBerjalan("x.tahap"));
        Files.write(temp.getRoot().toPath().resolve("deploy/tahap.jar"), Rakitan.bundel("x.tahap", "1.0.0").jar());
        while (!asal().equals(List.of("a", "b", "deploy/tahap.jar"))) {
            Thread.onSpinWait();
        }
        assertEquals("x.tahap: aksi/coba.json tidak ada", paket.karantina(actor(Peran.OPERATOR)).get(2).alasan());
    }

    /** The server says nothing of what is being tried: it may be taken back. */
    @Test(timeout = 300_000)
    public void yangLamaMenungguLaluDitolakTidakDicatat() throws Exception {
        AtomicInteger dilihat = new AtomicInteger();
        AtomicInteger mulai = new AtomicInteger();
        KeadaanSimpul simpul = new KeadaanSimpul() {

            @Override
            public String nama() {
                return "uji /srv/serkom";
            }

            @Override
            public Map<String, String> setelan() {
                dilihat.incrementAndGet();
                return Map.of();
            }
        };
        paket = new PaketTerpasang(server.getBundleContext(), List.of(), b -> {
            mulai.compareAndSet(0, dilihat.get());
            if (dilihat.get() > mulai.get() + Pencatat.TENANG + 2) {
                throw new Penolakan("komponen a gagal mulai");
            }
            return Optional.of("menunggu a");
        }, pid -> Map.of("jar-mb", "1"), new PaketTerpasang.Buku(store.berkas(), store, store.journal()), simpul,
                new JamPalsu(LocalDate.of(2026, 1, 5)));

        assertThrows(InvalidInput.class, () -> paket.pasang(actor(Peran.ADMINISTRATOR), "x.jar",
                new ByteArrayInputStream(Rakitan.bundel("x.tahap", "1.0.0").jar())));

        assertEquals(List.of(), store.journal().sesudah(0, 100).stream().filter(e -> e.isi().toString().contains("x.tahap")).toList());
    }

    @Test(timeout = 300_000)
    public void yangMenungguGiliranDijawabSaatLayananDitutup() throws Exception {
        Penahan penahan = new Penahan();
        paket = paket(penahan);
        minta();
        penahan.masuk.await();
        FutureTask<String> kedua = minta();

        paket.close();

        assertEquals("paket.server-berhenti", kedua.get());
        assertEquals("paket.server-berhenti", minta().get());
    }

    @Test(timeout = 300_000)
    public void yangMemutusPerintahnyaTidakDiberiTahuServerBerhenti() throws Exception {
        Penahan penahan = new Penahan();
        paket = paket(penahan);
        FutureTask<String> pertama = minta();
        penahan.masuk.await();
        FutureTask<String> kedua = minta();
        peminta.interrupt();

        assertEquals("paket.terputus", kedua.get());
        penahan.lanjut.countDown();
        assertEquals("", pertama.get());
        assertEquals("", minta().get());
        assertEquals("what was broken off in the queue is not done", 2, penahan.kali.get());
    }

    private Thread peminta;

    /** Asks in a thread of its own, and comes back when that one waits; answers with the code of the refusal. */
    private FutureTask<String> minta() throws Exception {
        FutureTask<String> jawaban = new FutureTask<>(() -> {
            try {
                paket.rencana(actor(Peran.ADMINISTRATOR), "x.jar", new ByteArrayInputStream(Rakitan.bundel("x.tahap", "1.0.0").jar()));
                return "";
            } catch (StoreUnavailable e) {
                return e.reasons().get(0).code();
            }
        });
        peminta = new Thread(jawaban);
        peminta.setDaemon(true);
        peminta.start();
        while (peminta.isAlive() && peminta.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return jawaban;
    }

    /** Holds up the one thread. */
    private static final class Penahan implements PemeriksaPaket {

        private final CountDownLatch masuk = new CountDownLatch(1);
        private final CountDownLatch lanjut = new CountDownLatch(1);
        private final AtomicInteger kali = new AtomicInteger();

        @Override
        public List<String> keberatan(IsiPaket isi) {
            kali.incrementAndGet();
            masuk.countDown();
            try {
                lanjut.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        }

        @Override
        public List<Karantina> karantina() {
            return List.of();
        }
    }

    private PemeriksaPaket ditolakSelagiBerjalan(String simbolik) {
        return new PemeriksaPaket() {

            @Override
            public List<String> keberatan(IsiPaket isi) {
                return List.of();
            }

            @Override
            public List<Karantina> karantina() {
                return Arrays.stream(server.getBundleContext().getBundles()).filter(b -> simbolik.equals(b.getSymbolicName()))
                        .map(b -> new Karantina(simbolik + "/" + b.getVersion(), "uji", "aksi/coba.json tidak ada", Instant.EPOCH))
                        .toList();
            }
        };
    }

    private List<String> asal() {
        return paket.karantina(actor(Peran.OPERATOR)).stream().map(Karantina::asal).toList();
    }

    @Test
    public void satuDaftarUntukSemuaYangDitolakMenurutAsalnya() {
        paket = paket();

        assertEquals(List.of("a", "b"), asal());
    }

    /** Nothing is refused for it, and nobody waits for it. */
    @Test
    public void peringatanIkutDisebutJugaBilaBasisDataTidakMenjawab() {
        AtomicBoolean terganggu = new AtomicBoolean();
        paket = paket(new PemeriksaPaket() {

            @Override
            public List<String> keberatan(IsiPaket isi) {
                return List.of();
            }

            @Override
            public List<Karantina> karantina() {
                return List.of();
            }

            @Override
            public List<Karantina> peringatan() {
                if (terganggu.get()) {
                    throw new StoreUnavailable(Reason.of("uji"), new IllegalStateException());
                }
                return List.of(new Karantina("skema X 1", "peringatan", "sebab", Instant.EPOCH));
            }
        });

        assertEquals(List.of("a", "b", "skema X 1"), asal());
        terganggu.set(true);
        assertEquals(List.of("a", "b", "basis data"), asal());
    }

    @Test
    public void karantinaHanyaUntukYangMengurusPaket() {
        paket = paket();

        for (Peran peran : Peran.values()) {
            if (Set.of(Peran.BIDANG_SERTIFIKASI, Peran.ADMINISTRATOR, Peran.OPERATOR).contains(peran)) {
                assertEquals(2, paket.karantina(actor(peran)).size());
            } else {
                assertThrows(peran.toString(), Forbidden.class, () -> paket.karantina(actor(peran)));
            }
        }
    }

    private PaketTerpasang paket(PemeriksaPaket... lain) {
        List<PemeriksaPaket> semua = Stream.concat(Stream.of(pemeriksa("b"), pemeriksa("a")), Stream.of(lain)).toList();
        return new PaketTerpasang(server.getBundleContext(), semua, b -> Optional.empty(), pid -> Map.of(),
                new PaketTerpasang.Buku(store.berkas(), store, store.journal()), new SimpulPalsu(), new JamPalsu(LocalDate.of(2026, 1, 5)));
    }

    private static Actor actor(Peran peran) {
        return new Actor("uji", "Uji", Set.of(peran), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static PemeriksaPaket pemeriksa(String asal) {
        return new PemeriksaPaket() {

            @Override
            public List<String> keberatan(IsiPaket paket) {
                return List.of();
            }

            @Override
            public List<Karantina> karantina() {
                return List.of(new Karantina(asal, "uji", "sebab", Instant.EPOCH));
            }
        };
    }
}

package id.serkom.referensi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.Committer;
import id.serkom.testing.store.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Test;

public class SeedReferensiTest {

    private static final Actor BIDANG = new Actor("bidang", "Bidang", Set.of(Peran.BIDANG_SERTIFIKASI), Optional.empty(),
            Optional.empty(), Optional.empty());

    private final MemoryStore store = new MemoryStore();
    private final JournaledReferensiService service = new JournaledReferensiService(store.referensi(), store, new JamUji(),
            pid -> Map.of());

    private void mulai(Committer committer) {
        new SeedReferensi(store.referensi(), committer, new JamUji(), pid -> Map.of(), Duration.ofMillis(10));
    }

    private int jurnal() {
        return store.journal().sesudah(0, 500).size();
    }

    @Test
    public void mulaiKeduaKaliTidakMenambahApaPun() {
        mulai(store);
        int pertama = jurnal();

        mulai(store);

        assertTrue(pertama > 0);
        assertEquals(pertama, jurnal());
        assertEquals("sistem", store.journal().sesudah(0, 1).get(0).akun());
    }

    @Test(timeout = 300_000)
    public void basisDataYangPergiSaatMulaiDitunggu() throws InterruptedException {
        CountDownLatch terisi = new CountDownLatch(1);
        store.pergi(true);
        mulai(set -> {
            Committed committed = store.commit(set);
            terisi.countDown();
            return committed;
        });

        store.pergi(false);
        terisi.await();

        assertEquals(1, service.riwayat(BIDANG, "kop", "bpsdm").size());
    }

    @Test
    public void yangDiubahKantorTetap() {
        mulai(store);
        EntriReferensi kop = service.riwayat(BIDANG, "kop", "bpsdm").get(0);
        service.ubah(BIDANG, "kop", kop.id(), kop.revision(), kop.isi().with("alamat", "Jalan Baru 1").with("masa",
                Map.of("mulai", "2023-01-02", "sampai", "2026-01-01")));

        mulai(store);

        List<EntriReferensi> riwayat = service.riwayat(BIDANG, "kop", "bpsdm");
        assertEquals(1, riwayat.size());
        assertEquals("Jalan Baru 1", riwayat.get(0).isi().text("alamat"));
    }

    @Test
    public void simpulLainYangLebihDuluTidakMenggagalkanMulai() {
        mulai(new Committer() {
            @Override
            public Committed commit(ChangeSet perubahan) {
                mulai(store);
                return store.commit(perubahan);
            }
        });

        assertEquals(1, service.riwayat(BIDANG, "kop", "bpsdm").size());
    }

    /** Another server, perhaps of an earlier version, has added some of them in between: the others are added all the same. */
    @Test
    public void yangBelumDiisiSimpulLainTetapDitambahkan() {
        AtomicBoolean sudah = new AtomicBoolean();

        mulai(perubahan -> {
            EntriReferensi satu = (EntriReferensi) perubahan.catatan().get(0);
            if (!sudah.getAndSet(true)) {
                store.commit(ChangeSet.of(perubahan.saat(), List.of(satu), perubahan.journal().get(0)));
            }
            return store.commit(perubahan);
        });

        assertEquals(1, service.riwayat(BIDANG, "kop", "bpsdm").size());
    }

    @Test
    public void dataAwalDapatDitiadakan() {
        new SeedReferensi(store.referensi(), store, new JamUji(), pid -> Map.of("data-awal", "tidak"));

        assertEquals(0, jurnal());
    }
}

package id.serkom.referensi.akun;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.referensi.JamUji;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.Committer;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.Contoh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class AdminAwalTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static final Duration SEBENTAR = Duration.ofMillis(10);

    private final MemoryStore store = new MemoryStore();
    private Path file;

    @Before
    public void tempat() {
        file = folder.getRoot().toPath().resolve("serkom").resolve(AdminAwal.FILE);
    }

    private void mulai(Committer committer) {
        new AdminAwal(store.akun(), committer, new JamUji(), file.getParent(), SEBENTAR);
    }

    private String sandi() throws IOException {
        return Files.readAllLines(file).stream().filter(b -> b.startsWith("sandi: ")).findFirst().orElseThrow().substring(7);
    }

    private Actor masuk(String sandi) {
        return new Argon2AkunService(store.akun(), store, Contoh.referensi(), new JamUji(), pid -> Map.of(), Argon2Sandi.BAWAAN,
                new AntreanHash(1, Duration.ofSeconds(10))).periksaSandi("admin", sandi.toCharArray());
    }

    @Test
    public void administratorPertamaMasukDenganSandiDalamBerkasnya() throws IOException {
        mulai(store);

        assertEquals(Set.of(Peran.ADMINISTRATOR), masuk(sandi()).peran());
        assertTrue(sandi().length() >= 25);
        assertEquals("sistem", store.journal().sesudah(0, 1).get(0).akun());
    }

    @Test(timeout = 300_000)
    public void basisDataYangPergiSaatMulaiDitunggu() throws Exception {
        CountDownLatch dibuat = new CountDownLatch(1);
        store.pergi(true);
        mulai(set -> {
            Committed committed = store.commit(set);
            dibuat.countDown();
            return committed;
        });
        assertFalse(Files.exists(file));

        store.pergi(false);
        dibuat.await();

        assertEquals(Set.of(Peran.ADMINISTRATOR), masuk(sandi()).peran());
    }

    @Test
    public void berkasnyaHanyaTerbacaOlehPemilik() throws IOException {
        mulai(store);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    public void yangSudahMempunyaiAkunTidakDiberiLagi() throws IOException {
        mulai(store);
        String sandi = sandi();

        mulai(store);

        assertEquals(sandi, sandi());
        assertEquals(1, store.akun().list().size());
    }

    @Test
    public void mulaiYangTerputusSebelumTersimpanDiulang() throws IOException {
        assertThrows(IllegalStateException.class, () -> mulai(new Committer() {
            @Override
            public Committed commit(ChangeSet perubahan) {
                throw new IllegalStateException("mati listrik");
            }
        }));
        String usang = sandi();

        mulai(store);

        assertNotEquals(usang, sandi());
        assertEquals("admin", masuk(sandi()).akun());
    }

    @Test
    public void simpulYangKalahDuluTidakMeninggalkanSandiYangTidakBerlaku() {
        mulai(new Committer() {
            @Override
            public Committed commit(ChangeSet perubahan) {
                store.commit(perubahan);
                return store.commit(perubahan);
            }
        });

        assertFalse(Files.exists(file));
        assertEquals(1, store.akun().list().size());
    }
}

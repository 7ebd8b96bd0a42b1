package id.serkom.pasang;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.service.Karantina;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.spi.paket.PemeriksaPaket;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.JamPalsu;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    @Test(timeout = 10_000)
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
    @Test(timeout = 10_000)
    public void yangDitolakSetelahBerjalanDilepasLagi() throws Exception {
        paket = paket(ditolakSelagiBerjalan("x.tahap"));
        Files.write(temp.getRoot().toPath().resolve("deploy/tahap.jar"), Rakitan.bundel("x.tahap", "1.0.0").jar());
        while (!asal().equals(List.of("a", "b", "deploy/tahap.jar"))) {
            Thread.onSpinWait();
        }
        assertEquals("x.tahap: aksi/coba.json tidak ada", paket.karantina(actor(Peran.OPERATOR)).get(2).alasan());
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
                        .map(b -> new Karantina(simbolik + "/" + b.getVersion(), "uji", "aksi/coba.json tidak ada", Instant.EPOCH)).toList();
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

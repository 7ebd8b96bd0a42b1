package id.serkom.pasang;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Data;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.service.Karantina;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.JamPalsu;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Signed files in the folder of a real framework: what comes when, and what stays. */
public class TandaDeployTest {

    @ClassRule
    public static final TemporaryFolder BERSAMA = new TemporaryFolder();
    private static final Actor ADMIN = new Actor("admin", "Admin", Set.of(Peran.ADMINISTRATOR), Optional.empty(), Optional.empty(),
            Optional.empty());
    private static Kunci kunci;

    @Rule
    public final TemporaryFolder temp = new TemporaryFolder();

    private final MemoryStore store = new MemoryStore();
    private final Map<String, String> setelan = new ConcurrentHashMap<>(Map.of("tanda-tangan", "wajib"));
    private final JamPalsu jam = new JamPalsu(LocalDate.of(2026, 1, 5));
    private Path deploy;
    private Path percaya;
    private Framework server;
    private PaketTerpasang paket;

    @BeforeClass
    public static void kunci() throws Exception {
        kunci = Kunci.buat(BERSAMA.getRoot());
    }

    @Before
    public void mulai() throws Exception {
        Path base = temp.getRoot().toPath();
        deploy = Files.createDirectories(base.resolve("deploy"));
        percaya = Files.createDirectories(base.resolve("etc")).resolve("serkom-percaya.p12");
        kunci.percayai(percaya, Kunci.KANTOR);
        Files.writeString(base.resolve("etc/serkom-percaya.sandi"), Kunci.SANDI);
        server = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, temp.newFolder("cache").getPath(), "karaf.base",
                base.toString()));
        server.start();
        hidupkan();
    }

    private void hidupkan() {
        paket = new PaketTerpasang(server.getBundleContext(), List.of(), b -> Optional.empty(), pid -> Map.copyOf(setelan),
                new PaketTerpasang.Buku(store.berkas(), store, store.journal()), new SimpulPalsu(), jam);
    }

    @After
    public void berhenti() throws Exception {
        paket.close();
        server.stop();
        server.waitForStop(10_000);
    }

    @Test(timeout = 300_000)
    public void tandaTanganYangDatangKemudianMembukaYangDitolak() throws Exception {
        byte[] isi = "kode: X".getBytes();
        taruh("a.yaml", isi);
        sampai(() -> alasan("a.yaml").contains("a.yaml tidak bertanda tangan"));
        taruh("a.yaml.sig", kunci.lepas("kode: Y".getBytes(), Kunci.KANTOR));
        sampai(() -> alasan("a.yaml").contains("bukan tanda tangan atas isi a.yaml"));
        assertEquals(0, terpasang());

        taruh("a.yaml.sig", kunci.lepas(isi, Kunci.KANTOR));
        sampai(() -> terpasang() == 1 && alasan("a.yaml").isEmpty());
        assertEquals("a signature is no pack", List.of(), paket.karantina(ADMIN));

        Files.delete(deploy.resolve("a.yaml.sig"));
        taruh("lain.yaml", isi);
        sampai(() -> alasan("lain.yaml").contains("tidak bertanda tangan"));
        assertEquals("what runs, runs on", 1, terpasang());
    }

    @Test(timeout = 300_000)
    public void yangTerpasangSebelumDiwajibkanTetapBerjalanSampaiDatangBaru() throws Exception {
        setelan.put("tanda-tangan", "tidak");
        byte[] lama = Rakitan.bundel("x.a", "1.0.0").jar();
        taruh("a.jar", lama);
        sampai(() -> terpasang() == 1);

        setelan.put("tanda-tangan", "wajib");
        paket.close();
        hidupkan();
        taruh("b.jar", lama);
        sampai(() -> alasan("b.jar").contains("b.jar tidak bertanda tangan"));
        assertEquals("also across a restart", 1, terpasang());
        assertEquals("", alasan("a.jar"));

        taruh("a.jar", Rakitan.bundel("x.a", "1.0.1").jar());
        sampai(() -> alasan("a.jar").contains("a.jar tidak bertanda tangan"));
        assertEquals("1.0.0", bundel().findFirst().orElseThrow().getVersion().toString());
    }

    @Test(timeout = 300_000)
    public void setelanDanSimpananBerlakuBegituDisimpan() throws Exception {
        taruh("a.jar", kunci.jar(Rakitan.bundel("x.a", "1.0.0").berkas("a.txt", "a").jar(), Kunci.ASING));
        taruh("b.jar", Rakitan.bundel("x.b", "1.0.0").jar());
        sampai(() -> alasan("a.jar").contains("CN=asing") && !alasan("b.jar").isEmpty());

        kunci.percayai(percaya, Kunci.KANTOR, Kunci.ASING);
        sampai(() -> terpasang() == 1);

        setelan.put("tanda-tangan", "tidak");
        sampai(() -> terpasang() == 2);
    }

    @Test(timeout = 300_000)
    public void atasPerintahSamaDanJurnalMenyebutPenandanya() throws Exception {
        byte[] polos = Rakitan.bundel("x.a", "1.0.0").berkas("a.txt", "a").jar();
        byte[] skema = "kode: X".getBytes();
        assertTrue(paket.rencana(ADMIN, "a.jar", new ByteArrayInputStream(polos)).keberatan().get(0).contains("tidak bertanda tangan"));
        assertThrows(InvalidInput.class, () -> paket.pasang(ADMIN, "a.jar", new ByteArrayInputStream(polos)));
        assertThrows(InvalidInput.class, () -> paket.pasang(ADMIN, "a.yaml", new ByteArrayInputStream(skema)));
        assertEquals(List.of(), jurnal());

        paket.pasang(ADMIN, "a.jar", new ByteArrayInputStream(kunci.jar(polos, Kunci.KANTOR)));
        taruh("a.yaml.sig", kunci.lepas(skema, Kunci.KANTOR));
        paket.pasang(ADMIN, "a.yaml", new ByteArrayInputStream(skema));
        PenandaTangan kantor = kunci.penanda(Kunci.KANTOR);
        assertEquals(List.of(kantor, kantor), jurnal().stream().map(d -> d.objects("penandaTangan").get(0).as(PenandaTangan.class))
                .toList());

        paket.lepas(ADMIN, "a.yaml");
        assertTrue("its signature goes with it", Files.notExists(deploy.resolve("a.yaml.sig")));
    }

    /** Its signature lies there no more: that of the new one has taken its place. */
    @Test(timeout = 300_000)
    public void kembaliKepadaYangLamaTidakMenanyakanTandaTangannyaLagi() throws Exception {
        byte[] lama = "kode: X".getBytes();
        byte[] baru = "kode: Y".getBytes();
        taruh("a.yaml.sig", kunci.lepas(lama, Kunci.KANTOR));
        paket.pasang(ADMIN, "a.yaml", new ByteArrayInputStream(lama));
        String dulu = bundel().findFirst().orElseThrow().getLocation();
        taruh("a.yaml.sig", kunci.lepas(baru, Kunci.KANTOR));
        Files.createDirectory(server.getBundleContext().getDataFile("ingatan.properties.tmp").toPath());

        assertThrows(StoreUnavailable.class, () -> paket.pasang(ADMIN, "a.yaml", new ByteArrayInputStream(baru)));

        assertEquals(List.of(dulu), bundel().map(Bundle::getLocation).toList());
        assertEquals("", alasan("a.yaml"));
        assertEquals(1, jurnal().size());
    }

    private InvalidInput ditolak(String nama, byte[] isi, byte[] tanda) {
        return assertThrows(InvalidInput.class, () -> paket.pasang(ADMIN, nama, new ByteArrayInputStream(isi),
                new ByteArrayInputStream(tanda)));
    }

    private List<String> isiDeploy() throws IOException {
        try (Stream<Path> semua = Files.list(deploy)) {
            return semua.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test(timeout = 300_000)
    public void tandaTanganYangDikirimBersamaTersimpanDiSampingBerkasnya() throws Exception {
        byte[] isi = "kode: X".getBytes();
        byte[] tanda = kunci.lepas(isi, Kunci.KANTOR);

        assertEquals(List.of(), paket.rencana(ADMIN, "a.yaml", new ByteArrayInputStream(isi), new ByteArrayInputStream(tanda)).keberatan());
        assertEquals("a plan leaves nothing", List.of(), isiDeploy());
        paket.pasang(ADMIN, "a.yaml", new ByteArrayInputStream(isi), new ByteArrayInputStream(tanda));

        assertEquals(1, terpasang());
        assertEquals(List.of("a.yaml", "a.yaml.sig"), isiDeploy());
        assertArrayEquals(tanda, Files.readAllBytes(deploy.resolve("a.yaml.sig")));
        assertEquals(kunci.penanda(Kunci.KANTOR), jurnal().get(0).objects("penandaTangan").get(0).as(PenandaTangan.class));
    }

    @Test(timeout = 300_000)
    public void tanpaTandaTanganAtauDenganYangSalahTidakAdaYangTertinggal() throws Exception {
        byte[] isi = "kode: X".getBytes();

        assertTrue(ditolak("a.yaml", isi, new byte[0]).reasons().toString().contains("tidak bertanda tangan"));
        assertTrue(ditolak("a.yaml", isi, kunci.lepas("kode: Y".getBytes(), Kunci.KANTOR)).reasons().toString()
                .contains("bukan tanda tangan"));
        assertTrue(ditolak("a.yaml", isi, kunci.lepas(isi, Kunci.ASING)).reasons().toString().contains("bukan tanda tangan"));
        TooLarge besar = assertThrows(TooLarge.class, () -> paket.pasang(ADMIN, "a.yaml", new ByteArrayInputStream(isi),
                new ByteArrayInputStream(new byte[4097])));
        assertEquals("paket.tanda-terlalu-besar", besar.reasons().get(0).code());

        assertEquals(0, terpasang());
        assertEquals(List.of(), isiDeploy());
        assertEquals(List.of(), jurnal());
    }

    /** The good one that lies there stays, also where the same file comes again. */
    @Test(timeout = 300_000)
    public void tandaTanganYangSalahTidakMenggantikanYangBenar() throws Exception {
        byte[] isi = "kode: X".getBytes();
        byte[] tanda = kunci.lepas(isi, Kunci.KANTOR);
        paket.pasang(ADMIN, "a.yaml", new ByteArrayInputStream(isi), new ByteArrayInputStream(tanda));

        ditolak("a.yaml", "kode: Y".getBytes(), tanda);
        ditolak("a.yaml", isi, kunci.lepas(isi, Kunci.ASING));

        assertArrayEquals(tanda, Files.readAllBytes(deploy.resolve("a.yaml.sig")));
        assertArrayEquals(isi, Files.readAllBytes(deploy.resolve("a.yaml")));
        assertEquals(1, terpasang());
    }

    /** What lies beside it belongs to the file that ran before, and is not asked. */
    @Test(timeout = 300_000)
    public void yangDikirimBersamaMendahuluiYangAdaDiDeploy() throws Exception {
        byte[] lama = "kode: X".getBytes();
        byte[] baru = "kode: Y".getBytes();
        paket.pasang(ADMIN, "a.yaml", new ByteArrayInputStream(lama), new ByteArrayInputStream(kunci.lepas(lama, Kunci.KANTOR)));

        byte[] tanda = kunci.lepas(baru, Kunci.KANTOR);
        paket.pasang(ADMIN, "a.yaml", new ByteArrayInputStream(baru), new ByteArrayInputStream(tanda));

        assertArrayEquals(tanda, Files.readAllBytes(deploy.resolve("a.yaml.sig")));
        assertArrayEquals(baru, Files.readAllBytes(deploy.resolve("a.yaml")));
        assertEquals(List.of("a.yaml", "a.yaml.sig"), isiDeploy());
    }

    @Test(timeout = 300_000)
    public void berkasYangMemuatTandaTangannyaSendiriTidakTertolongYangDikirimBersama() throws Exception {
        byte[] polos = Rakitan.bundel("x.a", "1.0.0").berkas("a.txt", "a").jar();

        assertTrue(ditolak("a.jar", polos, kunci.lepas(polos, Kunci.KANTOR)).reasons().toString().contains("tidak bertanda tangan"));
        paket.pasang(ADMIN, "a.jar", new ByteArrayInputStream(kunci.jar(polos, Kunci.KANTOR)), new ByteArrayInputStream(new byte[] {1}));

        assertEquals(List.of("a.jar"), isiDeploy());
    }

    /** What cannot be written down is taken back: the signature of what ran before lies beside it again. */
    @Test(timeout = 300_000)
    public void tandaTanganKembaliBersamaBerkasnya() throws Exception {
        byte[] lama = "kode: X".getBytes();
        byte[] tanda = kunci.lepas(lama, Kunci.KANTOR);
        paket.pasang(ADMIN, "a.yaml", new ByteArrayInputStream(lama), new ByteArrayInputStream(tanda));
        byte[] baru = "kode: Y".getBytes();
        Files.createDirectory(server.getBundleContext().getDataFile("ingatan.properties.tmp").toPath());

        assertThrows(StoreUnavailable.class, () -> paket.pasang(ADMIN, "a.yaml", new ByteArrayInputStream(baru),
                new ByteArrayInputStream(kunci.lepas(baru, Kunci.KANTOR))));

        assertArrayEquals(tanda, Files.readAllBytes(deploy.resolve("a.yaml.sig")));
        assertEquals(List.of("a.yaml", "a.yaml.sig"), isiDeploy());
    }

    private List<Data> jurnal() {
        return store.journal().sesudah(0, 100).stream().filter(e -> e.kejadian().equals(Sebab.DIPASANG)).map(e -> e.isi()).toList();
    }

    private void taruh(String nama, byte[] isi) throws IOException {
        Files.write(deploy.resolve(nama), isi);
    }

    private String alasan(String nama) {
        return paket.karantina(ADMIN).stream().filter(k -> k.asal().equals("deploy/" + nama)).map(Karantina::alasan).findFirst().orElse("");
    }

    private Stream<Bundle> bundel() {
        return Arrays.stream(server.getBundleContext().getBundles()).filter(b -> b.getLocation().startsWith("serkom-pasang:"))
                .filter(b -> b.getState() == Bundle.ACTIVE);
    }

    private long terpasang() {
        return bundel().count();
    }

    private static void sampai(BooleanSupplier benar) {
        while (!benar.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}

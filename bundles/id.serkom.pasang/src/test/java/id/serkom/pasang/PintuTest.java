package id.serkom.pasang;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.Dampak;
import id.serkom.api.service.HasilPaket;
import id.serkom.api.service.InfoPaket;
import id.serkom.api.service.Karantina;
import id.serkom.api.service.RencanaPaket;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.spi.paket.PemeriksaPaket;
import id.serkom.spi.store.ChangeSet;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.JamPalsu;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Packs by an administrator's order, into a real framework. */
public class PintuTest {

    private static final Actor ADMIN = actor(Peran.ADMINISTRATOR);

    @Rule
    public final TemporaryFolder temp = new TemporaryFolder();

    private final MemoryStore store = new MemoryStore();
    private final SimpulPalsu simpul = new SimpulPalsu();
    private final JamPalsu jam = new JamPalsu(LocalDate.of(2026, 1, 5));
    private final List<String> keberatan = new ArrayList<>();
    private final List<String> menunggu = new ArrayList<>();
    private Path deploy;
    private Framework server;
    private PaketTerpasang paket;

    @Before
    public void mulai() throws Exception {
        deploy = Files.createDirectories(temp.getRoot().toPath().resolve("deploy"));
        server = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, temp.newFolder("cache").getPath(), "karaf.base",
                temp.getRoot().getPath()));
        server.start();
        for (String satu : List.of("id.serkom.kernel", "id.serkom.tahap.uji")) {
            server.getBundleContext().installBundle("mvn:" + satu, new ByteArrayInputStream(Rakitan.bundel(satu, "1.0.0").jar())).start();
        }
        paket = paket();
    }

    private PaketTerpasang paket() {
        return new PaketTerpasang(server.getBundleContext(), List.of(new Pemeriksa()), b -> {
            if (menunggu.contains(b.getSymbolicName() + " " + b.getVersion())) {
                throw new Penolakan(b.getSymbolicName() + ": komponen a gagal mulai");
            }
            return Optional.empty();
        }, pid -> Map.of("jar-mb", "1"), new PaketTerpasang.Buku(store.berkas(), store, store.journal()), simpul, jam);
    }

    @After
    public void berhenti() throws Exception {
        paket.close();
        server.stop();
        server.waitForStop(10_000);
    }

    @Test
    public void rencanaTidakMengubahApaPun() throws Exception {
        pasang("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar());
        List<String> dulu = keadaan();

        RencanaPaket rencana = rencana("tahap.jar", Rakitan.bundel("x.tahap", "1.1.0").jar());

        assertEquals(List.of(), rencana.keberatan());
        assertEquals(new Dampak("bundel", "x.tahap", "1.0.0", "1.1.0", "menggantikan versi lama setelah siap"), rencana.dampak().get(0));
        assertEquals("id.serkom.tahap.uji 1.0.0 → 1.0.1 mendampingi versi 1.0.0",
                ringkas(rencana("uji.jar", Rakitan.bundel("id.serkom.tahap.uji", "1.0.1").jar())));
        assertEquals("id.serkom.tahap.uji 1.0.0 → 0.9.0 mendampingi versi 1.0.0; versi 1.0.0 lebih tinggi dan tetap didahulukan",
                ringkas(rencana("uji.jar", Rakitan.bundel("id.serkom.tahap.uji", "0.9.0").jar())));
        assertEquals("x.tahap 1.0.0 → 1.0.0 isi yang sama sudah terpasang; tidak ada yang berubah",
                ringkas(rencana("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar())));
        rencana("tahap.jar", "bukan arsip".getBytes());
        assertEquals(dulu, keadaan());
    }

    @Test
    public void semuaKeberatanDisebutSekaligusTanpaMemasang() throws Exception {
        keberatan.add("SERKOM-INF/aksi/coba.json: tidak ada x-serkom");
        byte[] jar = Rakitan.bundel("id.serkom.kernel", "2.0.0").kepala("Import-Package",
                "org.osgi.framework;version=\"[1.9,2)\",x.satu;version=\"[2,3)\",x.dua;resolution:=optional,java.util")
                .kepala("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\",osgi.ee;filter:=\"(&(osgi.ee=JavaSE)"
                        + "(version=99))\",x.nanti;effective:=active,x.perlu").jar();

        List<String> alasan = rencana("a.jar", jar).keberatan();

        assertEquals(alasan.toString(), 3, alasan.size());
        assertTrue(alasan.get(0), alasan.get(0).contains("bagian server"));
        assertEquals("id.serkom.kernel membutuhkan yang tidak disediakan bundel mana pun: osgi.ee (&(osgi.ee=JavaSE)(version=99)),"
                + " paket Java"
                + " x.satu [2.0.0,3.0.0), x.perlu ; pasang dahulu penyedianya", alasan.get(1));
        assertEquals(keberatan.get(0), alasan.get(2));
        InvalidInput ditolak = assertThrows(InvalidInput.class, () -> pasang("a.jar", jar));
        assertEquals(alasan, ditolak.reasons().stream().map(r -> r.data().get("alasan")).toList());
        assertEquals(List.of(), terpasang());
        assertFalse(Files.exists(deploy.resolve("a.jar")));
    }

    @Test
    public void bundelDalamSatuKarSalingMenyediakan() throws Exception {
        byte[] kar = new Rakitan().berkas("repository/k/a/1/a-1.jar", Rakitan.bundel("k.a", "1.0.0").kepala("Import-Package",
                "k.b;version=\"[1.2,2)\"").jar()).berkas("repository/k/b/1/b-1.jar", Rakitan.bundel("k.b", "1.0.0").kepala("Export-Package",
                        "k.b;version=1.3.0;uses:=\"a,b\"").berkas("k/b/isi", "x").jar()).zip();

        assertEquals(List.of(), rencana("k.kar", kar).keberatan());
    }

    @Test
    public void yangDipasangAdaDiDeployDanTidakDipasangDuaKali() throws Exception {
        HasilPaket hasil = pasang("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar());

        assertEquals("baru", hasil.dampak().get(0).akibat());
        assertEquals("entered when it is answered", List.of("uji-ADMINISTRATOR paket.dipasang tahap.jar"), kejadian());
        assertEquals(List.of(new InfoPaket("id.serkom.kernel", "1.0.0", true, Optional.empty(), Optional.empty()),
                new InfoPaket("id.serkom.tahap.uji", "1.0.0", true, Optional.empty(), Optional.empty()),
                new InfoPaket("x.tahap", "1.0.0", true, Optional.of("tahap.jar"), Optional.of(hasil.sha256()))), paket.list(ADMIN));
        assertEquals(List.of("tahap.jar"), isiDeploy());
        long id = bundel("x.tahap").getBundleId();
        taruhLainDanTunggu();
        assertEquals(id, bundel("x.tahap").getBundleId());
    }

    @Test
    public void yangTidakSiapDilepasLagiDanBerkasLamaTetapDiDeploy() throws Exception {
        byte[] lama = Rakitan.bundel("x.tahap", "1.0.0").jar();
        pasang("tahap.jar", lama);
        menunggu.add("x.tahap 1.1.0");

        InvalidInput ditolak = assertThrows(InvalidInput.class, () -> pasang("tahap.jar", Rakitan.bundel("x.tahap", "1.1.0").jar()));

        assertEquals("x.tahap: komponen a gagal mulai", ditolak.reasons().get(0).data().get("alasan"));
        assertEquals(List.of("x.tahap 1.0.0"), terpasang());
        assertEquals(List.of("tahap.jar"), isiDeploy());
        assertEquals("and not in the journal", List.of("uji-ADMINISTRATOR paket.dipasang tahap.jar"), kejadian());
        assertEquals("what was refused is not in the folder", List.of(), paket.karantina(ADMIN));
        assertEquals(Arrays.toString(lama), Arrays.toString(Files.readAllBytes(deploy.resolve("tahap.jar"))));
    }

    @Test
    public void yangDilepasPergiDariServerDanDariDeploy() throws Exception {
        pasang("uji.jar", Rakitan.bundel("id.serkom.tahap.uji", "1.0.1").kepala("Export-Package", "uji").berkas("uji/a", "x").jar());
        pasang("pakai.jar", Rakitan.bundel("x.pakai", "1.0.0").kepala("Import-Package", "uji").jar());
        List<String> dulu = keadaan();

        List<Dampak> rencana = paket.rencanaLepas(ADMIN, "uji.jar").dampak();

        assertEquals(dulu, keadaan());
        assertEquals(new Dampak("bundel", "id.serkom.tahap.uji", "1.0.1", "1.0.0", "dilepas; versi 1.0.0 berlaku kembali"), rencana.get(0));
        assertEquals("x.pakai 1.0.0", rencana.get(1).apa());
        paket.lepas(ADMIN, "pakai.jar");
        assertEquals(1, paket.lepas(ADMIN, "uji.jar").dampak().size());
        assertEquals(List.of(), terpasang());
        assertEquals(List.of(), isiDeploy());
        assertThrows(NotFound.class, () -> paket.lepas(ADMIN, "uji.jar"));
    }

    @Test
    public void yangDitolakDariFolderDapatDibuangJuga() throws Exception {
        Files.write(deploy.resolve("rusak.jar"), new byte[] {1});
        while (paket.karantina(ADMIN).isEmpty()) {
            Thread.onSpinWait();
        }
        paket.lepas(ADMIN, "rusak.jar");

        assertEquals(List.of(), isiDeploy());
        assertEquals(List.of(), paket.karantina(ADMIN));
    }

    @Test
    public void namaDanUkuranYangTidakDiterimaDitolakSebelumDibaca() throws Exception {
        for (String nama : List.of("../a.jar", "a/b.jar", "/etc/a.jar", ".a.jar", "a.xml", "a", "", "a b.jar", "a.jar.tmp", "a\u0000.jar",
                "..", "C:\\a.jar", "a".repeat(200) + ".jar")) {
            InvalidInput salah = assertThrows(nama, InvalidInput.class, () -> pasang(nama, new byte[0]));
            assertEquals("paket.nama-salah", salah.reasons().get(0).code());
        }
        for (String nama : List.of("../deploy/a.jar", "/etc/passwd", "..", "", "tidak-ada.jar")) {
            assertThrows(nama, NotFound.class, () -> paket.lepas(ADMIN, nama));
        }
        TooLarge besar = assertThrows(TooLarge.class, () -> rencana("a.jar", new byte[(1 << 20) + 1]));
        assertEquals("1", besar.reasons().get(0).data().get("batas"));
        pasang("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar());
        assertTrue(rencana("Tahap.jar", Rakitan.bundel("x.lain", "1.0.0").jar()).keberatan().get(0).contains("besar kecil hurufnya"));
        Files.createDirectory(deploy.resolve("b.jar"));
        assertTrue(rencana("b.jar", Rakitan.bundel("x.lain", "1.0.0").jar()).keberatan().get(0).contains("bukan berkas biasa"));
        Files.move(deploy, temp.getRoot().toPath().resolve("lain"));
        assertEquals(List.of("folder deploy/ tidak ada; buat dahulu, lalu ulangi"),
                rencana("c.jar", Rakitan.bundel("x.lain", "1.0.0").jar()).keberatan());
    }

    @Test
    public void hanyaAdministratorMengubahDanYangMengurusMelihat() {
        for (Peran peran : Peran.values()) {
            Actor actor = actor(peran);
            if (peran != Peran.ADMINISTRATOR) {
                assertThrows(Forbidden.class, () -> paket.pasang(actor, "a.jar", isi(new byte[0])));
                assertThrows(Forbidden.class, () -> paket.rencana(actor, "a.jar", isi(new byte[0])));
                assertThrows(Forbidden.class, () -> paket.lepas(actor, "a.jar"));
                assertThrows(Forbidden.class, () -> paket.rencanaLepas(actor, "a.jar"));
            }
            if (Set.of(Peran.ADMINISTRATOR, Peran.OPERATOR, Peran.BIDANG_SERTIFIKASI).contains(peran)) {
                assertEquals(2, paket.list(actor).size());
            } else {
                assertThrows(Forbidden.class, () -> paket.list(actor));
            }
        }
    }

    @Test
    public void berkasYangTersangkutDihitung() throws Exception {
        for (int i = 0; i < 3; i++) {
            Berkas satu = new Berkas("b" + i, 0, "sertifikasi", "1", "PPD", "1.0", "Uji", i == 0 ? "rapat" : "verifikasi",
                    BerkasStatus.BERJALAN,
                    1, 0, Optional.empty(), jam.saat(), "bidang");
            store.commit(ChangeSet.of(jam.saat(), List.of(satu), JournalEntry.baru(satu.id(), jam.saat(), "bidang", Optional.empty(),
                    "berkas.dibuka", Optional.of(satu.id()), satu.id(), Data.KOSONG)));
        }

        List<Dampak> dampak = rencana("a.jar", Rakitan.bundel("x.tahap", "1.1.0").jar()).dampak();

        assertEquals(List.of(0L, 3L, 2L, 0L, 3L), dampak.stream().map(Dampak::berkas).toList());
    }

    /** As on a full disk: that it was installed cannot be written down. */
    @Test
    public void yangTidakDapatDiingatDilepasLagi() throws Exception {
        byte[] lama = Rakitan.bundel("x.lama", "1.0.0").jar();
        pasang("lama.jar", lama);
        Path penuh = Files.createDirectory(server.getBundleContext().getDataFile("ingatan.properties.tmp").toPath());

        StoreUnavailable sebab = assertThrows(StoreUnavailable.class, () -> pasang("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar()));
        assertEquals("paket.tidak-tersimpan", sebab.reasons().get(0).code());
        assertTrue(sebab.reasons().toString(), sebab.reasons().get(0).data().get("sebab").toString().contains("ingatan.properties"));
        assertThrows(StoreUnavailable.class, () -> pasang("lama.jar", Rakitan.bundel("x.lama", "1.1.0").jar()));

        assertEquals(List.of("x.lama 1.0.0"), terpasang());
        assertEquals(List.of("lama.jar"), isiDeploy());
        assertEquals(List.of("uji-ADMINISTRATOR paket.dipasang lama.jar"), kejadian());
        Files.delete(penuh);
        pasang("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar());
        assertEquals(List.of("x.lama 1.0.0", "x.tahap 1.0.0"), terpasang());
    }

    @Test
    public void sisaServerYangTerbunuhDibuangDariDeploy() throws Exception {
        Files.writeString(deploy.resolve(".serkom-tahap.jar.tmp"), "setengah");
        Files.writeString(deploy.resolve(".milik-orang.tmp"), "lain");
        paket.close();

        paket = paket();

        assertEquals(List.of(".milik-orang.tmp"), isiDeploy());
    }

    /** The folder has been looked at twice when another file in it has come. */
    private void taruhLainDanTunggu() throws IOException {
        Files.write(deploy.resolve("lain.jar"), Rakitan.bundel("x.lain", "1.0.0").jar());
        while (!terpasang().contains("x.lain 1.0.0")) {
            Thread.onSpinWait();
        }
    }

    private HasilPaket pasang(String nama, byte[] isi) throws IOException {
        return paket.pasang(ADMIN, nama, isi(isi));
    }

    private RencanaPaket rencana(String nama, byte[] isi) throws IOException {
        return paket.rencana(ADMIN, nama, isi(isi));
    }

    private static ByteArrayInputStream isi(byte[] isi) {
        return new ByteArrayInputStream(isi);
    }

    private static String ringkas(RencanaPaket rencana) {
        Dampak d = rencana.dampak().get(0);
        return d.apa() + " " + d.sebelum() + " → " + d.sesudah() + " " + d.akibat();
    }

    /** All that may change. */
    private List<String> keadaan() throws IOException {
        List<String> semua = new ArrayList<>(isiDeploy());
        for (Bundle b : server.getBundleContext().getBundles()) {
            semua.add(b + " " + b.getVersion() + " " + b.getState() + " " + b.getLastModified());
        }
        semua.add("jurnal " + kejadian());
        return semua;
    }

    /** But for what the server says of itself when it has come up, whenever that is. */
    private List<String> kejadian() {
        return store.journal().sesudah(0, 100).stream().filter(e -> !e.kejadian().equals(Pencatat.KEADAAN))
                .map(e -> e.akun() + " " + e.kejadian() + " " + e.perihal()).toList();
    }

    private List<String> isiDeploy() throws IOException {
        try (Stream<Path> isi = Files.list(deploy)) {
            return isi.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private Bundle bundel(String simbolik) {
        return Arrays.stream(server.getBundleContext().getBundles()).filter(b -> b.getSymbolicName().equals(simbolik)).findFirst()
                .orElseThrow();
    }

    private List<String> terpasang() {
        return Arrays.stream(server.getBundleContext().getBundles()).filter(b -> b.getLocation().startsWith("serkom-pasang:"))
                .filter(b -> b.getState() == Bundle.ACTIVE).map(b -> b.getSymbolicName() + " " + b.getVersion()).sorted().toList();
    }

    private static Actor actor(Peran peran) {
        return new Actor("uji-" + peran, "Uji", Set.of(peran), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private final class Pemeriksa implements PemeriksaPaket {

        @Override
        public List<String> keberatan(IsiPaket isi) {
            return List.copyOf(keberatan);
        }

        @Override
        public List<Dampak> dampak(List<IsiPaket> pergi, List<IsiPaket> datang) {
            return datang.stream().filter(p -> p.versi().equals("1.1.0") && pergi.isEmpty()).flatMap(p -> Stream.of(
                    new Dampak("skema", "PPD", "1.0", "1.1", ""), new Dampak("tahap", "sertifikasi/verifikasi", "1.0.0", "1.1.0", ""),
                    new Dampak("tahap", "sertifikasi/verifikasi", "-", "2.0.0", ""),
                    new Dampak("aksi", "sertifikasi/verifikasi/rekap", "ada", "-", "").diTahap(List.of("verifikasi", "rapat")))).toList();
        }

        @Override
        public List<Karantina> karantina() {
            return List.of();
        }
    }
}

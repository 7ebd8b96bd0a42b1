package id.serkom.pasang;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.service.Karantina;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.spi.paket.PemeriksaPaket;
import id.serkom.testing.tahap.JamPalsu;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;

/** Files into a real framework. */
public class PenerimaBerkasTest {

    @Rule
    public final TemporaryFolder temp = new TemporaryFolder();

    private final JamPalsu jam = new JamPalsu(LocalDate.of(2026, 1, 5));
    private final List<IsiPaket> diperiksa = new ArrayList<>();
    private final List<String> keberatan = new ArrayList<>();
    private final Map<String, String> menunggu = new HashMap<>();
    private final List<String> peristiwa = new ArrayList<>();
    private final List<Sebab> terjadi = new ArrayList<>();
    private final Map<String, String> setelan = new HashMap<>();
    private boolean basisDataPergi;
    private Path deploy;
    private Framework server;
    private PenerimaBerkas penerima;

    @Before
    public void mulai() throws Exception {
        deploy = temp.newFolder("deploy").toPath();
        server = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, temp.newFolder("cache").getPath()));
        server.start();
        server.getBundleContext().installBundle("mvn:kernel", new java.io.ByteArrayInputStream(Rakitan.bundel("id.serkom.kernel", "1.0.0")
                .jar())).start();
        server.getBundleContext().installBundle("mvn:tahap", new java.io.ByteArrayInputStream(Rakitan.bundel("id.serkom.tahap.uji", "1.0.0")
                .jar())).start();
        server.getBundleContext().addBundleListener((SynchronousBundleListener) e -> {
            if (e.getType() == BundleEvent.STOPPED || e.getType() == BundleEvent.UNINSTALLED) {
                peristiwa.add(e.getBundle().getSymbolicName() + " " + e.getBundle().getVersion());
            }
        });
        hidupkan();
    }

    /** As after a restart: nothing but what is written down is known. */
    private void hidupkan() {
        Gudang gudang = new Gudang(temp.getRoot().toPath().resolve("data/isi"));
        Pemasang pemasang = new Pemasang(server.getBundleContext(), gudang,
                b -> Optional.ofNullable(menunggu.get(b.getSymbolicName() + " " + b.getVersion())), 100);
        penerima = new PenerimaBerkas(gudang, pemasang, new Ingatan(temp.getRoot().toPath().resolve("data/ingatan.properties")),
                new PeriksaTanda(temp.getRoot().toPath(), () -> setelan, jam), List.of(new Pemeriksa()), () -> Batas.dari(Map.of()), jam,
                terjadi::add);
    }

    @After
    public void berhenti() throws BundleException, InterruptedException {
        server.stop();
        server.waitForStop(10_000);
    }

    @Test
    public void versiBaruMendampingiYangLamaSampaiSiap() throws IOException {
        taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar());
        assertEquals(List.of("x.tahap 1.0.0"), berjalan());

        taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.1.0").jar());
        assertEquals(List.of("x.tahap 1.1.0"), berjalan());
        assertEquals(List.of(), penerima.karantina());

        penerima.hilang("tahap.jar");
        assertEquals(List.of(), berjalan());
        penerima.hilang("tahap.jar");
        assertEquals(List.of("sistem deploy paket.dipasang", "sistem deploy paket.diperbarui", "sistem deploy paket.dilepas"),
                terjadi.stream().map(s -> s.akun() + " " + s.cara() + " " + s.kejadian()).toList());
        assertTrue(terjadi.stream().allMatch(s -> s.bundel().equals(Set.of("x.tahap")) && s.sha256().length() == 64));
    }

    @Test
    public void yangTidakSiapDilepasLagiDanYangLamaTidakTersentuh() throws IOException {
        taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar());
        menunggu.put("x.tahap 1.1.0", "komponen a menunggu layanan b");

        taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.1.0").jar());
        assertEquals(List.of("x.tahap 1.0.0"), berjalan());
        assertEquals(List.of("x.tahap 1.1.0", "x.tahap 1.1.0"), peristiwa);
        ditolak("tahap.jar", "komponen a menunggu layanan b, yang tidak datang");

        taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.2.0").penggerak(Gagal.class).jar());
        ditolak("tahap.jar", "gagal mulai: IllegalStateException: sengaja gagal");
        assertEquals(List.of("x.tahap 1.0.0"), berjalan());

        taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.3.0").kepala("Import-Package", "tidak.ada;version=\"[2,3)\"").jar());
        ditolak("tahap.jar", "paket Java tidak.ada");
        assertEquals(List.of("x.tahap 1.0.0"), berjalan());
    }

    @Test
    public void versiYangSamaDenganIsiLainDigantiDanDikembalikanBilaGagal() throws IOException {
        taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").berkas("isi.txt", "1").jar());
        taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").berkas("isi.txt", "2").jar());
        assertEquals("2", isi());

        taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").penggerak(Gagal.class).jar());
        ditolak("tahap.jar", "sengaja gagal");
        assertEquals("2", isi());
        assertEquals(List.of("x.tahap 1.0.0"), berjalan());
    }

    @Test
    public void bagianServerTidakDigantiKecualiColokanDenganVersiLain() throws IOException {
        taruh("a.jar", Rakitan.bundel("id.serkom.kernel", "1.0.0").jar());
        ditolak("a.jar", "id.serkom.kernel 1.0.0 adalah bagian server");
        taruh("a.jar", Rakitan.bundel("id.serkom.kernel", "2.0.0").jar());
        ditolak("a.jar", "hanya diganti bersama server (terpasang: 1.0.0)");
        taruh("a.jar", Rakitan.bundel("id.serkom.tahap.uji", "1.0.0").jar());
        ditolak("a.jar", "sudah terpasang bersama server; beri versi lain");
        taruh("a.jar", Rakitan.bundel("fragmen", "1.0.0").kepala("Fragment-Host", "id.serkom.kernel").jar());
        ditolak("a.jar", "fragmen dari id.serkom.kernel");
        assertEquals(List.of(), berjalan());
        assertEquals(List.of(), peristiwa);

        taruh("a.jar", Rakitan.bundel("id.serkom.tahap.uji", "1.0.1").jar());
        assertEquals(List.of("id.serkom.tahap.uji 1.0.1"), berjalan());
        taruh("b.jar", Rakitan.bundel("id.serkom.tahap.uji", "1.0.1").jar());
        ditolak("b.jar", "sudah terpasang dari deploy/a.jar");
    }

    @Test
    public void jarYangSetengahDisalinTerpasangSetelahLengkap() throws IOException {
        byte[] utuh = Rakitan.bundel("x.tahap", "1.0.0").jar();
        taruh("tahap.jar", Arrays.copyOf(utuh, utuh.length / 2));
        ditolak("tahap.jar", "belum lengkap atau bukan arsip");

        taruh("tahap.jar", utuh);
        assertEquals(List.of("x.tahap 1.0.0"), berjalan());
        assertEquals(List.of(), penerima.karantina());
    }

    @Test
    public void yangBukanBerkasBiasaAtauTerlaluBesarDitolak() throws IOException {
        Path luar = Files.write(temp.getRoot().toPath().resolve("luar.jar"), Rakitan.bundel("x", "1.0.0").jar());
        Files.createSymbolicLink(deploy.resolve("tautan.jar"), luar);
        Files.createDirectory(deploy.resolve("folder.jar"));
        try (RandomAccessFile besar = new RandomAccessFile(deploy.resolve("besar.jar").toFile(), "rw")) {
            besar.setLength(1L << 30);
        }
        Files.writeString(deploy.resolve("fitur.xml"), "<features/>");
        for (String nama : List.of("tautan.jar", "folder.jar", "besar.jar", "fitur.xml")) {
            penerima.ada(deploy.resolve(nama), "tanda");
        }
        ditolak("tautan.jar", "tautan simbolik");
        ditolak("folder.jar", "bukan berkas biasa");
        ditolak("besar.jar", "lebih besar dari 64 MB");
        ditolak("fitur.xml", "jenis ini tidak dikenal");
    }

    @Test
    public void yamlMenjadiBundelYangDiperiksaLebihDahulu() throws IOException {
        keberatan.add("baris 2, /kode: wajib diisi");
        taruh("Skema (uji) 2.yaml", "kode: X".getBytes());
        ditolak("Skema (uji) 2.yaml", "baris 2, /kode: wajib diisi");
        assertEquals("yang ditolak tidak pernah terpasang", List.of(), peristiwa);
        assertEquals("kode: X", new String(diperiksa.get(0).berkas().get("SERKOM-INF/skema/Skema--uji--2.yaml")));

        keberatan.clear();
        taruh("Skema (uji) 2.yaml", "kode: Y".getBytes());
        taruh("Skema--uji--2.yaml", "kode: Y".getBytes());
        assertEquals("dua berkas tidak pernah menjadi satu bundel", 2, berjalan().size());
    }

    @Test
    public void zipNaskahBerpangkatDanTanpaKode() throws IOException {
        taruh("kantor.zip", new Rakitan().berkas("SERKOM-INF/paket.properties", "pangkat = 10").berkas("SERKOM-INF/naskah/a.vm", "x").zip());
        assertEquals(1, berjalan().size());
        assertEquals("10", diperiksa.get(0).kepala().get("Serkom-Pangkat"));
        taruh("kode.zip", new Rakitan().berkas("SERKOM-INF/naskah/a.vm", "x").berkas("lain/a.txt", "x").zip());
        ditolak("kode.zip", "zip hanya untuk naskah");
    }

    @Test
    public void zipNaskahMembawaMasaBerlakunyaDanTidakSatuKepalaLainPun() throws IOException {
        taruh("kantor.zip", new Rakitan().berkas("SERKOM-INF/paket.properties", "pangkat = 10\\nFragment-Host: id.serkom.kernel\nberlaku-sejak = "
                + "2024-01-01\nSerkom-Berlaku-Sampai = 2024-12-31\ndasar = permendagri-1-2023\nImport-Package = a.b").berkas("SERKOM-INF/naskah/a.vm",
                "x").zip());

        Map<String, String> kepala = diperiksa.get(0).kepala();
        assertEquals(Map.of("Serkom-Pangkat", "10 Fragment-Host: id.serkom.kernel", "Serkom-Berlaku-Sejak", "2024-01-01", "Serkom-Berlaku-Sampai",
                "2024-12-31", "Serkom-Dasar", "permendagri-1-2023"), kepala);
        Bundle terpasang = Arrays.stream(server.getBundleContext().getBundles()).filter(b -> b.getSymbolicName().startsWith("deploy.kantor-zip"))
                .findFirst().orElseThrow();
        kepala.forEach((nama, nilai) -> assertEquals(nilai, terpasang.getHeaders("").get(nama)));
        assertEquals(null, terpasang.getHeaders("").get("Fragment-Host"));
    }

    @Test
    public void karTerpasangSeluruhnyaAtauTidakSamaSekali() throws IOException {
        byte[] satu = Rakitan.bundel("k.satu", "1.0.0").jar();
        String fitur = "<features xmlns='http://karaf.apache.org/xmlns/features/v1.6.0'><feature name='k'><bundle>mvn:k/satu/1.0</bundle>%s</feature></features>";
        Rakitan kar = new Rakitan().berkas("repository/k/satu/1.0/satu-1.0.jar", satu);
        taruh("k.kar", kar.berkas("repository/k/f/1.0/f-1.0-features.xml", fitur.formatted("<bundle>mvn:k/dua/1.0</bundle>")).zip());
        ditolak("k.kar", "bundel mvn:k/dua/1.0 tidak ada di dalam KAR");
        taruh("k.kar", kar.berkas("repository/k/f/1.0/f-1.0-features.xml", fitur.formatted("<config name='x'>a=b</config>")).zip());
        ditolak("k.kar", "memuat <config>");
        taruh("k.kar", kar.berkas("repository/k/f/1.0/f-1.0-features.xml", fitur.formatted("")).berkas("resource/etc/x.cfg", "a").zip());
        ditolak("k.kar", "resource/etc/x.cfg");

        Rakitan dua = new Rakitan().berkas("repository/k/satu/1.0/satu-1.0.jar", satu);
        taruh("k.kar", dua.berkas("repository/k/dua/1.0/dua-1.0.jar", Rakitan.bundel("k.dua", "1.0.0").penggerak(Gagal.class).jar()).zip());
        ditolak("k.kar", "sengaja gagal");
        assertEquals(List.of(), berjalan());
        taruh("k.kar", dua.berkas("repository/k/dua/1.0/dua-1.0.jar", Rakitan.bundel("k.dua", "1.0.0").jar()).zip());
        assertEquals(List.of("k.dua 1.0.0", "k.satu 1.0.0"), berjalan());
    }

    @Test
    public void setelahMulaiLagiDaftarnyaSamaDanYangTerpasangTidakDipasangDuaKali() throws IOException {
        taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar());
        taruh("rusak.jar", "bukan arsip".getBytes());
        List<Karantina> dulu = penerima.karantina();
        long bundel = bundel("x.tahap").getBundleId();

        jam.ke(LocalDate.of(2026, 1, 6));
        hidupkan();
        assertEquals(List.of("rusak.jar", "tahap.jar"), penerima.dikenal().stream().sorted().toList());
        penerima.ada(deploy.resolve("tahap.jar"), "t");
        penerima.ada(deploy.resolve("rusak.jar"), "t");

        assertEquals(dulu, penerima.karantina());
        assertEquals(bundel, bundel("x.tahap").getBundleId());
    }

    @Test
    public void yangMenungguDicobaLagiSetelahAdaPerubahan() throws IOException {
        taruh("butuh.jar", Rakitan.bundel("x.butuh", "1.0.0").kepala("Import-Package", "x.lib").jar());
        ditolak("butuh.jar", "paket Java x.lib");
        assertEquals(false, penerima.ulangi("butuh.jar"));
        taruh("lib.jar", Rakitan.bundel("x.lib", "1.0.0").kepala("Export-Package", "x.lib").berkas("x/lib/a", "x").jar());
        assertEquals(true, penerima.ulangi("butuh.jar"));
        penerima.ada(deploy.resolve("butuh.jar"), "t");
        assertEquals(List.of("x.butuh 1.0.0", "x.lib 1.0.0"), berjalan());

        taruh("lib.jar", Rakitan.bundel("x.lib", "1.1.0").kepala("Export-Package", "x.lib").berkas("x/lib/a", "y").jar());
        assertEquals(List.of("x.butuh 1.0.0", "x.lib 1.1.0"), berjalan());
        assertEquals("who used the old one uses the new one", List.of("1.1.0"), bundel("x.butuh").adapt(BundleWiring.class)
                .getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream().map(w -> w.getProvider().getVersion().toString()).toList());
    }

    @Test
    public void basisDataYangPergiBukanKesalahanPaket() throws IOException {
        basisDataPergi = true;
        taruh("a.yaml", "kode: X".getBytes());
        ditolak("a.yaml", "basis data tidak menjawab");

        basisDataPergi = false;
        penerima.ada(deploy.resolve("a.yaml"), "t");
        assertEquals(List.of(), penerima.karantina());
        assertEquals(1, berjalan().size());
    }

    @Test
    public void serverYangBerhentiSelagiMenungguTidakMenyalahkanPaketDanTidakMenerimanya() throws Exception {
        menunggu.put("x.tahap 1.0.0", "komponen a menunggu layanan b");
        server.getBundleContext().addBundleListener((SynchronousBundleListener) e -> {
            if (e.getType() == BundleEvent.STARTED && e.getBundle().getSymbolicName().equals("x.tahap")) {
                menunggu.clear();
                henti();
            }
        });
        taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar());

        assertEquals(List.of(), penerima.karantina());
        assertEquals(Set.of(), new Ingatan(temp.getRoot().toPath().resolve("data/ingatan.properties")).dikenal());
    }

    private void henti() {
        try {
            server.stop();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
        while (server.getState() == Bundle.ACTIVE) {
            Thread.onSpinWait();
        }
    }

    private void taruh(String nama, byte[] isi) throws IOException {
        penerima.ada(Files.write(deploy.resolve(nama), isi), "tanda");
    }

    private void ditolak(String nama, String sebab) {
        List<Karantina> satu = penerima.karantina().stream().filter(k -> k.asal().equals("deploy/" + nama)).toList();
        assertEquals(nama, 1, satu.size());
        assertTrue(satu.get(0).alasan(), satu.get(0).alasan().contains(sebab));
    }

    private Bundle bundel(String simbolik) {
        return Arrays.stream(server.getBundleContext().getBundles()).filter(b -> b.getSymbolicName().equals(simbolik)).findFirst().orElseThrow();
    }

    /** No name of hexadecimal digits: Felix takes {@code /a} in {@code bundle://a1b2…/a} for the host when the framework's UUID begins so. */
    private String isi() throws IOException {
        return new String(bundel("x.tahap").getEntry("isi.txt").openStream().readAllBytes());
    }

    private List<String> berjalan() {
        return Arrays.stream(server.getBundleContext().getBundles()).filter(b -> b.getLocation().startsWith("serkom-pasang:"))
                .filter(b -> b.getState() == Bundle.ACTIVE).map(b -> b.getSymbolicName() + " " + b.getVersion()).sorted().toList();
    }

    private final class Pemeriksa implements PemeriksaPaket {

        @Override
        public List<String> keberatan(IsiPaket paket) {
            if (basisDataPergi) {
                throw new StoreUnavailable(Reason.of("simpan.tidak-tersedia"), new IOException());
            }
            diperiksa.add(paket);
            return List.copyOf(keberatan);
        }

        @Override
        public List<Karantina> karantina() {
            return List.of();
        }
    }
}

package id.serkom.pasang;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.service.Karantina;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;

/** Files into a real framework: tried, taken back, waiting, and known again after a restart. */
public class PenerimaBerkasTest {

    @Rule
    public final ServerPaket server = new ServerPaket();

    @Test
    public void versiBaruMendampingiYangLamaSampaiSiap() throws IOException {
        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar());
        assertEquals(List.of("x.tahap 1.0.0"), server.berjalan());

        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.1.0").jar());
        assertEquals(List.of("x.tahap 1.1.0"), server.berjalan());
        assertEquals(List.of(), server.penerima.karantina());

        server.penerima.hilang("tahap.jar");
        assertEquals(List.of(), server.berjalan());
        server.penerima.hilang("tahap.jar");
        assertEquals(List.of("sistem deploy paket.dipasang", "sistem deploy paket.diperbarui", "sistem deploy paket.dilepas"),
                server.terjadi.stream().map(s -> s.akun() + " " + s.cara() + " " + s.kejadian()).toList());
        assertTrue(server.terjadi.stream().allMatch(s -> s.bundel().equals(Set.of("x.tahap")) && s.sha256().length() == 64));
    }

    /** Whoever binds something to a bundle tells by that whether it may still be taken back. */
    @Test
    public void selamaDicobaBundelHanyaDimulaiSementara() throws IOException {
        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar());
        assertEquals(List.of("x.tahap 1.0.0"), tetap());
        Set<List<String>> selamaDicoba = new java.util.LinkedHashSet<>();
        server.ditunggu = () -> selamaDicoba.add(tetap());

        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "2.0.0").jar());

        assertEquals(Set.of(List.of("x.tahap 1.0.0")), selamaDicoba);
        assertEquals(List.of("x.tahap 2.0.0"), tetap());
        server.menunggu.put("x.tahap 3.0.0", "komponen a menunggu layanan b");
        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "3.0.0").jar());
        assertEquals(List.of("x.tahap 2.0.0"), tetap());
    }

    private List<String> tetap() {
        return Arrays.stream(server.konteks().getBundles()).filter(b -> b.getLocation().startsWith("serkom-pasang:")
                && b.adapt(org.osgi.framework.startlevel.BundleStartLevel.class).isPersistentlyStarted())
                .map(b -> b.getSymbolicName() + " " + b.getVersion()).sorted().toList();
    }

    @Test
    public void yangTidakSiapDilepasLagiDanYangLamaTidakTersentuh() throws IOException {
        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar());
        server.menunggu.put("x.tahap 1.1.0", "komponen a menunggu layanan b");

        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.1.0").jar());
        assertEquals(List.of("x.tahap 1.0.0"), server.berjalan());
        assertEquals(List.of("x.tahap 1.1.0", "x.tahap 1.1.0"), server.peristiwa);
        server.ditolak("tahap.jar", "komponen a menunggu layanan b, yang tidak datang");

        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.2.0").penggerak(Gagal.class).jar());
        server.ditolak("tahap.jar", "gagal mulai: IllegalStateException: sengaja gagal");
        assertEquals(List.of("x.tahap 1.0.0"), server.berjalan());

        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.3.0").kepala("Import-Package", "tidak.ada;version=\"[2,3)\"").jar());
        server.ditolak("tahap.jar", "paket Java tidak.ada");
        assertEquals(List.of("x.tahap 1.0.0"), server.berjalan());
    }

    @Test(timeout = 300_000)
    public void yangTidakSelesaiMulaiDiputusDanYangLainMendapatGiliran() throws IOException {
        server.batasMulai = 200;
        server.hidupkan();

        server.taruh("gantung.jar", Rakitan.bundel("x.gantung", "1.0.0").penggerak(Gantung.class).jar());
        assertFalse("siapa pun sesudahnya tidak terganggu", Thread.interrupted());
        server.batasMulai = 60_000;
        server.hidupkan();
        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar());

        server.ditolak("gantung.jar", "x.gantung tidak selesai mulai");
        assertEquals(List.of("x.tahap 1.0.0"), server.berjalan());
        assertTrue(Arrays.stream(server.konteks().getBundles()).noneMatch(b -> "x.gantung".equals(b.getSymbolicName())));
    }

    private Kiriman kiriman(String nama, byte[] isi) throws IOException {
        return Kiriman.terima(server.folder(), nama, new ByteArrayInputStream(isi), InputStream.nullInputStream(),
                Batas.dari(Map.of()));
    }

    @Test
    public void yangTidakDapatDitaruhDiDeployDikembalikanTanpaDicatat() throws Exception {
        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar());
        byte[] baru = Rakitan.bundel("x.tahap", "1.1.0").jar();
        PenerimaBerkas.Langkah penuh = () -> {
            assertEquals(List.of("x.tahap 1.1.0"), server.berjalan());
            throw new IOException("disk penuh");
        };
        String dulu = server.penerima.sha256("tahap.jar");

        assertThrows(IOException.class, () -> server.penerima.pasang(kiriman("tahap.jar", baru), Sebab.Pelaku.atasPerintah("admin"),
                penuh));
        assertThrows(IOException.class, () -> server.penerima.pasang(kiriman("baru.jar", baru), Sebab.Pelaku.atasPerintah("admin"), () -> {
            throw new IOException("disk penuh");
        }));

        assertEquals(List.of("x.tahap 1.0.0"), server.berjalan());
        assertEquals(dulu, server.penerima.sha256("tahap.jar"));
        assertEquals(Set.of("tahap.jar"), server.penerima.dikenal());
        assertEquals(1, server.terjadi.size());
    }

    /** As on a full disk: that it was installed cannot be written down. */
    @Test
    public void yangTidakDapatDiingatDikembalikanDanDicatatSaatDicobaLagi() throws IOException {
        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar());
        Path penuh = Files.createDirectory(server.folder().resolve("data/ingatan.properties.tmp"));

        assertThrows(UncheckedIOException.class, () -> server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.1.0").jar()));
        assertEquals(List.of("x.tahap 1.0.0"), server.berjalan());
        assertEquals(1, server.terjadi.size());

        assertThrows(UncheckedIOException.class, () -> server.penerima.hilang("tahap.jar"));
        assertEquals(List.of(), server.berjalan());
        Files.delete(penuh);
        server.penerima.hilang("tahap.jar");
        assertEquals("gone is gone, written down or not", List.of(Sebab.DIPASANG, Sebab.DILEPAS), server.terjadi.stream()
                .map(Sebab::kejadian).toList());

        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.1.0").jar());
        assertEquals(List.of("x.tahap 1.1.0"), server.berjalan());
        assertEquals(3, server.terjadi.size());
    }

    @Test
    public void versiYangSamaDenganIsiLainDigantiDanDikembalikanBilaGagal() throws IOException {
        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").berkas("isi.txt", "1").jar());
        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").berkas("isi.txt", "2").jar());
        assertEquals("2", isi());

        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").penggerak(Gagal.class).jar());
        server.ditolak("tahap.jar", "sengaja gagal");
        assertEquals("2", isi());
        assertEquals(List.of("x.tahap 1.0.0"), server.berjalan());
    }

    @Test
    public void bagianServerTidakDigantiKecualiColokanDenganVersiLain() throws IOException {
        server.taruh("a.jar", Rakitan.bundel("id.serkom.kernel", "1.0.0").jar());
        server.ditolak("a.jar", "id.serkom.kernel 1.0.0 adalah bagian server");
        server.taruh("a.jar", Rakitan.bundel("id.serkom.kernel", "2.0.0").jar());
        server.ditolak("a.jar", "hanya diganti bersama server (terpasang: 1.0.0)");
        server.taruh("a.jar", Rakitan.bundel("id.serkom.tahap.uji", "1.0.0").jar());
        server.ditolak("a.jar", "sudah terpasang bersama server; beri versi lain");
        server.taruh("a.jar", Rakitan.bundel("fragmen", "1.0.0").kepala("Fragment-Host", "id.serkom.kernel").jar());
        server.ditolak("a.jar", "fragmen dari id.serkom.kernel");
        assertEquals(List.of(), server.berjalan());
        assertEquals(List.of(), server.peristiwa);

        server.taruh("a.jar", Rakitan.bundel("id.serkom.tahap.uji", "1.0.1").jar());
        assertEquals(List.of("id.serkom.tahap.uji 1.0.1"), server.berjalan());
        server.taruh("b.jar", Rakitan.bundel("id.serkom.tahap.uji", "1.0.1").jar());
        server.ditolak("b.jar", "sudah terpasang dari deploy/a.jar");
    }

    @Test
    public void jarYangSetengahDisalinTerpasangSetelahLengkap() throws IOException {
        byte[] utuh = Rakitan.bundel("x.tahap", "1.0.0").jar();
        server.taruh("tahap.jar", Arrays.copyOf(utuh, utuh.length / 2));
        server.ditolak("tahap.jar", "belum lengkap atau bukan arsip");

        server.taruh("tahap.jar", utuh);
        assertEquals(List.of("x.tahap 1.0.0"), server.berjalan());
        assertEquals(List.of(), server.penerima.karantina());
    }

    @Test
    public void setelahMulaiLagiDaftarnyaSamaDanYangTerpasangTidakDipasangDuaKali() throws IOException {
        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar());
        server.taruh("rusak.jar", "bukan arsip".getBytes());
        List<Karantina> dulu = server.penerima.karantina();
        long bundel = server.bundel("x.tahap").getBundleId();

        server.jam.ke(LocalDate.of(2026, 1, 6));
        server.hidupkan();
        assertEquals(List.of("rusak.jar", "tahap.jar"), server.penerima.dikenal().stream().sorted().toList());
        server.penerima.ada(server.deploy.resolve("tahap.jar"), "t");
        server.penerima.ada(server.deploy.resolve("rusak.jar"), "t");

        assertEquals(dulu, server.penerima.karantina());
        assertEquals(bundel, server.bundel("x.tahap").getBundleId());
    }

    @Test
    public void yangMenungguDicobaLagiSetelahAdaPerubahan() throws IOException {
        server.taruh("butuh.jar", Rakitan.bundel("x.butuh", "1.0.0").kepala("Import-Package", "x.lib").jar());
        server.ditolak("butuh.jar", "paket Java x.lib");
        assertEquals(false, server.penerima.ulangi("butuh.jar"));
        server.taruh("lib.jar", Rakitan.bundel("x.lib", "1.0.0").kepala("Export-Package", "x.lib").berkas("x/lib/a", "x").jar());
        assertEquals(true, server.penerima.ulangi("butuh.jar"));
        server.penerima.ada(server.deploy.resolve("butuh.jar"), "t");
        assertEquals(List.of("x.butuh 1.0.0", "x.lib 1.0.0"), server.berjalan());

        server.taruh("lib.jar", Rakitan.bundel("x.lib", "1.1.0").kepala("Export-Package", "x.lib").berkas("x/lib/a", "y").jar());
        assertEquals(List.of("x.butuh 1.0.0", "x.lib 1.1.0"), server.berjalan());
        assertEquals("who used the old one uses the new one", List.of("1.1.0"), server.bundel("x.butuh").adapt(BundleWiring.class)
                .getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream().map(w -> w.getProvider().getVersion().toString()).toList());
    }

    @Test
    public void basisDataYangPergiBukanKesalahanPaket() throws IOException {
        server.basisDataPergi = true;
        server.taruh("a.yaml", "kode: X".getBytes());
        server.ditolak("a.yaml", "basis data tidak menjawab");

        server.basisDataPergi = false;
        server.penerima.ada(server.deploy.resolve("a.yaml"), "t");
        assertEquals(List.of(), server.penerima.karantina());
        assertEquals(1, server.berjalan().size());
    }

    @Test
    public void serverYangBerhentiSelagiMenungguTidakMenyalahkanPaketDanTidakMenerimanya() throws Exception {
        server.menunggu.put("x.tahap 1.0.0", "komponen a menunggu layanan b");
        server.konteks().addBundleListener((SynchronousBundleListener) e -> {
            if (e.getType() == BundleEvent.STARTED && e.getBundle().getSymbolicName().equals("x.tahap")) {
                server.menunggu.clear();
                henti();
            }
        });
        server.taruh("tahap.jar", Rakitan.bundel("x.tahap", "1.0.0").jar());

        assertEquals(List.of(), server.penerima.karantina());
        assertEquals(Set.of(), new Ingatan(server.folder().resolve("data/ingatan.properties")).dikenal());
    }

    private void henti() {
        try {
            server.kerangka.stop();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
        while (server.kerangka.getState() == Bundle.ACTIVE) {
            Thread.onSpinWait();
        }
    }

    private String isi() throws IOException {
        // No name of hexadecimal digits: Felix takes /a in bundle://a1b2…/a for the host when the framework's UUID begins so.
        return new String(server.bundel("x.tahap").getEntry("isi.txt").openStream().readAllBytes());
    }
}

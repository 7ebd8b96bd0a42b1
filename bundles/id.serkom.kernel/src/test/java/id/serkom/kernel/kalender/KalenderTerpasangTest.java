package id.serkom.kernel.kalender;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.service.Karantina;
import id.serkom.testing.tahap.JamPalsu;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Version;

public class KalenderTerpasangTest {

    private static final LocalDate TAHUN_BARU = LocalDate.of(2027, 1, 1);
    private static final LocalDate HARI_JADI = LocalDate.of(2027, 9, 22);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<Bundle> terpasang = new ArrayList<>();
    private final List<BundleListener> pendengar = new ArrayList<>();
    private final Map<String, String> setelan = new HashMap<>();
    private final JamPalsu jam = new JamPalsu(LocalDate.of(2026, 1, 5));
    private Path etc;
    private Path paket;

    @Before
    public void folders() throws IOException {
        etc = folder.newFolder("etc").toPath();
        paket = folder.newFolder("paket").toPath();
        Files.writeString(paket.resolve("2027.csv"), "tanggal,jenis,nama,sumber\n2027-01-01,libur,Tahun Baru,SKB\n");
    }

    @Test
    public void paketBerlakuSejakDipasangSampaiDilepas() {
        KalenderTerpasang kalender = kalender();
        long kosong = kalender.versi();

        Bundle bundle = pasang();
        assertEquals("Tahun Baru (SKB)", kalender.libur(TAHUN_BARU).orElseThrow());
        assertNotEquals(kosong, kalender.versi());

        umumkan(bundle, BundleEvent.STOPPED);
        assertTrue(kalender.libur(TAHUN_BARU).isPresent());

        terpasang.remove(bundle);
        umumkan(bundle, BundleEvent.UNINSTALLED);
        assertEquals(Optional.empty(), kalender.libur(TAHUN_BARU));
        assertEquals(kosong, kalender.versi());
    }

    @Test
    public void paketYangSudahAdaSaatMulaiTerbaca() {
        pasang();

        assertEquals(List.of(2027), kalender().tahun());
    }

    @Test
    public void paketYangDiperbaruiDibacaLagi() throws IOException {
        Bundle bundle = pasang();
        KalenderTerpasang kalender = kalender();
        Files.writeString(paket.resolve("2027.csv"), "tanggal,jenis,nama,sumber\n2027-09-22,libur-daerah,Hari jadi,Perda\n");

        umumkan(bundle, BundleEvent.UPDATED);

        assertEquals(Optional.empty(), kalender.libur(TAHUN_BARU));
        assertTrue(kalender.libur(HARI_JADI).isPresent());
    }

    @Test
    public void berkasDiEtcBerlakuSeketikaDanMengalahkanPaket() throws IOException {
        pasang();
        KalenderTerpasang kalender = kalender();
        long semula = kalender.versi();

        tulis("a.csv", "2027-01-01,kerja,Masuk,Keputusan 1", 1);

        assertEquals(Optional.empty(), kalender.libur(TAHUN_BARU));
        assertNotEquals(semula, kalender.versi());

        Files.delete(etc.resolve("a.csv"));
        assertEquals(semula, kalender.versi());
    }

    @Test
    public void berkasDiEtcYangMenjadiRusakTidakMenggugurkanIsiSebelumnya() throws IOException {
        KalenderTerpasang kalender = kalender();
        tulis("a.csv", "2027-09-22,libur-daerah,Hari jadi,Perda", 1);
        long semula = kalender.versi();

        tulis("a.csv", "2027-13-22,libur-daerah,Hari jadi,Perda", 2);

        assertEquals(semula, kalender.versi());
        assertTrue(kalender.libur(HARI_JADI).isPresent());
    }

    @Test
    public void tabelYangDitolakDikarantinaSampaiDibetulkan() throws IOException {
        Files.writeString(paket.resolve("2027.csv"), "tanggal,jenis,nama,sumber\n2027-01-01,pesta,Tahun Baru,SKB\n");
        KalenderTerpasang kalender = kalender();
        Bundle bundle = pasang();
        tulis("a.csv", "2027-13-22,libur-daerah,Hari jadi,Perda", 1);

        List<Karantina> ditolak = kalender.karantina();
        assertEquals(List.of("etc/kalender/a.csv", "paket/0.0.0/SERKOM-INF/kalender/2027.csv"),
                ditolak.stream().map(Karantina::asal).toList());
        assertTrue(ditolak.toString(), ditolak.get(0).alasan().contains("2027-13-22") && ditolak.get(1).alasan().contains("pesta"));

        jam.ke("2026-01-06");
        assertEquals("sejak pertama kali ditolak", ditolak, kalender.karantina());
        tulis("a.csv", "2027-09-22,libur-daerah,Hari jadi,Perda", 2);
        terpasang.remove(bundle);
        umumkan(bundle, BundleEvent.UNINSTALLED);
        assertEquals(List.of(), kalender.karantina());
    }

    @Test
    public void akhirPekanBerubahSeketika() {
        KalenderTerpasang kalender = kalender();
        long semula = kalender.versi();

        setelan.put("akhir-pekan", "jumat, sabtu");

        assertEquals("Jumat", kalender.libur(TAHUN_BARU).orElseThrow());
        assertNotEquals(semula, kalender.versi());
    }

    private void tulis(String nama, String baris, int detik) throws IOException {
        Path file = etc.resolve(nama);
        Files.writeString(file, "tanggal,jenis,nama,sumber\n" + baris + "\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(detik * 1000L));
    }

    private KalenderTerpasang kalender() {
        BundleContext context = (BundleContext) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {BundleContext.class}, (proxy, method, args) -> switch (method.getName()) {
                    case "getBundles" -> terpasang.toArray(Bundle[]::new);
                    case "addBundleListener" -> pendengar.add((BundleListener) args[0]) ? null : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return new KalenderTerpasang(context, pid -> Map.copyOf(setelan), jam, etc);
    }

    private Bundle pasang() {
        Bundle bundle = (Bundle) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Bundle.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getState" -> terpasang.contains(proxy) ? Bundle.ACTIVE : Bundle.UNINSTALLED;
                    case "getSymbolicName" -> "paket";
                    case "getVersion" -> Version.emptyVersion;
                    case "getBundleId" -> 7L;
                    case "getEntryPaths" -> Collections.enumeration(List.of("SERKOM-INF/kalender/2027.csv"));
                    case "getEntry" -> url();
                    case "equals" -> proxy == args[0];
                    case "hashCode" -> 7;
                    case "toString" -> "paket";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        terpasang.add(bundle);
        umumkan(bundle, BundleEvent.INSTALLED);
        return bundle;
    }

    private Object url() throws MalformedURLException {
        return paket.resolve("2027.csv").toUri().toURL();
    }

    private void umumkan(Bundle bundle, int jenis) {
        pendengar.forEach(p -> p.bundleChanged(new BundleEvent(jenis, bundle)));
    }
}

package id.serkom.naskah;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Data;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.testing.tahap.Contoh;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.SynchronousBundleListener;

/** Templates come and go with their bundles. */
public class PelacakTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<Bundle> terpasang = new ArrayList<>();
    private final List<SynchronousBundleListener> pendengar = new ArrayList<>();
    private BundelNaskah isi;

    @Before
    public void mulai() {
        isi = new BundelNaskah(folder.getRoot().toPath());
    }

    /** A tahap can be called from STARTED on, and STOPPING waits for its calls: its letters must outlive both ends. */
    @Test
    public void naskahAdaSebelumTahapnyaDapatDipanggilDanSelamaPanggilannyaBerjalan() {
        VelocityRenderer renderer = renderer();
        Bundle tahap = isi.bundel(7, Map.of(), Uji.naskah("uji", "surat-dinas", "<p>x</p>", "{}"));

        terjadi(tahap, BundleEvent.STARTING, Bundle.STARTING);
        assertTrue("sebelum layanannya ada", renderer.jenis("uji", Uji.TANGGAL).isPresent());
        terjadi(tahap, BundleEvent.STARTED, Bundle.ACTIVE);
        assertTrue(renderer.jenis("uji", Uji.TANGGAL).isPresent());

        terjadi(tahap, BundleEvent.STOPPING, Bundle.STOPPING);
        assertTrue("selama aksinya selesai", renderer.jenis("uji", Uji.TANGGAL).isPresent());
        terjadi(tahap, BundleEvent.STOPPED, Bundle.RESOLVED);
        assertFalse(renderer.jenis("uji", Uji.TANGGAL).isPresent());
    }

    @Test
    public void naskahBundelYangGagalMulaiPergiLagi() {
        VelocityRenderer renderer = renderer();
        Bundle tahap = isi.bundel(7, Map.of(), Uji.naskah("uji", "surat-dinas", "<p>x</p>", "{}"));

        terjadi(tahap, BundleEvent.STARTING, Bundle.STARTING);
        terjadi(tahap, BundleEvent.STOPPED, Bundle.RESOLVED);

        assertFalse(renderer.jenis("uji", Uji.TANGGAL).isPresent());
    }

    @Test
    public void naskahBundelYangSudahBerjalanDibaca() {
        terpasang.add(isi.bundel(7, Map.of(), Uji.naskah("uji", "surat-dinas", "<p>x</p>", "{}")));

        assertTrue(renderer().jenis("uji", Uji.TANGGAL).isPresent());
    }

    @Test
    public void bundelYangMulaiKemudianBerlakuMenurutPangkatnya() {
        Bundle tahap = isi.bundel(7, Map.of(), Uji.naskah("uji", "surat-dinas", "<p>x</p>", "{}"));
        terpasang.add(tahap);
        VelocityRenderer renderer = renderer();
        Bundle kantor = isi.bundel(8, Map.of("Serkom-Pangkat", "10"), Uji.naskah("uji", "surat-dinas", "<p>y</p>", "{}"));

        terjadi(kantor, BundleEvent.STARTED, Bundle.ACTIVE);
        assertEquals("bundel8 1.0.0", renderer.jenis("uji", Uji.TANGGAL).orElseThrow().asal());

        terjadi(kantor, BundleEvent.STOPPED, Bundle.RESOLVED);
        assertEquals("bundel7 1.0.0", renderer.jenis("uji", Uji.TANGGAL).orElseThrow().asal());
    }

    @Test
    public void jenisYangBundelnyaTerpasangTetapiTidakBerjalanDikatakanTerhenti() {
        VelocityRenderer renderer = renderer();
        Bundle tahap = isi.bundel(7, Map.of(), Uji.naskah("uji", "surat-dinas", "<p>x</p>", "{}"));
        assertFalse(renderer.terhenti("uji", Uji.TANGGAL));
        terpasang.add(tahap);
        isi.menjadi(tahap, Bundle.STARTING);
        assertTrue("baru mulai, belum dibaca", renderer.terhenti("uji", Uji.TANGGAL));
        terjadi(tahap, BundleEvent.STARTED, Bundle.ACTIVE);
        assertTrue("sudah datang", renderer.terhenti("uji", Uji.TANGGAL));

        terjadi(tahap, BundleEvent.STOPPED, Bundle.RESOLVED);
        assertTrue(renderer.terhenti("uji", Uji.TANGGAL));
        assertFalse(renderer.terhenti("lain", Uji.TANGGAL));
        assertFalse(renderer.terhenti("../naskah/uji", Uji.TANGGAL));

        terjadi(tahap, BundleEvent.UNINSTALLED, Bundle.UNINSTALLED);
        assertFalse(renderer.terhenti("uji", Uji.TANGGAL));
    }

    /** As Felix answers in the moment in which it exchanges the content of a bundle. */
    @Test
    public void bundelYangIsinyaSedangDitukarDikatakanTerhenti() {
        VelocityRenderer renderer = renderer();
        terpasang.add(BundelNaskah.palsu(Bundle.class, (nama, args) -> switch (nama) {
            case "getState" -> Bundle.INSTALLED;
            case "getEntry" -> throw new NullPointerException("getContent() is null");
            default -> throw new UnsupportedOperationException(nama);
        }));

        assertTrue(renderer.terhenti("uji", Uji.TANGGAL));
    }

    /** An update beside the old version: each acts with its own letters; who is neither gets the newer ones. */
    @Test
    public void dariDuaVersiSatuBundelYangBertindakMemakaiNaskahnyaSendiri() {
        VelocityRenderer renderer = renderer();
        terjadi(versi(7, "tahap", "1.9.0"), BundleEvent.STARTED, Bundle.ACTIVE);
        terjadi(versi(8, "lain", "3.0.0"), BundleEvent.STARTED, Bundle.ACTIVE);
        terjadi(versi(9, "tahap", "1.10.0"), BundleEvent.STARTED, Bundle.ACTIVE);

        assertEquals("tahap 1.10.0", asal(renderer, Optional.empty()));
        assertEquals("tahap 1.10.0", asal(renderer, Optional.of(new BundelVersi("kernel", "1.0.0"))));
        assertEquals("tahap 1.10.0", asal(renderer, Optional.of(new BundelVersi("tahap", "1.10.0"))));
        assertEquals("tahap 1.9.0", asal(renderer, Optional.of(new BundelVersi("tahap", "1.9.0"))));
        assertEquals("lain 3.0.0", asal(renderer, Optional.of(new BundelVersi("lain", "3.0.0"))));
    }

    @Test
    public void isiSuratDanLampirannyaDariVersiYangBertindak() {
        VelocityRenderer renderer = renderer();
        for (String versi : List.of("1.0.0", "2.0.0")) {
            Map<String, String> teks = new HashMap<>(Uji.naskah("uji", "surat-dinas", "<p>surat " + versi + "</p>", "{}"));
            teks.putAll(Uji.naskah("lampiran-daftar", "lampiran", "<p>lampiran " + versi + "</p>", "{}"));
            terjadi(isi.bundel((long) versi.charAt(0), "tahap", versi, Map.of(), teks), BundleEvent.STARTED, Bundle.ACTIVE);
        }

        for (String versi : List.of("1.0.0", "2.0.0")) {
            Optional<BundelVersi> peminta = Optional.of(new BundelVersi("tahap", versi));
            JenisSurat jenis = renderer.jenis("uji", Uji.TANGGAL, peminta).orElseThrow();
            String html = renderer.render(new Uji().konteks(jenis, Uji.surat("uji", Map.of())
                    .lampiran(new LampiranSurat("daftar", "Daftar", Data.KOSONG)), peminta)).html();
            assertTrue(html, html.contains("surat " + versi) && html.contains("lampiran " + versi));
        }
    }

    /** A pack of the office outranks them all, whoever asks. */
    @Test
    public void pangkatYangLebihTinggiMengunggulkanNaskahYangBertindak() {
        VelocityRenderer renderer = renderer();
        terjadi(versi(7, "tahap", "1.0.0"), BundleEvent.STARTED, Bundle.ACTIVE);
        terjadi(isi.bundel(8, Map.of("Serkom-Pangkat", "10"), Uji.naskah("uji", "surat-dinas", "<p>y</p>", "{}")), BundleEvent.STARTED,
                Bundle.ACTIVE);

        assertEquals("bundel8 1.0.0", asal(renderer, Optional.of(new BundelVersi("tahap", "1.0.0"))));
    }

    /** Though it counts for its own tahap alone. */
    @Test
    public void naskahVersiLamaYangCacatSebagaiSuratUtuhDitolakJuga() {
        VelocityRenderer renderer = renderer();
        terjadi(versi(7, "tahap", "2.0.0"), BundleEvent.STARTED, Bundle.ACTIVE);
        String contoh = "{\"isi\": {}, \"lampiran\": [{\"jenis\": \"tiada\", \"judul\": \"Tiada\", \"isi\": {}}]}";

        terjadi(isi.bundel(8, "tahap", "1.0.0", Map.of(), Uji.naskah("uji", "surat-dinas", "<p>x</p>", contoh)), BundleEvent.STARTED,
                Bundle.ACTIVE);

        assertEquals(List.of("tahap 1.0.0"), renderer.karantina().stream().map(k -> k.asal()).toList());
    }

    private static String asal(VelocityRenderer renderer, Optional<BundelVersi> peminta) {
        return renderer.jenis("uji", Uji.TANGGAL, peminta).orElseThrow().asal();
    }

    private Bundle versi(long id, String nama, String versi) {
        return isi.bundel(id, nama, versi, Map.of(), Uji.naskah("uji", "surat-dinas", "<p>" + versi + "</p>", "{}"));
    }

    @Test
    public void bundelYangCacatMasukKarantinaSampaiPergi() {
        VelocityRenderer renderer = renderer();
        Bundle cacat = isi.bundel(9, Map.of("Serkom-Pangkat", "tinggi"), Uji.naskah("uji", "surat-dinas", "<p>x</p>", "{}"));

        terjadi(cacat, BundleEvent.STARTED, Bundle.ACTIVE);
        assertEquals(List.of("bundel9 1.0.0"), renderer.karantina().stream().map(k -> k.asal()).toList());

        terjadi(cacat, BundleEvent.STOPPED, Bundle.RESOLVED);
        assertEquals(List.of(), renderer.karantina());
    }

    @Test
    public void bundelTanpaNaskahDiabaikan() {
        VelocityRenderer renderer = renderer();

        terjadi(isi.bundel(10, Map.of(), Map.of()), BundleEvent.STARTED, Bundle.ACTIVE);

        assertEquals(List.of(), renderer.jenis());
        assertEquals(List.of(), renderer.karantina());
    }

    @Test(timeout = 300_000)
    public void servisAdaSebelumNaskahnyaDimuatDanDibacaSesudahnya() {
        terpasang.add(isi.bundel(7, Map.of(), Uji.naskah("uji", "surat-dinas", "<p>x</p>", "{}")));
        CountDownLatch terbaca = new CountDownLatch(1);
        isi.menunggu(7, terbaca);

        VelocityRenderer renderer = dibuat();
        terbaca.countDown();

        assertEquals("bundel7 1.0.0", renderer.jenis("uji", Uji.TANGGAL).orElseThrow().asal());
    }

    private VelocityRenderer renderer() {
        VelocityRenderer renderer = dibuat();
        // Answered when the packs that are there have been loaded; what happens after that is heard.
        renderer.jenis();
        return renderer;
    }

    private VelocityRenderer dibuat() {
        BundleContext context = BundelNaskah.palsu(BundleContext.class, (nama, args) -> switch (nama) {
            case "getBundles" -> terpasang.toArray(Bundle[]::new);
            case "getBundle" -> isi.bundel(1, Map.of(), Map.of());
            case "addBundleListener" -> pendengar.add((SynchronousBundleListener) args[0]);
            default -> throw new UnsupportedOperationException(nama);
        });
        return new VelocityRenderer(context, Contoh.referensi(), pid -> Map.of(), Uji.JAM);
    }

    private void terjadi(Bundle bundel, int kejadian, int menjadi) {
        isi.menjadi(bundel, menjadi);
        for (BundleListener satu : List.copyOf(pendengar)) {
            satu.bundleChanged(new BundleEvent(kejadian, bundel));
        }
    }
}

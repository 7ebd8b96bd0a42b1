package id.serkom.kernel.paket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.service.Karantina;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Tahap;
import id.serkom.kernel.catalog.Sops;
import id.serkom.kernel.catalog.TahapCatalog;
import id.serkom.kernel.kalender.KalenderTerpasang;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.testing.tahap.JamPalsu;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

public class KernelPemeriksaTest {

    private static final String FORM = """
            {"title": "Coba", "type": "object", "properties": {%s},
             "x-serkom": {"pelaksana": ["bidang-sertifikasi"], "perihal": "berkas", "tahap": ["coba"]}}""";

    private final JamPalsu jam = new JamPalsu(LocalDate.of(2026, 1, 5));
    private final TahapCatalog catalog = new TahapCatalog(jam);
    private final KernelPemeriksa pemeriksa = pemeriksa();

    private KernelPemeriksa pemeriksa() {
        BundleContext context = palsu(BundleContext.class, Map.of("getBundles", new Bundle[0]));
        return new KernelPemeriksa(catalog, new Sops(List.of(), catalog, pid -> Map.of()), new KalenderTerpasang(context, pid -> Map.of(), jam));
    }

    @Test
    public void formulirSopDanKalenderYangSalahDisebutDenganBerkasnya() {
        Map<String, String> isi = new HashMap<>();
        isi.put("SERKOM-INF/aksi/baik.json", FORM.formatted(""));
        isi.put("SERKOM-INF/aksi/fakta.json", "{\"title\": \"Coba\"}");
        isi.put("SERKOM-INF/aksi/rusak.json", "{\"title\": ");
        isi.put("SERKOM-INF/aksi/skema.json", FORM.formatted("\"a\": {\"type\": \"string\", \"pattern\": \"(\"}"));
        isi.put("SERKOM-INF/sop/s.json", "{\"kode\": \"s\", \"versi\": \"satu\", \"judul\": \"S\"}");
        isi.put("SERKOM-INF/kalender/2027.csv", "tanggal,jenis,nama,sumber\n2028-01-01,libur,Tahun Baru,SKB\n");

        List<String> keberatan = pemeriksa.keberatan(paket(isi));

        assertEquals(keberatan.toString(), 5, keberatan.size());
        for (String berkas : List.of("aksi/fakta.json", "aksi/rusak.json", "aksi/skema.json", "sop/s.json", "kalender/2027.csv")) {
            assertEquals(keberatan.toString(), 1, keberatan.stream().filter(k -> k.startsWith("SERKOM-INF/" + berkas + ": ")).count());
        }
    }

    @Test
    public void tahapTanpaFormulirDikarantinaSelamaBundelnyaBerjalan() {
        Bundle bundle = palsu(Bundle.class, Map.of("getSymbolicName", "x.tahap", "getVersion", new Version(1, 2, 0)));
        Map<String, Object> sifat = Map.of("serkom.sop", "s", "serkom.kode", "coba", "serkom.waktu", 1, "serkom.hitung", "MASUK_TAHAP");
        Tahap tahap = () -> Map.<String, Action>of("coba", (berkas, input, context) -> Outcome.refuse("coba.tidak"));
        @SuppressWarnings("unchecked")
        ServiceReference<Tahap> acuan = (ServiceReference<Tahap>) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {ServiceReference.class}, (p, m, args) -> switch (m.getName()) {
                    case "getBundle" -> bundle;
                    case "getPropertyKeys" -> sifat.keySet().toArray(String[]::new);
                    default -> sifat.get(args[0]);
                });

        catalog.bind(acuan, tahap);

        Karantina ditolak = pemeriksa.karantina().get(0);
        assertEquals("x.tahap/1.2.0", ditolak.asal());
        assertTrue(ditolak.alasan(), ditolak.alasan().contains("SERKOM-INF/aksi/coba.json tidak ada"));
        catalog.remove(tahap);
        assertEquals(List.of(), pemeriksa.karantina());
    }

    private static IsiPaket paket(Map<String, String> isi) {
        Map<String, byte[]> berkas = new HashMap<>();
        isi.forEach((jalur, teks) -> berkas.put(jalur, teks.getBytes(UTF_8)));
        return new IsiPaket("x.paket", "1.0.0", Map.of(), berkas);
    }

    private static <T> T palsu(Class<T> tipe, Map<String, Object> jawaban) {
        return tipe.cast(Proxy.newProxyInstance(tipe.getClassLoader(), new Class<?>[] {tipe}, (p, m, args) -> switch (m.getName()) {
            case "toString" -> tipe.getSimpleName();
            case "hashCode" -> System.identityHashCode(p);
            default -> jawaban.get(m.getName());
        }));
    }
}

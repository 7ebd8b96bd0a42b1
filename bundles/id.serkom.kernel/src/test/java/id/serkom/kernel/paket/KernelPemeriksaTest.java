package id.serkom.kernel.paket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Data;
import id.serkom.api.service.Dampak;
import id.serkom.api.service.Karantina;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MulaiHitung;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Tahap;
import id.serkom.kernel.catalog.Facts;
import id.serkom.kernel.catalog.InstalledTahap;
import id.serkom.kernel.catalog.SopFile;
import id.serkom.kernel.catalog.Sops;
import id.serkom.kernel.catalog.TahapCatalog;
import id.serkom.kernel.kalender.KalenderTerpasang;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.testing.tahap.JamPalsu;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        SopFile sop = new SopFile("s", "1", "S", Data.KOSONG, List.of(
                new Facts("s", "coba", "Coba", List.of(), List.of(), "", 1, MulaiHitung.MASUK_TAHAP, "surat")), false, Map.of());
        return new KernelPemeriksa(catalog, new Sops(List.of(sop), catalog, pid -> Map.of()),
                new KalenderTerpasang(context, pid -> Map.of(), jam));
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
    public void yangBukanObjekDisebutDenganBerkasnya() {
        String sop = "{\"kode\": \"s\", \"versi\": \"1.0.0\", \"judul\": \"S\", \"tahap\": [%s]}";
        List<String> keberatan = pemeriksa.keberatan(paket(Map.of("SERKOM-INF/aksi/kosong.json", "null",
                "SERKOM-INF/aksi/teks.json", "\"x\"",
                "SERKOM-INF/sop/a.json", sop.formatted("null"), "SERKOM-INF/sop/b.json", sop.formatted("\"x\""),
                "SERKOM-INF/sop/c.json", "null")));

        assertEquals(keberatan.toString(), List.of("SERKOM-INF/aksi/kosong.json", "SERKOM-INF/aksi/teks.json", "SERKOM-INF/sop/a.json",
                "SERKOM-INF/sop/b.json", "SERKOM-INF/sop/c.json"), keberatan.stream().map(k -> k.split(": ")[0]).sorted().toList());
        assertTrue(keberatan.toString(), keberatan.stream().noneMatch(k -> k.endsWith(": null")));
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

    @Test
    public void dampakMenyebutVersiTahapDanAksiYangBerubah() {
        terpasang("1.0.5", "lama", "ubah");

        assertEquals(List.of("tahap s/coba 1.0.5 → 1.1.0 aksi berikutnya memakai versi ini; yang sedang berjalan selesai dengan yang lama",
                "aksi s/coba/baru - → ada aksi baru", "aksi s/coba/lama ada → - aksi tidak ada lagi",
                "aksi s/coba/ubah ada → ada formulir berubah, isian baru: b, isian hilang: a"),
                dampak(List.of(), tahap("1.1.0", Map.of("baru", "\"a\": {}", "ubah", "\"b\": {}"))));
        assertEquals(List.of("tahap s/coba 1.0.5 → 1.0.5 versi 1.0.1 lebih rendah; tidak dipakai selama versi 1.0.5 ada"),
                dampak(List.of(), tahap("1.0.1", Map.of())));
        assertEquals(List.of("tahap s/coba - → 2.0.0 mayor baru: untuk berkas yang dibuka sesudahnya; berkas yang berjalan dibawa "
                + "dengan serkom:migrasi", "aksi s/coba/baru - → ada aksi baru"),
                dampak(List.of(), tahap("2.0.0", Map.of("baru", ""))));
        assertEquals(List.of("tahap s/coba 1.0.5 → - tidak ada lagi: aksinya dijawab 503 sampai dipasang"),
                dampak(List.of(tahap("1.0.5", Map.of())), null));
        terpasang("1.0.1", "lama");
        assertEquals(List.of("tahap s/coba 1.0.5 → 1.0.1 versi itu yang dipakai lagi"), dampak(List.of(tahap("1.0.5", Map.of())), null));
    }

    @Test
    public void aksiPaketBeberapaTahapDisebutPadaTiapTahapYangMendapatnya() {
        Map<String, byte[]> isi = new HashMap<>(Map.of("OSGI-INF/a.xml", komponen("coba"), "OSGI-INF/b.xml", komponen("lain")));
        isi.put("SERKOM-INF/aksi/bersama.json", form("coba\", \"lain"));
        isi.put("SERKOM-INF/aksi/sendiri.json", form("lain"));
        isi.put("SERKOM-INF/aksi/entah.json", form("tahap-paket-lain"));
        IsiPaket paket = new IsiPaket("x.paket", "1.1.0", Map.of(), isi);

        assertEquals("belum ada yang terpasang", List.of("aksi s/coba/bersama - → ada aksi baru", "aksi s/coba/entah - → ada aksi baru",
                "aksi s/lain/bersama - → ada aksi baru", "aksi s/lain/entah - → ada aksi baru", "aksi s/lain/sendiri - → ada aksi baru"),
                aksi(paket));
        pasang("coba", "1.0.5", form("coba"), "bersama");
        assertEquals("yang satu sudah mempunyainya", List.of("aksi s/coba/bersama ada → ada formulir berubah",
                "aksi s/coba/entah - → ada aksi baru", "aksi s/lain/bersama - → ada aksi baru", "aksi s/lain/entah - → ada aksi baru",
                "aksi s/lain/sendiri - → ada aksi baru"), aksi(paket));
        pasang("coba", "1.0.6", form("coba\", \"lain"), "bersama", "entah");
        pasang("lain", "1.0.6", form("coba\", \"lain"), "bersama", "sendiri");
        assertEquals("keduanya sudah mempunyainya", List.of("aksi s/coba/entah ada → ada formulir berubah",
                "aksi s/lain/sendiri ada → ada formulir berubah"), aksi(paket));
    }

    @Test
    public void aksiMenyebutTahapTempatnyaDijalankanSebelumDanSesudah() {
        pasang("coba", "1.0.5", form("coba\", \"lain"), "bersama");
        IsiPaket paket = new IsiPaket("x.paket", "1.1.0", Map.of(), Map.of("OSGI-INF/a.xml", komponen("coba"),
                "SERKOM-INF/aksi/bersama.json", form("coba\", \"berikut"), "SERKOM-INF/aksi/baru.json", form("coba")));

        assertEquals(Map.of("s/coba/bersama", List.of("coba", "lain", "berikut"), "s/coba/baru", List.of("coba")),
                pemeriksa.dampak(List.of(), List.of(paket)).stream().filter(d -> d.jenis().equals("aksi"))
                        .collect(Collectors.toMap(Dampak::apa, Dampak::diTahap)));
    }

    private List<String> aksi(IsiPaket paket) {
        return dampak(List.of(), paket).stream().filter(d -> d.startsWith("aksi ")).toList();
    }

    private static byte[] form(String tahap) {
        return FORM.formatted("").replace("[\"coba\"]", "[\"" + tahap + "\"]").getBytes(UTF_8);
    }

    @Test
    public void dampakMenyebutSopDanKalender() {
        IsiPaket paket = paket(Map.of("SERKOM-INF/sop/t.json",
                "{\"kode\": \"t\", \"versi\": \"1\", \"judul\": \"T\", \"tahap\": [{\"kode\":"
                + " \"satu\", \"kegiatan\": \"S\", \"keluaran\": \"surat\"}]}", "SERKOM-INF/kalender/2027.csv",
                "tanggal,jenis,nama,sumber\n2027-01-01,libur,Tahun Baru,SKB\n"));

        assertEquals(List.of("sop t - → 1 SOP baru; tahap yang belum terpasang: satu",
                "kalender 2027.csv - → tahun 2027, 1 hari tenggat yang berjalan dihitung ulang dengan kalender ini"),
                dampak(List.of(), paket));
        assertEquals("kalender 2027.csv tahun 2027, 1 hari → - tenggat yang berjalan dihitung ulang tanpa tabel ini",
                dampak(List.of(paket), null).get(1));
    }

    private void terpasang(String versi, String... aksi) {
        pasang("coba", versi, FORM.formatted("\"a\": {}").getBytes(UTF_8), aksi);
    }

    private void pasang(String kode, String versi, byte[] form, String... aksi) {
        Map<String, Action> semua = new HashMap<>();
        for (String satu : aksi) {
            semua.put(satu, (berkas, input, context) -> Outcome.refuse("coba.tidak"));
        }
        catalog.add(new InstalledTahap(() -> semua, new Facts("s", kode, "Coba", List.of(Pelaksana.BIDANG_SERTIFIKASI), List.of(), "", 1,
                MulaiHitung.MASUK_TAHAP, "surat"), versi, Optional.of(new BundelVersi("x.paket", versi)),
                path -> Optional.of(new ByteArrayInputStream(form))));
    }

    private static byte[] komponen(String kode) {
        return ("<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.3.0' name='x'><property name='serkom.sop'"
                + " value='s'/><property name='serkom.kode' value='" + kode + "'/><service><provide interface='id.serkom.api.tahap.Tahap'/>"
                + "</service><implementation class='x'/></scr:component>").getBytes(UTF_8);
    }

    private static IsiPaket tahap(String versi, Map<String, String> formulir) {
        Map<String, byte[]> berkas = new HashMap<>();
        berkas.put("OSGI-INF/x.xml", komponen("coba"));
        formulir.forEach((nama, isian) -> berkas.put("SERKOM-INF/aksi/" + nama + ".json", FORM.formatted(isian).getBytes(UTF_8)));
        return new IsiPaket("x.paket", versi, Map.of(), berkas);
    }

    private List<String> dampak(List<IsiPaket> pergi, IsiPaket datang) {
        return pemeriksa.dampak(pergi, datang == null ? List.of() : List.of(datang)).stream()
                .map(d -> d.jenis() + " " + d.apa() + " " + d.sebelum() + " → " + d.sesudah() + " " + d.akibat()).toList();
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

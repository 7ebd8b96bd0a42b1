package id.serkom.testing.kepatuhan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Each rule for an SOP, a skema and a letter pack is seen to fail, alone, on the breach that it is there for. */
public class PaketContractTest {

    private static final String SOP = "SERKOM-INF/sop/uji.json";
    private static final String SKEMA = "SERKOM-INF/skema/uji.yaml";

    private static BundelUji bundel;

    /** An SOP whose first row is of this bundle, the second of another. */
    public static class KontrakSop extends SopContract {

        @Override
        protected Set<String> tahapLain() {
            return Set.of("lain");
        }

        @Override
        protected Path bundel() {
            return bundel.akar();
        }
    }

    /** Refuses what says so. */
    public static class KontrakSkema extends SkemaContract {

        @Override
        protected List<String> periksaSkema(String yaml) {
            return yaml.contains("salah") ? List.of("baris 1, /kode: salah") : List.of();
        }

        @Override
        protected Path bundel() {
            return bundel.akar();
        }
    }

    /** Refuses what says so. */
    public static class KontrakNaskah extends NaskahContract {

        @Override
        protected List<String> periksaNaskah(Path folder) {
            return new IsiBundel(folder).teks("SERKOM-INF/tata-letak/cetak.css").contains("url(") ? List.of("cetak.css: merujuk ke luar")
                    : List.of();
        }

        @Override
        protected Path bundel() {
            return bundel.akar();
        }
    }

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Before
    public void utuh() {
        bundel = new BundelUji(folder.getRoot().toPath()).tulis(BundelUji.MANIFES, BundelUji.KEPALA + "Serkom-Pangkat: 20\n")
                .tulis("OSGI-INF/satu.xml",
                        "<c><property name=\"serkom.sop\" value=\"uji\"/><property name=\"serkom.kode\" value=\"satu\"/></c>")
                .tulis(SOP, "{\"kode\": \"uji\", \"versi\": \"1\", \"judul\": \"Uji\", \"kepala\": {\"nomor\": \"1/2026\", "
                        + "\"tanggal\": \"2026-01-02\", \"instansi\": \"Badan\", \"unit\": \"Bidang\"}, \"tahap\": ["
                        + "{\"kode\": \"satu\", \"kegiatan\": \"Satu\", \"pelaksana\": [\"asesor\"], \"waktu\": 2, "
                        + "\"keluaran\": \"surat\"}, "
                        + "{\"kode\": \"lain\", \"kegiatan\": \"Lain\", \"pelaksana\": [\"asesor\"], \"keluaran\": \"surat\"}]}")
                .tulis(SKEMA, "kode: UJI\n").tulis("SERKOM-INF/tata-letak/cetak.css", "p { color: black }");
    }

    private static void hanyaGagal(Class<?> kontrak, String aturan, String... kata) {
        Map<String, String> gagal = BundelUji.gagal(kontrak);
        assertEquals(gagal.toString(), Set.of(aturan), gagal.keySet());
        for (String satu : kata) {
            assertTrue(gagal.get(aturan) + " tidak menyebut " + satu, gagal.get(aturan).contains(satu));
        }
    }

    @Test
    public void yangUtuhLolos() {
        for (Class<?> kontrak : List.of(KontrakSop.class, KontrakSkema.class, KontrakNaskah.class)) {
            assertEquals(Map.of(), BundelUji.gagal(kontrak));
        }
    }

    @Test
    public void kepalaSopYangTidakLengkapGagal() {
        bundel.ganti(SOP, "\"kode\": \"uji\"", "\"kode\": \"lain\"").ganti(SOP, "\"versi\": \"1\"",
                "\"versi\": \"satu\", \"skema\": \"dua\"")
                .ganti(SOP, "2026-01-02", "2 Januari 2026").ganti(SOP, "\"nomor\": \"1/2026\", ", "")
                .tulis("OSGI-INF/satu.xml",
                        "<c><property name=\"serkom.sop\" value=\"lain\"/><property name=\"serkom.kode\" value=\"satu\"/></c>");

        hanyaGagal(KontrakSop.class, "kepalanyaLengkap", "#/kode", "#/versi", "#/skema", "#/kepala/tanggal", "#/kepala/nomor");
    }

    @Test
    public void pembukaSopYangTidakMasukAkalGagal() {
        String kepala = "\"judul\": \"Uji\"";
        bundel.ganti(SOP, kepala, kepala + ", \"skema\": \"tanpa\", \"pembuka\": [\"bidang-sertifikasi\"]");
        assertEquals(Map.of(), BundelUji.gagal(KontrakSop.class));

        bundel.ganti(SOP, "[\"bidang-sertifikasi\"]", "[\"bidang-sertifikasi\", \"instansi-terkait\"]");
        hanyaGagal(KontrakSop.class, "kepalanyaLengkap", "instansi-terkait bukan pelaksana tahap pertama");
        bundel.ganti(SOP, "\"pelaksana\": [\"asesor\"], \"waktu\"", "\"pelaksana\": [\"instansi-terkait\"], \"waktu\"");
        assertEquals(Map.of(), BundelUji.gagal(KontrakSop.class));

        bundel.ganti(SOP, "\"skema\": \"tanpa\"", "\"skema\": \"satu\"");
        hanyaGagal(KontrakSop.class, "kepalanyaLengkap", "\"skema\" harus asal atau tanpa");
        bundel.ganti(SOP, "\"skema\": \"satu\"", "\"skema\": \"asal\"");
        for (String salah : List.of("[\"instansi-terkait\"]", "[\"bidang-sertifikasi\", \"asesor\"]", "\"bidang-sertifikasi\"", "[]",
                "null")) {
            String sebelum = "[\"bidang-sertifikasi\", \"instansi-terkait\"]";
            bundel.ganti(SOP, sebelum, salah);
            hanyaGagal(KontrakSop.class, "kepalanyaLengkap", "#/pembuka: harus daftar yang memuat bidang-sertifikasi");
            bundel.ganti(SOP, "\"pembuka\": " + salah, "\"pembuka\": " + sebelum);
        }
    }

    @Test
    public void barisSopYangSalahGagal() {
        bundel.ganti(SOP, "\"waktu\": 2", "\"waktu\": -2, \"lama\": 3, \"hitung\": \"kapan-saja\"").ganti(SOP, "\"asesor\"", "\"petugas\"")
                .ganti(SOP, "\"keluaran\": \"surat\"", "\"keluaran\": \"kabar\"").ganti(SOP, "\"kegiatan\": \"Satu\"",
                        "\"kegiatan\": \"\"");

        hanyaGagal(KontrakSop.class, "setiapBarisnyaDapatDibaca", "/tahap/0/waktu", "/tahap/0/lama", "/tahap/0/hitung",
                "\"petugas\" tidak dikenal", "/tahap/1/keluaran", "/tahap/0/kegiatan");
    }

    @Test
    public void kunciYangDitulisDuaKaliGagalDiSetiapAturanSopDenganBarisnya() {
        bundel.ganti(SOP, "\"judul\": \"Uji\"", "\"judul\": \"Uji\",\n\"judul\": \"Uji\"");

        Map<String, String> gagal = BundelUji.gagal(KontrakSop.class);

        assertEquals(Set.of("kepalanyaLengkap", "setiapBarisnyaDapatDibaca", "setiapBarisPunyaTahapDanSetiapTahapPunyaBaris"),
                gagal.keySet());
        assertTrue(gagal.toString(), gagal.values().stream().allMatch(g -> g.contains("uji.json baris 2")));
    }

    @Test
    public void barisTanpaTahapDanTahapTanpaBarisGagal() {
        bundel.ganti(SOP, "\"kode\": \"satu\"", "\"kode\": \"sembarang\"");

        hanyaGagal(KontrakSop.class, "setiapBarisPunyaTahapDanSetiapTahapPunyaBaris", "\"sembarang\" tidak ada",
                "\"satu\" tidak punya baris");
    }

    @Test
    public void bundelTanpaSopGagal() {
        bundel.tanpa(SOP);

        assertTrue(BundelUji.gagal(KontrakSop.class).get("kepalanyaLengkap").contains("tidak ada SOP"));
    }

    @Test
    public void manifesSopYangMengeksporGagal() {
        bundel.tulis(BundelUji.MANIFES, BundelUji.KEPALA + "Export-Package: uji\n");

        hanyaGagal(KontrakSop.class, "manifesnyaMilikSebuahPengaya", "Export-Package");
    }

    @Test
    public void skemaYangDitolakPeladenGagal() {
        bundel.tulis(SKEMA, "kode: salah\n");

        hanyaGagal(KontrakSkema.class, "setiapSkemaDiterima", "uji.yaml: baris 1, /kode");
    }

    @Test
    public void bundelTanpaSkemaGagal() {
        bundel.tanpa(SKEMA);

        hanyaGagal(KontrakSkema.class, "setiapSkemaDiterima", "tidak ada skema");
    }

    @Test
    public void paketYangBerisiJavaGagal() {
        bundel.kelas(TahapUji.Baik.class);

        hanyaGagal(KontrakSkema.class, "bundelnyaHanyaBerkas", "TahapUji$Baik.class: paket ini tanpa Java");
        hanyaGagal(KontrakNaskah.class, "bundelnyaHanyaBerkas", "TahapUji$Baik.class: paket ini tanpa Java");
    }

    @Test
    public void naskahYangDitolakPeladenGagal() {
        bundel.tulis("SERKOM-INF/tata-letak/cetak.css", "p { background: url(http://contoh.id) }");

        hanyaGagal(KontrakNaskah.class, "setiapSuratLengkapDanLolosPemeriksaan", "merujuk ke luar");
    }

    @Test
    public void naskahTanpaPangkatGagal() {
        bundel.tulis(BundelUji.MANIFES, BundelUji.KEPALA + "Serkom-Pangkat: tinggi\n");

        hanyaGagal(KontrakNaskah.class, "pangkatnyaDisebut", "tinggi");
    }
}

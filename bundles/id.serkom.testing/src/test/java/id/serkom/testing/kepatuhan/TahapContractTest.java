package id.serkom.testing.kepatuhan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.tahap.Tahap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Each rule for a tahap is seen to fail, alone, on the breach that it is there for. */
public class TahapContractTest {

    private static final String AKSI = "SERKOM-INF/aksi/catat.json";
    private static final String PESAN = "SERKOM-INF/pesan_id.properties";
    private static final String KOMPONEN = "OSGI-INF/baik.xml";

    private static BundelUji bundel;
    private static List<Tahap> tahap;
    private static List<String> keberatanNaskah;

    /** The contract on the bundle of the running test. */
    public static class Kontrak extends TahapContract {

        @Override
        protected List<Tahap> tahap() {
            return tahap;
        }

        @Override
        protected List<String> periksaNaskah(Path folder) {
            return keberatanNaskah;
        }

        @Override
        protected Path bundel() {
            return bundel.akar();
        }

        @Override
        protected Data dataLama(Tahap satu, int versi) {
            return Data.of(Map.of("hari", "Senin"));
        }
    }

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Before
    public void utuh() {
        keberatanNaskah = List.of();
        bundel = new BundelUji(folder.getRoot().toPath())
                .tulis(BundelUji.MANIFES, BundelUji.KEPALA + "Import-Package: id.serkom.api.data;version=\"[1.0,2)\",java.util,org.slf4j\n")
                .tulis(KOMPONEN, "<c><property name=\"serkom.sop\" type=\"String\" value=\"uji\"/>"
                        + "<property name=\"serkom.kode\" type=\"String\" value=\"baik\"/></c>")
                .tulis(AKSI, "{\"title\": \"Catat\", \"x-serkom\": {\"pelaksana\": [\"bidang-sertifikasi\"], \"perihal\": \"berkas\", "
                        + "\"tahap\": [\"baik\"]}, \"type\": \"object\", \"additionalProperties\": false, "
                        + "\"properties\": {\"nama\": {\"type\": \"string\", \"maxLength\": 10}, "
                        + "\"kode\": {\"type\": \"string\", \"pattern\": \"^[A-Z]{3}$\"}, "
                        + "\"hari\": {\"type\": \"array\", \"maxItems\": 3, \"items\": {\"type\": \"string\", \"format\": \"date\"}}}}")
                .tulis(PESAN, "baik.belum-lengkap = Lengkapi dahulu.\n")
                .tulis("SERKOM-INF/naskah/kabar.vm", "<p>Kabar.</p>")
                .tulis("SERKOM-INF/naskah/kabar.properties", "judul = Kabar\n")
                .tulis("SERKOM-INF/naskah/kabar.contoh.json", "{}");
        pakai(new TahapUji.Baik());
    }

    private static void pakai(Tahap lain) {
        tahap = List.of(lain);
        bundel.kelas(lain.getClass());
    }

    private static void hanyaGagal(String aturan, String... kata) {
        Map<String, String> gagal = BundelUji.gagal(Kontrak.class);
        assertEquals(gagal.toString(), Set.of(aturan), gagal.keySet());
        for (String satu : kata) {
            assertTrue(gagal.get(aturan) + " tidak menyebut " + satu, gagal.get(aturan).contains(satu));
        }
    }

    @Test
    public void bundelYangUtuhLolos() {
        assertEquals(Map.of(), BundelUji.gagal(Kontrak.class));
    }

    @Test
    public void mutuBakuYangSalahDisebutSemuanya() {
        pakai(new TahapUji.MutuBakuSalah());

        hanyaGagal("barisSopnyaTertulisLengkapDanTerdaftarSebagaiLayanan", "kode \"Baik Sekali\"",
                "kelengkapan \"Notula\"", "kegiatan kosong",
                "tanpa pelaksana", "waktu kurang", "keluaran \"kabar\"", "tidak ada di OSGI-INF");
    }

    @Test
    public void tahapTanpaMutuBakuGagal() {
        pakai(new TahapUji.TanpaMutuBaku());

        assertTrue(BundelUji.gagal(Kontrak.class).get("barisSopnyaTertulisLengkapDanTerdaftarSebagaiLayanan").contains("tanpa @MutuBaku"));
    }

    @Test
    public void tahapYangTidakTerdaftarSebagaiLayananGagal() {
        bundel.tanpa(KOMPONEN);

        hanyaGagal("barisSopnyaTertulisLengkapDanTerdaftarSebagaiLayanan", "@Component");
    }

    @Test
    public void imporSelainApiDanManifesYangMengeksporGagal() {
        bundel.tulis(BundelUji.MANIFES, "Manifest-Version: 1.0\nBundle-SymbolicName: uji\nExport-Package: uji\n"
                + "Import-Package: id.serkom.spi.store;version=\"[1.0,2)\",org.osgi.framework\n");

        hanyaGagal("hanyaMengimporApi", "id.serkom.spi.store", "org.osgi.framework", "Bundle-Version", "Export-Package");
    }

    @Test
    public void aksiTanpaBorangDanBorangTanpaAksiGagal() {
        bundel.tanpa(AKSI).tulis("SERKOM-INF/aksi/lain.json", "{\"type\": \"object\", \"additionalProperties\": false}");

        hanyaGagal("setiapAksiPunyaBorangDenganFaktanya", "aksi \"catat\" tanpa borang", "lain.json: tidak ada aksi");
    }

    @Test
    public void borangTanpaFaktaGagal() {
        bundel.ganti(AKSI, "\"bidang-sertifikasi\"", "\"kepala\"").ganti(AKSI, "\"perihal\": \"berkas\"", "\"perihal\": \"surat\"")
                .ganti(AKSI, "\"tahap\": [\"baik\"]", "\"tahap\": []").ganti(AKSI, "\"title\": \"Catat\", ", "");

        hanyaGagal("setiapAksiPunyaBorangDenganFaktanya", "\"kepala\" bukan pelaksana", "/x-serkom/perihal", "/x-serkom/tahap", "/title");
    }

    @Test
    public void borangYangTerbukaAtauTanpaBatasGagal() {
        bundel.ganti(AKSI, "\"additionalProperties\": false, ", "").ganti(AKSI, ", \"maxLength\": 10", "")
                .ganti(AKSI, "^[A-Z]{3}$", "^[A-Z]+$").ganti(AKSI, "\"maxItems\": 3, ", "");

        hanyaGagal("setiapBorangTertutupDanTerbatas", "catat.json#: terbuka", "#/properties/nama: teks", "#/properties/kode: teks",
                "#/properties/hari: daftar");
    }

    /** What depends on another field is a condition, and false accepts nothing. */
    @Test
    public void hanyaIsianYangHarusMenyebutJenisnya() {
        bundel.ganti(AKSI, "\"maxLength\": 10}", "\"maxLength\": 10}, \"dihapus\": false, \"apa-saja\": true")
                .ganti(AKSI, "\"additionalProperties\": false, ",
                        "\"additionalProperties\": false, \"dependentSchemas\": {\"kode\": {\"required\": [\"nama\"]}}, ");

        hanyaGagal("setiapBorangTertutupDanTerbatas", "#/properties/apa-saja: menerima apa pun");
        String keberatan = BundelUji.gagal(Kontrak.class).get("setiapBorangTertutupDanTerbatas");
        assertFalse(keberatan, keberatan.contains("dependentSchemas") || keberatan.contains("dihapus"));
    }

    @Test
    public void borangYangMerujukKeLuarGagal() {
        bundel.ganti(AKSI, "\"maxLength\": 10", "\"maxLength\": 10, \"$ref\": \"https://contoh.id/nama.json\"");

        hanyaGagal("setiapBorangTertutupDanTerbatas", "#/properties/nama/$ref");
    }

    @Test
    public void tahapYangMengingatDanBertanyaWaktuGagal() {
        pakai(new TahapUji.TakMurni());

        hanyaGagal("putusannyaMurni", "harus final", "SIMPANAN dapat berubah", "kali dapat berubah", "ingatan bukan nilai",
                "java/time/LocalDate.now", "UUID.randomUUID");
    }

    @Test
    public void nilaiYangTidakBerubahBolehDisimpanTahap() {
        pakai(new TahapUji.Bernilai());

        assertFalse(BundelUji.gagal(Kontrak.class).toString(), BundelUji.gagal(Kontrak.class).containsKey("putusannyaMurni"));
    }

    @Test
    public void alasanTanpaTeksGagal() {
        bundel.tulis(PESAN, "baik.lain = \n");

        hanyaGagal("setiapAlasanPunyaTeks", "baik.belum-lengkap tanpa teks", "baik.lain kosong");
    }

    @Test
    public void suratYangTidakLengkapGagalSebelumDiperiksa() {
        bundel.tanpa("SERKOM-INF/naskah/kabar.properties").tanpa("SERKOM-INF/naskah/kabar.contoh.json");

        hanyaGagal("setiapSuratLengkapDanLolosPemeriksaan", "kabar.properties tidak ada", "kabar.contoh.json tidak ada");
    }

    @Test
    public void suratYangDitolakPemeriksaGagal() {
        keberatanNaskah = List.of("naskah/kabar.vm baris 1: #set dilarang");

        hanyaGagal("setiapSuratLengkapDanLolosPemeriksaan", "#set dilarang");
    }

    @Test
    public void dataLamaYangTidakTerbawaGagal() {
        pakai(new TahapUji.TakTerbawa());

        hanyaGagal("dataVersiLamaTerbawaSampaiVersiSekarang", "upgrade dari versi 1 gagal", "upgrade dari versi 2 gagal");
    }

    @Test
    public void duaTahapDenganNamaYangSamaGagal() {
        tahap = List.of(new TahapUji.Baik(), new TahapUji.Baik());

        hanyaGagal("namaTahapDanAksiTidakBerulang", "dua tahap berkode uji/baik", "aksi \"catat\" ada pada baik dan baik");
    }
}

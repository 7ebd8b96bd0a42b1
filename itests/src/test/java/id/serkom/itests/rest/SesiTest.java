package id.serkom.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.BeforeClass;
import org.junit.Test;

/** Logging in and out: tokens that no longer hold, accounts that may not enter, and who tries too often. */
public class SesiTest {

    private static final String SALAH = "bukan-sandi-yang-benar";

    private static Kantor kantor;
    private static Klien admin;

    @BeforeClass
    public static void siapkan() {
        kantor = Kantor.buka();
        admin = kantor.akun("admin");
    }

    @Test
    public void tokenYangDicabutTidakBerlakuSeketika() {
        Klien akun = kantor.akunBaru("sesi-keluar", false).masuk();
        assertEquals(200, akun.ambil("saya").status());
        assertEquals(204, akun.kirim("keluar", Map.of()).status());
        Masalah.harus("sesudah keluar", akun.ambil("saya"), 401, "http.401");
        assertEquals("masuk lagi", 200, akun.masuk().ambil("saya").status());
    }

    @Test
    public void tokenPalsuDitolak() throws IOException {
        for (String token : List.of("", "x", "Bearer", "a".repeat(43), "a".repeat(2000), "' or 1=1 --")) {
            try (Kabel kabel = new Kabel(kantor.server())) {
                Masalah.harus(token, kabel.kirim(Kabel.kepala("GET", "saya", token)).jawaban(), 401, "http.401");
            }
        }
        Klien tamu = new Klien(kantor.server().http(""), "", "");
        Masalah.harus("skema lain", tamu.kirim("GET", "saya", Map.of(), Map.of("Authorization", "Basic YWRtaW46YWRtaW4=")), 401,
                "http.401");
        assertEquals("token di alamat", 401, tamu.ambil("saya?token=" + admin.token()).status());
    }

    @Test
    public void akunYangDinonaktifkanKehilanganTokennyaDanTidakDapatMasuk() {
        Klien akun = kantor.akunBaru("sesi-nonaktif", false).masuk();
        admin.kirim("akun/sesi-nonaktif/aktif", Map.of("aktif", false)).harus(200);
        Masalah.harus("token lama", akun.ambil("saya"), 401, "http.401");
        Masalah.harus("masuk", masuk("sesi-nonaktif", Kantor.SANDI), 401, "akun.gagal-masuk");
        admin.kirim("akun/sesi-nonaktif/aktif", Map.of("aktif", true)).harus(200);
        assertEquals(200, akun.masuk().ambil("saya").status());
    }

    @Test
    public void sandiYangDisetelUlangMencabutTokenDanHarusDiganti() {
        Klien akun = kantor.akunBaru("sesi-setel", false).masuk();
        String baru = "sandi-baru-dari-administrator";
        assertEquals(204, admin.kirim("akun/sesi-setel/sandi", Map.of("sandi", baru)).status());
        Masalah.harus("token lama", akun.ambil("saya"), 401, "http.401");
        Masalah.harus("sandi lama", masuk("sesi-setel", Kantor.SANDI), 401, "akun.gagal-masuk");
        belumBerperan(new Klien(kantor.server().http(""), "sesi-setel", baru).masuk(), baru);
    }

    @Test
    public void akunYangHarusMenggantiSandiTidakBerperanSampaiMenggantinya() {
        belumBerperan(kantor.akunBaru("sesi-baru", true).masuk(), Kantor.SANDI);
    }

    private static void belumBerperan(Klien akun, String lama) {
        for (String path : List.of("berkas", "sop", "skema", "surat", "tugas", "referensi", "jurnal", "akun")) {
            Masalah.harus(path, akun.ambil(path), 403, "http.tanpa-peran");
        }
        assertEquals(0, akun.ambil("saya").harus(200).json().get("peran").size());
        Masalah.harus("sandi lama salah", akun.kirim("saya/sandi", Map.of("lama", SALAH, "baru", "sandi-pilihan-sendiri")), 422,
                "akun.sandi-lama-salah");
        assertEquals(204, akun.kirim("saya/sandi", Map.of("lama", lama, "baru", "sandi-pilihan-sendiri")).status());
        assertEquals("token lama dicabut", 401, akun.ambil("saya").status());
        Klien kini = new Klien(kantor.server().http(""), akun.akun(), "sandi-pilihan-sendiri").masuk();
        assertEquals(200, kini.ambil("berkas").status());
    }

    @Test
    public void limaSandiSalahMengunciAkunJugaBagiSandiYangBenar() {
        Klien akun = kantor.akunBaru("sesi-kunci", false).masuk();
        for (int ke = 1; ke <= 5; ke++) {
            Masalah.harus("salah ke-" + ke, masuk("sesi-kunci", SALAH), 401, "akun.gagal-masuk");
        }
        Masalah.harus("terkunci", masuk("sesi-kunci", Kantor.SANDI), 401, "akun.gagal-masuk");
        assertEquals("yang sudah masuk tetap bekerja", 200, akun.ambil("saya").status());
        assertTrue(Daftar.isi(kantor.akun("bidang"), "jurnal?batas=500").stream()
                .anyMatch(e -> e.get("kejadian").asText().contains("terkunci") && e.get("perihal").asText().equals("sesi-kunci")));
        admin.kirim("akun/sesi-kunci/aktif", Map.of("aktif", true)).harus(200);
        assertEquals("dibuka administrator", 200, masuk("sesi-kunci", Kantor.SANDI).status());
    }

    @Test
    public void akunYangTidakAdaDijawabSepertiSandiYangSalah() {
        Jawaban tidakAda = masuk("tidak-ada-akunnya", SALAH);
        Jawaban salah = masuk("polman", SALAH);
        assertEquals(salah.teks(), tidakAda.teks());
        Masalah.harus("nama aneh", masuk("../admin", SALAH), 401, "akun.gagal-masuk");
        Masalah.harus("sandi panjang", masuk("polman", "x".repeat(5000)), 401, "akun.gagal-masuk");
        assertEquals(200, kantor.akun("polman").masuk().ambil("saya").status());
    }

    @Test
    public void yangBelumMasukTidakDidengarkanPanjangLebar() {
        Klien tamu = new Klien(kantor.server().http(""), "", "");
        String banyak = "{" + IntStream.range(0, 150_000).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(",")) + "}";
        Masalah.harus("2 MB", tamu.mentah("POST", "masuk", "application/json", BodyPublishers.ofString(banyak), Map.of()), 413,
                "json.terlalu-besar");
        String sedikit = "{" + IntStream.range(0, 700).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(",")) + "}";
        Jawaban jawaban = tamu.mentah("POST", "masuk", "application/json", BodyPublishers.ofString(sedikit), Map.of());
        assertEquals(50, Masalah.bidang(Masalah.harus("8 KB", jawaban, 422, "masukan.additionalProperties")).size());
        Jawaban lain = kantor.akun("polman").mentah("POST", "saya/sandi", "application/json", BodyPublishers.ofString(banyak), Map.of());
        Masalah.harus("ganti sandi", lain, 413, "json.terlalu-besar");
    }

    @Test
    public void aktifHarusDisebut() {
        kantor.akunBaru("sesi-aktif", false);
        assertEquals(List.of("/aktif"), Masalah.bidang(Masalah.harus("kosong", admin.kirim("akun/sesi-aktif/aktif", Map.of()), 422,
                "masukan.required")));
        Jawaban akun = admin.ambil("akun/sesi-aktif").harus(200);
        assertTrue(akun.json().get("aktif").asBoolean());
        Map<String, ?> isi = Map.of("nama", "Nama lain", "peran", List.of("operator"));
        Map<String, String> revisi = Map.of("If-Match", akun.kepala().get("ETag"));
        admin.kirim("PUT", "akun/sesi-aktif", isi, revisi).harus(200);
        Masalah.harus("usang", admin.kirim("PUT", "akun/sesi-aktif", isi, revisi), 412, "simpan.revisi-usang");
        Masalah.harus("tidak ada", admin.ambil("akun/sesi-tidak-ada"), 404, "akun.tidak-ada");
    }

    @Test
    public void sandiTidakPernahKembaliDanTidakTercatat() throws IOException {
        assertFalse(admin.ambil("akun").harus(200).teks().contains("argon2"));
        assertFalse(kantor.server().log().contains(Kantor.SANDI));
        assertFalse(kantor.akun("bidang").ambil("jurnal?batas=500").teks().contains(Kantor.SANDI));
    }

    @Test
    public void sandiPendekDanPeranGandaInstansiDitolak() {
        Map<String, ?> pendek = Map.of("akun", "sesi-pendek", "nama", "x", "peran", List.of("operator"), "sandi", "pendek");
        Masalah.harus("pendek", admin.kirim("akun", pendek), 422, "akun.panjang-sandi");
        Map<String, ?> ganda = Map.of("akun", "sesi-ganda", "nama", "x", "peran", List.of("instansi-terkait", "operator"), "instansi",
                "bkpsdm-polman", "sandi", Kantor.SANDI);
        Masalah.harus("ganda", admin.kirim("akun", ganda), 422, "akun.instansi-peran-lain");
    }

    private static Jawaban masuk(String akun, String sandi) {
        return new Klien(kantor.server().http(""), "", "").kirim("masuk", Map.of("akun", akun, "sandi", sandi));
    }
}

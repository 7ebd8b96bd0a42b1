package id.serkom.itests.rest;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;

/** Bodies that are none: each is refused with its status and its reason, and nothing is written. */
public class WireTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Kantor kantor;
    private static Klien bidang;
    private static String berkas;
    private static String diumumkan;

    @Rule
    public final TakTertulis takTertulis = new TakTertulis();

    @BeforeClass
    public static void siapkan() {
        kantor = Kantor.buka();
        bidang = kantor.akun("bidang");
        berkas = kantor.berkasBaru();
        diumumkan = kantor.berkasDiumumkan();
    }

    @Test
    public void bidangTakDikenalDitunjukDiSetiapTingkat() throws IOException {
        Map<String, Object> aneh = kantor.pengumuman();
        aneh.put("aneh", 1);
        ditolak(Map.of("masukan", kantor.pengumuman(), "aneh", 1), "masukan.additionalProperties", "/aneh");
        ditolak(Map.of("masukan", aneh), "masukan.additionalProperties", "/masukan/aneh");
        ditolak(Map.of("masukan", kantor.pengumuman(), "kertas", Map.of("sebagai", "asesor", "kode", "x", "nama", "x", "nomor",
                "1", "tanggal", "2026-01-02", "dokumen", "x", "aneh", 1)), "masukan.additionalProperties", "/kertas/aneh");
        Map<String, Object> permohonan = permohonan();
        orang(permohonan).put("aneh", 1);
        assertEquals(List.of("/masukan/asesi/0/aneh"), Masalah.bidang(Masalah.harus("bertingkat", ajukan(permohonan), 422,
                "masukan.additionalProperties")));
        Masalah.harus("isi batch", bidang.kirim(umumkan() + "/batch", Map.of("item", List.of(Map.of("masukan", Map.of(), "aneh", 1)))),
                422, "masukan.additionalProperties");
    }

    @Test
    public void jenisYangSalahDitunjuk() throws IOException {
        ditolak(Map.of("masukan", "teks"), "masukan.type", "/masukan");
        ditolak(Map.of("perihal", 5, "masukan", Map.of()), "masukan.type", "/perihal");
        for (Object salah : List.of("20", 2.5, true, List.of(20), Map.of("n", 20))) {
            Map<String, Object> masukan = kantor.pengumuman();
            masukan.put("kuota", salah);
            ditolak(Map.of("masukan", masukan), "masukan.type", "/masukan/kuota");
        }
        Masalah.harus("buka berkas", bidang.kirim("berkas", Map.of("sop", List.of("x"), "skema", "PPD", "nama", 7)), 422,
                "masukan.type");
        Masalah.harus("bilangan terlalu besar", mentah("{\"jenis\":\"x\",\"tahun\":99999999999,\"urut\":1,\"alasan\":\"a\"}",
                "buku/nomor/sisipan"), 422, "masukan.type");
        Masalah.harus("pangkat besar", mentah("{\"jenis\":\"x\",\"tahun\":1e999999999,\"urut\":1,\"alasan\":\"a\"}",
                "buku/nomor/sisipan"), 422, "json.bilangan-terlalu-panjang");
    }

    @Test
    public void bilanganYangTidakDapatDitulisDitolak() {
        for (String bilangan : List.of("1e400", "1e-999999999", "1e999999999")) {
            Jawaban jawaban = mentah("{\"masukan\": {\"kuota\": " + bilangan + "}}", umumkan());
            assertEquals(List.of("/masukan/kuota"),
                    Masalah.bidang(Masalah.harus(bilangan, jawaban, 422, "json.bilangan-terlalu-panjang")));
        }
    }

    @Test
    public void yangTidakDikenalDisebutSampaiLimaPuluh() {
        String banyak = "{\"masukan\": {" + IntStream.range(0, 40_000).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","))
                + "}}";
        assertEquals(50, Masalah.harus("formulir", mentah(banyak, umumkan()), 422, "masukan.additionalProperties").get("kesalahan")
                .size());
    }

    @Test
    public void semuaYangKurangDisebutSekaligus() {
        assertEquals(List.of("/sop", "/nama"), Masalah.bidang(Masalah.harus("kosong", bidang.kirim("berkas", Map.of()), 422,
                "masukan.required")));
        assertEquals(4, Masalah.bidang(Masalah.harus("masukan kosong", bidang.kirim(umumkan(), Map.of("masukan", Map.of())), 422,
                "masukan.required")).size());
        ditolakPermohonan("tanggalLahir", null, "masukan.required", "/masukan/asesi/0/tanggalLahir");
    }

    @Test
    public void yangTerlaluPanjangAtauBukanTanggalDitunjuk() {
        ditolakPermohonan("nama", "x".repeat(151), "masukan.maxLength", "/masukan/asesi/0/nama");
        ditolakPermohonan("tanggalLahir", "1990-02-31", "masukan.format", "/masukan/asesi/0/tanggalLahir");
        ditolakPermohonan("tanggalLahir", "1990-2-3", "masukan.format", "/masukan/asesi/0/tanggalLahir");
        ditolakPermohonan("nik", "1234", "masukan.pattern", "/masukan/asesi/0/nik");
        Masalah.harus("nama berkas", bidang.kirim("berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "x".repeat(201))),
                422, "berkas.nama-salah");
        Masalah.harus("batch", bidang.kirim(umumkan() + "/batch", Map.of("item", Collections.nCopies(501,
                Map.of("masukan", Map.of())))), 413, "aksi.batch-ukuran");
    }

    @Test
    public void yangTerlaluBesarDitolakDenganJawabanYangSampai() {
        Masalah.harus("3 MB", mentah("{\"sop\":\"" + "x".repeat(3 << 20) + "\"}", "berkas"), 413, "json.terlalu-besar");
        Masalah.harus("12 MB", mentah("{\"sop\":\"" + "x".repeat(12 << 20) + "\"}", "berkas"), 413, "json.terlalu-besar");
        Masalah.harus("teks 1,5 MB", mentah("{\"sop\":\"" + "x".repeat(3 << 19) + "\"}", "berkas"), 400, "json.terlalu-dalam");
    }

    @Test
    public void aksaraYangBukanUtf8Ditolak() {
        String json = "{\"sop\":\"sertifikasi\",\"skema\":\"PPD\",\"nama\":\"x\"}";
        Masalah.harus("UTF-16", mentah(json.getBytes(UTF_16), "berkas"), 400, "json.bukan-utf8");
        Masalah.harus("UTF-16 tanpa BOM", mentah(json.getBytes(UTF_16LE), "berkas"), 400, "json.rusak");
        Masalah.harus("BOM", mentah("\ufeff" + json, "berkas"), 400, "json.rusak");
        byte[] rusak = json.getBytes(UTF_8);
        rusak[9] = (byte) 0xC0;
        Masalah.harus("UTF-8 rusak", mentah(rusak, "berkas"), 400, "json.bukan-utf8");
        Masalah.harus("UTF-16 disebut", bidang.mentah("POST", "berkas", "application/json; charset=UTF-16",
                BodyPublishers.ofByteArray(json.getBytes(UTF_16)), Map.of()), 415, "json.bukan-utf8");
        byte[] acak = new byte[10_000];
        new Random(7).nextBytes(acak);
        Masalah.harus("bita acak", mentah(acak, "berkas"), 400, "json.bukan-utf8");
    }

    @Test
    public void yangBukanSatuObjekJsonDitolak() {
        Masalah.harus("10.000 objek", mentah("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), "berkas"), 400, "json.terlalu-dalam");
        Masalah.harus("10.000 daftar", mentah("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}", "berkas"), 400,
                "json.terlalu-dalam");
        Masalah.harus("angka panjang", mentah("{\"a\":" + "9".repeat(1_000) + "}", "berkas"), 400, "json.terlalu-dalam");
        for (String rusak : List.of("", " ", "[]", "5", "\"teks\"", "{", "{\"sop\":\"a\"", "{\"sop\":\"a\",\"sop\":\"b\"}",
                "{\"a\":{\"b\":1,\"b\":2}}", "{} {}", "{}x", "{\"a\":NaN}", "{'a':1}", "{a:1}", "{\"a\":1,}", "/* */{}", "{\"a\":01}",
                "{\"a\":\"\u0000\"}", "<berkas/>")) {
            Masalah.harus(rusak, mentah(rusak, "berkas"), 400, "json.rusak");
        }
        Masalah.harus("null", mentah("null", "berkas"), 400, "json.bukan-objek");
    }

    @Test
    public void karakterYangTidakDapatDisimpanDitolak() {
        for (String lolos : List.of("\\u0000", "\\u0007", "\\u001b[31m", "\\ud800", "\\udc00x", "\\uffff", "\\u007f",
                "\\u27e6nomor:X\\u27e7")) {
            Jawaban jawaban = mentah("{\"sop\":\"sertifikasi\",\"skema\":\"PPD\",\"nama\":\"a" + lolos + "b\"}", "berkas");
            assertEquals(List.of("/nama"), Masalah.bidang(Masalah.harus(lolos, jawaban, 422, "json.aksara-terlarang")));
        }
        Masalah.harus("dalam nama bidang", mentah("{\"a\\u0000\":1}", "berkas"), 422, "json.aksara-terlarang");
        ditolakPermohonan("nama", "Rahma\u0000Yusuf", "json.aksara-terlarang", "/masukan/asesi/0/nama");
        Masalah.harus("CSV", bidang.mentah("POST", "referensi/tuk", "text/csv", BodyPublishers.ofString("kode,nama\nx,a\u0000b\n"),
                Map.of()), 422, "json.aksara-terlarang");
    }

    @Test
    public void isiYangTerputusDiTengahJalanTidakDisimpan() throws IOException {
        String json = "{\"sop\":\"sertifikasi\",\"skema\":\"PPD\",\"nama\":\"terputus\"}";
        try (Kabel kabel = new Kabel(kantor.server())) {
            Jawaban jawaban = kabel.kirim(Kabel.kepala("POST", "berkas", bidang.token(), "Content-Type: application/json",
                    "Content-Length: " + (json.length() + 10))).kirim(json).putus().jawaban();
            Masalah.harus("kurang dari Content-Length", jawaban, 400, "json.terputus");
        }
        try (Kabel kabel = new Kabel(kantor.server())) {
            Jawaban jawaban = kabel.kirim(Kabel.kepala("POST", "berkas", bidang.token(), "Content-Type: application/json",
                    "Transfer-Encoding: chunked")).kirim("20\r\n" + json.substring(0, 32) + "\r\n").putus().jawaban();
            Masalah.harus("potongan terakhir tidak datang", jawaban, 400, "json.terputus");
        }
        try (Kabel kabel = new Kabel(kantor.server())) {
            Jawaban jawaban = kabel.kirim(Kabel.kepala("POST", "berkas", bidang.token(), "Content-Type: application/json",
                    "Transfer-Encoding: chunked")).kirim("zz\r\n" + json).putus().jawaban();
            assertEquals("ukuran potongan yang bukan bilangan", 400, jawaban.status());
        }
        try (Kabel kabel = new Kabel(kantor.server())) {
            assertEquals("dua panjang", 400, kabel.kirim(Kabel.kepala("POST", "berkas", bidang.token(), "Content-Type: application/json",
                    "Content-Length: 5", "Content-Length: 60")).kirim(json).putus().jawaban().status());
        }
    }

    private static String umumkan() {
        return "berkas/" + berkas + "/aksi/umumkan";
    }

    private static void ditolak(Map<String, ?> isi, String kode, String bidangnya) throws IOException {
        assertEquals(List.of(bidangnya), Masalah.bidang(Masalah.harus(JSON.writeValueAsString(isi), bidang.kirim(umumkan(), isi), 422,
                kode)));
    }

    private static void ditolakPermohonan(String nama, Object nilai, String kode, String bidangnya) {
        Map<String, Object> permohonan = permohonan();
        if (nilai == null) {
            orang(permohonan).remove(nama);
        } else {
            orang(permohonan).put(nama, nilai);
        }
        assertEquals(List.of(bidangnya), Masalah.bidang(Masalah.harus(nama, ajukan(permohonan), 422, kode)));
    }

    private static Map<String, Object> permohonan() {
        Map<String, Object> orang = new LinkedHashMap<>(Map.of("nama", "Rahma Yusuf", "nik", "7602011204880001", "tempatLahir",
                "Polewali", "tanggalLahir", "1988-04-12", "jabatan", "Pengelola", "unitKerja", "Sekretariat"));
        return Map.of("surat", Map.of("nomor", "800/1/2026", "tanggal", kantor.hariIni().toString(), "perihal", "Permohonan",
                "dokumen", "0".repeat(26)), "asesi", List.of(orang));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> orang(Map<String, Object> permohonan) {
        return ((List<Map<String, Object>>) permohonan.get("asesi")).get(0);
    }

    private static Jawaban ajukan(Map<String, Object> masukan) {
        return kantor.akun("polman").kirim("berkas/" + diumumkan + "/aksi/ajukan", Map.of("masukan", masukan));
    }

    private static Jawaban mentah(String isi, String path) {
        return mentah(isi.getBytes(UTF_8), path);
    }

    private static Jawaban mentah(byte[] isi, String path) {
        return bidang.mentah("POST", path, "application/json", BodyPublishers.ofByteArray(isi), Map.of());
    }
}

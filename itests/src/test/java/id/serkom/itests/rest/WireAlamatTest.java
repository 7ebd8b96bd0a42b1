package id.serkom.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;

/** Addresses, parameters and headers that mean nothing here: each is refused, and nothing is written. */
public class WireAlamatTest {

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
    public void jenisIsiDanJenisJawabanHarusYangDikenal() {
        for (String tipe : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data",
                "text/csv", "omong kosong", "application")) {
            Masalah.harus(tipe, bidang.mentah("POST", "berkas", tipe, BodyPublishers.ofString("{}"), Map.of()), 415, "http.415");
        }
        Masalah.harus("terkompresi", bidang.mentah("POST", "berkas", "application/json", BodyPublishers.ofString("{}"),
                Map.of("Content-Encoding", "gzip")), 415, "http.415");
        Masalah.harus("Accept", bidang.kirim("GET", "berkas", Map.of(), Map.of("Accept", "application/xml")), 406, "http.406");
        Masalah.harus("Accept naskah", bidang.kirim("GET", "surat", Map.of(), Map.of("Accept", "application/pdf")), 406, "http.406");
    }

    @Test
    public void tanpaJenisIsiDitolak() throws IOException {
        try (Kabel kabel = new Kabel(kantor.server())) {
            Masalah.harus("tanpa Content-Type", kabel.kirim(Kabel.kepala("POST", "berkas", bidang.token(), "Content-Length: 2")
                    + "{}").jawaban(), 415, "http.415");
        }
    }

    @Test
    public void alamatDanMetodeYangTidakAdaDitolak() {
        Masalah.harus("alamat", bidang.ambil("tidak-ada"), 404, "http.404");
        Masalah.harus("di bawah berkas", bidang.ambil("berkas/" + berkas + "/tidak-ada"), 404, "http.404");
        Masalah.harus("akar", bidang.ambil(""), 404, "http.404");
        for (String metode : List.of("DELETE", "PATCH", "OPTIONS", "PROPFIND", "APAPUN")) {
            Jawaban jawaban = bidang.kirim(metode, "berkas/" + berkas, Map.of(), Map.of());
            Masalah.harus(metode, jawaban, 405, "http.405");
            assertTrue(metode, jawaban.kepala().get("Allow").contains("GET"));
        }
        assertEquals("TRACE tidak sampai ke antarmuka", 405, bidang.kirim("TRACE", "berkas/" + berkas, Map.of(), Map.of()).status());
        Masalah.harus("PUT berkas", bidang.kirim("PUT", "berkas", Map.of(), Map.of()), 405, "http.405");
        Masalah.harus("POST daftar", bidang.kirim("sop", Map.of()), 405, "http.405");
        assertEquals("metode di kepala lain tidak berarti", 200, bidang.kirim("GET", "berkas", Map.of(),
                Map.of("X-HTTP-Method-Override", "DELETE")).status());
    }

    /** Who was not told where the contract is tries the obvious. */
    @Test
    public void alamatYangDitebakMenunjukAntarmukanya() {
        for (String alamat : List.of("/", "/api", "/api/v2", "/swagger.json", "/services", "/soap/", "/soap?wsdl", "/soap/v1?wsdl")) {
            Jawaban jawaban = bidang.ambil(alamat);
            assertEquals(alamat, 404, jawaban.status());
            assertTrue(alamat + ": " + jawaban.teks(), jawaban.teks().contains("/soap/v1/sertifikasi?wsdl"));
        }
    }

    /** Neither is there for anybody to log an error with. */
    @Test
    public void parameterYangTidakDapatDibacaDitolak() throws IOException {
        for (String alamat : List.of("berkas?tahap=%zz", "sehat?a=%", "openapi.json?%e")) {
            try (Kabel kabel = new Kabel(kantor.server())) {
                Masalah.harus(alamat, kabel.kirim(Kabel.kepala("GET", alamat, bidang.token())).jawaban(), 400, "kueri.rusak");
            }
        }
        assertEquals(List.of(), kantor.server().logErrors());
    }

    /** Behind a proxy that ends TLS, what leads back to us leads there. */
    @Test
    public void dibalikTlsAlamatKembaliJugaTls() {
        Map<String, String> proksi = Map.of("X-Forwarded-Proto", "https");
        Jawaban baru = bidang.kirim("POST", "berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "Di balik TLS"), proksi)
                .harus(201);
        String lokasi = baru.kepala().get("Location");
        assertTrue(lokasi, lokasi.matches("https://.*/api/v1/berkas/" + baru.json().get("id").asText()));

        String wsdl = bidang.kirim("GET", "/soap/v1/sertifikasi?wsdl", Map.of(), proksi).harus(200).teks();
        assertTrue(wsdl, wsdl.contains("soap:address location=\"https://") && !wsdl.contains("location=\"http://"));
        assertTrue("tanpa proksi", bidang.ambil("/soap/v1/sertifikasi?wsdl").teks().contains("soap:address location=\"http://"));
    }

    @Test
    public void parameterYangSalahDitolak() {
        Masalah.harus("tidak dikenal", bidang.ambil("berkas?tahapp=verifikasi"), 400, "kueri.tidak-dikenal");
        Masalah.harus("tanpa parameter", bidang.ambil("sop?x=1"), 400, "kueri.tanpa-parameter");
        Masalah.harus("CXF", bidang.ambil("berkas?_method=DELETE"), 400, "kueri.tidak-dikenal");
        Masalah.harus("dua kali", bidang.ambil("berkas?batas=5&batas=6"), 400, "kueri.dua-kali");
        for (String batas : List.of("0", "501", "-1", "x", "1.5", "99999999999999999999", "")) {
            Masalah.harus("batas " + batas, bidang.ambil("berkas?batas=" + batas), 400, "kueri.batas-salah");
        }
        for (String tanggal : List.of("besok", "2026-02-30", "2026-13-01", "")) {
            Masalah.harus(tanggal, bidang.ambil("berkas?jatuh-tempo=" + tanggal), 400, "kueri.tanggal-salah");
        }
        Masalah.harus("tanggal wajib", bidang.ambil("tenggat"), 400, "kueri.tanggal-salah");
        Masalah.harus("arah", bidang.ambil("surat?arah=samping"), 400, "kueri.nilai-salah");
        Masalah.harus("status", bidang.ambil("berkas/" + berkas + "/asesi?status=sehat"), 400, "kueri.nilai-salah");
        Masalah.harus("tahun", bidang.ambil("buku/nomor?seri=keluar&tahun=dua"), 400, "kueri.nilai-salah");
        Masalah.harus("kurun", bidang.ambil("buku/bukti?dari=2026-12-31&sampai=2026-01-01"), 422, "buku.kurun-keliru");
        Masalah.harus("aksara", bidang.ambil("surat?nomor=%07"), 400, "kueri.nilai-salah");
    }

    /**
     * A list and what its cursors are made of.
     *
     * @param nama as the list itself calls them
     * @param bagian parts of its key, the first of which may be a date
     */
    private record Penunjuk(String alamat, String nama, int bagian, boolean bertanggal) {

        /** As the list itself would write it. */
        String tulis(String pertama, String lain) {
            StringBuilder teks = new StringBuilder(nama).append('\u001f').append(pertama);
            for (int i = 1; i < bagian; i++) {
                teks.append('\u001f').append(lain);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(teks.toString().getBytes(StandardCharsets.UTF_8));
        }

        Jawaban ambil(Klien siapa, String kursor) {
            return siapa.ambil(alamat + (alamat.contains("?") ? "&" : "?") + "kursor=" + kursor);
        }
    }

    @Test
    public void penunjukHalamanYangDibuatSendiriDitolak() {
        Klien kepala = kantor.akun("kepala");
        for (Penunjuk satu : List.of(new Penunjuk("berkas", "berkas", 1, false), new Penunjuk("surat", "surat", 1, false),
                new Penunjuk("jurnal", "jurnal", 1, false), new Penunjuk("sertifikat", "sertifikat", 1, false),
                new Penunjuk("referensi/instansi", "referensi", 1, false), new Penunjuk("berkas/" + berkas + "/asesi", "asesi", 1, false),
                new Penunjuk("buku/nomor?seri=keluar&tahun=2026", "nomor", 2, false),
                new Penunjuk("tenggat?sampai=2026-12-31", "tempo", 2, true), new Penunjuk("ttd", "cetakan-ttd", 1, false),
                new Penunjuk("surat/cetakan-gagal", "cetakan-gagal", 1, false),
                new Penunjuk("sertifikat?nama=r", "sertifikat-nama", 2, false),
                new Penunjuk("berkas/" + berkas + "/formulir", "formulir", 1, false),
                new Penunjuk("berkas/" + berkas + "/tertunda", "tertunda", 1, false),
                new Penunjuk("berkas?jatuh-tempo=2026-12-31", "berkas-tempo", 2, true))) {
            assertEquals(satu + " menurut bentuknya sendiri", 200,
                    satu.ambil(kepala, satu.tulis(satu.bertanggal() ? "2026-01-01" : "1", "1")).status());
            List<String> buruk = new ArrayList<>(List.of("zzz", satu.tulis("\u0000", "\u0000"), "%27%20or%201%3D1", "%F0%9F%98%80", "-1",
                    "AAAAAAAA", "a".repeat(3000)));
            if (satu.bertanggal()) {
                buruk.addAll(List.of(satu.tulis("+999999999-12-31", "1"), satu.tulis("0000-01-01", "1"), satu.tulis("besok", "1")));
            }
            for (String kursor : buruk) {
                Masalah.harus(satu + " " + kursor, satu.ambil(kepala, kursor), 422, "simpan.kursor-salah");
            }
        }
    }

    @Test
    public void tanggalYangTidakDikenalBasisDataDitolak() {
        for (String alamat : List.of("surat?dari=", "tenggat?sampai=", "berkas?jatuh-tempo=", "referensi/instansi?pada=",
                "sertifikat?berlakuDari=", "paket/mesin-waktu?tanggal=")) {
            for (String tanggal : List.of("%2B999999999-12-31", "-999999999-01-01", "0000-01-01")) {
                Masalah.harus(alamat, bidang.ambil(alamat + tanggal), 400, "kueri.tanggal-salah");
            }
        }
    }

    @Test
    public void idYangTidakAdaAtauBerbahayaTidakMenemukanApaPun() {
        for (String id : List.of("01ARZ3NDEKTSV4RRFFQ69G5FAV", "tidak-ada", "%27", "..%5C..%5Cetc", "%F0%9F%98%80",
                "A".repeat(3000), "*", "%25", "berkas%20x")) {
            Masalah.harus(id, bidang.ambil("berkas/" + id + "/asesi"), 404, "berkas.tidak-ada");
            assertEquals(id, 404, bidang.ambil("dokumen/" + id + "/isi").status());
            assertEquals(id, 404, bidang.ambil("surat/" + id + "/isi").status());
            assertEquals(id, 404, bidang.ambil("skema/" + id).status());
            assertEquals(id, 404, bidang.ambil("referensi/" + id).status());
        }
        for (String keluar : List.of("berkas/..%2f..%2f..%2fetc%2fpasswd", "dokumen/../../../etc/passwd", "berkas/%2e%2e/%2e%2e/etc")) {
            assertEquals(keluar, 404, bidang.ambil(keluar).status());
        }
        for (String buntu : List.of("%00", "..;", "%2e%2e%3b/x", "x;y=..")) {
            assertTrue(buntu, List.of(400, 404).contains(bidang.ambil("berkas/" + buntu).status()));
        }
        Masalah.harus("aksi", bidang.kirim("berkas/" + berkas + "/aksi/tidak-ada", Map.of("masukan", Map.of())), 404,
                "aksi.tidak-dikenal");
        Masalah.harus("perihal", bidang.kirim("berkas/" + diumumkan + "/aksi/terima", Map.of("perihal", "tidak-ada", "masukan",
                Map.of())), 404, "aksi.perihal-tidak-ada");
    }

    @Test
    public void aksiDiTahapLainDitolak() {
        Masalah.harus("wrong tahap", bidang.kirim("berkas/" + berkas + "/aksi/rekap", Map.of("masukan", Map.of())), 409,
                "aksi.bukan-di-tahap-ini");
        Masalah.harus("perihal pada aksi berkas", bidang.kirim("berkas/" + berkas + "/aksi/umumkan", Map.of("perihal", berkas, "masukan",
                kantor.pengumuman())), 422, "aksi.tanpa-perihal");
    }

    @Test
    public void alamatDanKepalaYangTerlaluPanjangDitolak() throws IOException {
        assertEquals(414, bidang.ambil("berkas?kursor=" + "a".repeat(9000)).status());
        assertEquals(431, bidang.kirim("GET", "berkas", Map.of(), Map.of("X-Panjang", "a".repeat(9000))).status());
        try (Kabel kabel = new Kabel(kantor.server())) {
            assertEquals(400, kabel.kirim("GET /api/v1/sehat HTTP/1.1\r\nHost : x\r\nX: \u0000\r\n\r\n").putus().jawaban().status());
        }
    }

    @Test
    public void janjiYangTidakDitepatiDitolak() {
        Masalah.harus("If-Match pada batch", bidang.kirim("POST", "berkas/" + berkas + "/aksi/umumkan/batch", Map.of("item", List.of()),
                Map.of("If-Match", "\"1\"")), 400, "http.kepala-tidak-berlaku");
        Masalah.harus("Idempotency-Key pada cadangan", bidang.kirim("POST", "buku/nomor/cadangan", Map.of("jenis", "pemberitahuan",
                "alasan", "Uji"), Map.of("Idempotency-Key", "a")), 400, "http.kepala-tidak-berlaku");
        for (String revisi : List.of("1", "W/\"1\"", "\"x\"", "*", "\"1\", \"2\"", "\"\"", "\"9999999999999999999\"")) {
            Masalah.harus("If-Match " + revisi, bidang.kirim("POST", "berkas/" + berkas + "/aksi/umumkan", Map.of("masukan",
                    kantor.pengumuman()), Map.of("If-Match", revisi)), 400, "http.if-match-salah");
        }
        Masalah.harus("kunci terlalu panjang", bidang.kirim("POST", "berkas/" + berkas + "/aksi/umumkan", Map.of("masukan",
                kantor.pengumuman()), Map.of("Idempotency-Key", "k".repeat(101))), 422, "idempotensi.kunci-salah");
    }

    @Test
    public void revisiYangUsangAtauTidakDisebutDitolak() {
        Masalah.harus("usang", bidang.kirim("POST", "berkas/" + berkas + "/aksi/umumkan", Map.of("masukan", kantor.pengumuman()),
                Map.of("If-Match", "\"999\"")), 412, "simpan.revisi-usang");
        String id = bidang.ambil("referensi/tuk").harus(200).json().at("/isi/0/id").asText();
        Masalah.harus("PUT tanpa If-Match", bidang.kirim("PUT", "referensi/tuk/entri/" + id, Map.of("kode", "tuk-bpsdm"),
                Map.of()), 428, "http.428");
        Klien admin = kantor.akun("admin");
        Map<String, ?> akun = Map.of("nama", "Rahmawati", "peran", List.of("bidang-sertifikasi"), "pejabat", "kabid-sertifikasi");
        Masalah.harus("akun tanpa If-Match", admin.kirim("PUT", "akun/bidang", akun, Map.of()), 428, "http.428");
        Masalah.harus("akun usang", admin.kirim("PUT", "akun/bidang", akun, Map.of("If-Match", "\"999\"")), 412, "simpan.revisi-usang");
    }

    @Test
    public void setiapJawabanMelarangPerambanMenebakJenisnya() {
        for (String path : List.of("sehat", "berkas", "tidak-ada")) {
            Jawaban jawaban = bidang.ambil(path);
            assertEquals(path, "nosniff", jawaban.kepala().get("X-Content-Type-Options"));
            assertEquals(path, "no-store", jawaban.kepala().get("Cache-Control"));
            assertTrue(path, jawaban.kepala().get("Content-Security-Policy").contains("default-src 'none'"));
        }
    }
}

package id.serkom.itests.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;

/** Uploads that are none, and parts of downloads. What is refused leaves neither an entry nor a byte behind. */
public class WireDokumenTest {

    private static final String BATAS = "xyz";
    private static final byte[] PDF = Kertas.pdf("uji");

    private static Kantor kantor;
    private static Klien bidang;
    private static String id;

    @Rule
    public final TakTertulis takTertulis = new TakTertulis();

    @BeforeClass
    public static void siapkan() {
        kantor = Kantor.buka();
        bidang = kantor.akun("bidang");
        id = bidang.unggah("Ijazah Ñur 😀 (1).pdf", "application/pdf", PDF);
    }

    @After
    public void takAdaSisaDiFolderSementara() throws IOException {
        Path sementara = kantor.server().home().resolve("dokumen/.sementara");
        kantor.server().until("the half upload is gone", () -> berkas(sementara).isEmpty());
    }

    private static List<Path> berkas(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    public void namaYangBerbahayaDitolak() {
        Map<String, String> nama = new LinkedHashMap<>();
        nama.put("../../etc/passwd.pdf", "dokumen.nama-berjalur");
        nama.put("..\\..\\x.pdf", "dokumen.nama-berjalur");
        nama.put("C:x.pdf", "dokumen.nama-berjalur");
        nama.put(".htaccess.pdf", "dokumen.nama-berjalur");
        nama.put("con.pdf", "dokumen.nama-berjalur");
        nama.put("a\u0000.pdf", "dokumen.nama-tak-tampak");
        nama.put("a\u202efdp.exe", "dokumen.nama-tak-tampak");
        nama.put("a\u200b.pdf", "dokumen.nama-tak-tampak");
        nama.put("a".repeat(297) + ".pdf", "dokumen.nama-terlalu-panjang");
        nama.put("tanpa-akhiran", "dokumen.nama-akhiran");
        nama.put("", "dokumen.nama-kosong");
        nama.forEach((n, kode) -> Masalah.harus(n, bidang.unggahMentah(n, "application/pdf", PDF), 422, kode));
        Masalah.harus("filename*", bidang.mentah("POST", "dokumen", formulir(), BodyPublishers.ofByteArray(bagian(
                "form-data; name=\"isi\"; filename=\"a.pdf\"; filename*=UTF-8''..%2Fb.pdf", PDF)), Map.of()), 422,
                "dokumen.nama-berjalur");
    }

    @Test
    public void isiYangBukanYangDisebutDitolak() {
        byte[] exe = Arrays.copyOf("MZ\u0090".getBytes(UTF_8), 600);
        byte[] html = "<html><script>alert(1)</script></html>".getBytes(UTF_8);
        Masalah.harus("exe sebagai pdf", bidang.unggahMentah("a.pdf", "application/pdf", exe), 415, "dokumen.tipe-tidak-diterima");
        Masalah.harus("html sebagai jpg", bidang.unggahMentah("a.jpg", "image/jpeg", html), 415, "dokumen.tipe-tidak-diterima");
        Masalah.harus("html", bidang.unggahMentah("a.html", "text/html", html), 415, "dokumen.tipe-tidak-diterima");
        Masalah.harus("tipe bukan tipe", bidang.unggahMentah("a.pdf", "omong kosong", PDF), 415, "dokumen.tipe-tidak-diterima");
        Masalah.harus("pdf sebagai jpg", bidang.unggahMentah("a.jpg", "image/jpeg", PDF), 415, "dokumen.tipe-tidak-cocok");
        Masalah.harus("pdf bernama jpg", bidang.unggahMentah("a.jpg", "application/pdf", PDF), 415, "dokumen.akhiran-tidak-cocok");
        Masalah.harus("pdf terpotong", bidang.unggahMentah("a.pdf", "application/pdf", Arrays.copyOf(PDF, PDF.length / 2)), 415,
                "dokumen.terpotong");
        Masalah.harus("0 bita", bidang.unggahMentah("a.pdf", "application/pdf", new byte[0]), 422, "dokumen.kosong");
    }

    @Test
    public void formulirYangTidakUtuhDitolak() throws IOException {
        String isi = "form-data; name=\"isi\"; filename=\"a.pdf\"";
        byte[] utuh = bagian(isi, PDF);
        Masalah.harus("tanpa penutup", kirim(Arrays.copyOf(utuh, utuh.length - BATAS.length() - 8)), 400, "json.terputus");
        Masalah.harus("di tengah isi", kirim(Arrays.copyOf(utuh, utuh.length / 2)), 400, "json.terputus");
        Masalah.harus("nama bagian lain", kirim(bagian("form-data; name=\"lain\"; filename=\"a.pdf\"", PDF)), 400, "dokumen.bagian-isi");
        Masalah.harus("tanpa nama berkas", kirim(bagian("form-data; name=\"isi\"", PDF)), 400, "dokumen.bagian-isi");
        Masalah.harus("tanpa bagian", kirim(("--" + BATAS + "--\r\n").getBytes(UTF_8)), 400, "dokumen.bagian-isi");
        Masalah.harus("kosong", kirim(new byte[0]), 400, "dokumen.bagian-isi");
        Masalah.harus("dua dokumen", kirim(gabung(Arrays.copyOf(utuh, utuh.length - 4), "\r\n".getBytes(UTF_8), utuh)), 400,
                "dokumen.bagian-isi");
        Masalah.harus("kepala bagian raksasa", kirim(bagian("form-data; name=\"isi\"; filename=\"" + "a".repeat(100_000) + ".pdf\"",
                PDF)), 400, "dokumen.bagian-isi");
        Masalah.harus("tanpa batas", bidang.mentah("POST", "dokumen", "multipart/form-data", BodyPublishers.ofByteArray(utuh), Map.of()),
                400, "dokumen.bagian-isi");
        Masalah.harus("batas lain", bidang.mentah("POST", "dokumen", "multipart/form-data; boundary=lain",
                BodyPublishers.ofByteArray(utuh), Map.of()), 400, "dokumen.bagian-isi");
        Masalah.harus("JSON", bidang.kirim("dokumen", Map.of()), 415, "http.415");
        try (Kabel kabel = new Kabel(kantor.server())) {
            Masalah.harus("sambungan putus", kabel.kirim(Kabel.kepala("POST", "dokumen", bidang.token(), "Content-Type: " + formulir(),
                    "Content-Length: " + utuh.length)).kirim(Arrays.copyOf(utuh, utuh.length - 30)).putus().jawaban(), 400,
                    "json.terputus");
        }
    }

    @Test
    public void batasUkuranBerlakuSeketika() throws IOException {
        Path cfg = kantor.server().home().resolve("etc/id.serkom.dokumen.cfg");
        Path draft = cfg.resolveSibling("id.serkom.dokumen.cfg.baru");
        byte[] besar = Arrays.copyOf(PDF, 1_100_000);
        Files.writeString(draft, "batas-mb = 1\n");
        Files.move(draft, cfg);
        try {
            kantor.server().until("the limit holds", () -> bidang.unggahMentah("a.pdf", "application/pdf", besar).status() == 413);
            Masalah.harus("1,1 MB", bidang.unggahMentah("a.pdf", "application/pdf", besar), 413, "dokumen.terlalu-besar");
            Masalah.harus("15 MB", bidang.unggahMentah("a.pdf", "application/pdf", Arrays.copyOf(PDF, 15 << 20)), 413,
                    "dokumen.terlalu-besar");
        } finally {
            Files.delete(cfg);
        }
        kantor.server().until("the limit is gone", () -> bidang.unggahMentah("a.pdf", "application/pdf", besar).status() == 415);
    }

    /** It is not sent first to be refused then: a client that asks is told at once. */
    @Test
    public void yangMenyebutDirinyaTerlaluBesarDitolakSebelumDikirim() throws IOException {
        Map<String, String> terlalu = Map.of("dokumen", "dokumen.terlalu-besar", "berkas", "json.terlalu-besar");
        for (Map.Entry<String, String> satu : terlalu.entrySet()) {
            String jenis = satu.getKey().equals("dokumen") ? formulir() : "application/json";
            try (Kabel kabel = new Kabel(kantor.server())) {
                Masalah.harus(satu.getKey(), kabel.kirim(Kabel.kepala("POST", satu.getKey(), bidang.token(), "Content-Type: " + jenis,
                        "Content-Length: 209715200", "Expect: 100-continue")).jawaban(), 413, satu.getValue());
            }
        }
    }

    @Test
    public void unggahanMengalirKeDiskSebelumLengkap() throws IOException {
        byte[] utuh = bagian("form-data; name=\"isi\"; filename=\"a.pdf\"", Arrays.copyOf(PDF, 3 << 20));
        Path sementara = kantor.server().home().resolve("dokumen/.sementara");
        try (Kabel kabel = new Kabel(kantor.server())) {
            kabel.kirim(Kabel.kepala("POST", "dokumen", bidang.token(), "Content-Type: " + formulir(),
                    "Content-Length: " + utuh.length)).kirim(Arrays.copyOf(utuh, 2 << 20));
            kantor.server().until("a megabyte is on disk", () -> ukuran(sementara) > 1 << 20);
            Masalah.harus("putus di tengah", kabel.putus().jawaban(), 400, "json.terputus");
        }
    }

    private static long ukuran(Path folder) throws IOException {
        long all = 0;
        for (Path file : berkas(folder)) {
            all += Files.exists(file) ? Files.size(file) : 0;
        }
        return all;
    }

    @Test
    public void pengirimYangTerlaluLambatDiputus() throws IOException {
        Path cfg = kantor.server().home().resolve("etc/id.serkom.rest.cfg");
        Path draft = cfg.resolveSibling("id.serkom.rest.cfg.baru");
        Files.writeString(draft, "lambat-detik = 1\nlambat-bita-per-detik = 100000\n");
        Files.move(draft, cfg);
        try {
            kantor.server().until("the pace is asked for", () -> menetes().status() == 408);
            Masalah.harus("menetes", menetes(), 408, "http.408");
        } finally {
            Files.delete(cfg);
        }
        kantor.server().until("there is time again", () -> menetes().status() == 400);
    }

    /** A byte every tenth of a second, for three seconds. */
    private static Jawaban menetes() throws IOException {
        try (Kabel kabel = new Kabel(kantor.server())) {
            kabel.kirim(Kabel.kepala("POST", "berkas", bidang.token(), "Content-Type: application/json", "Content-Length: 1000"));
            return kabel.menetes(30, 100).putus().jawaban();
        }
    }

    @Test
    public void rentangYangBaikDiberikanYangDiLuarDitolak() {
        assertEquals(206, rentang("bytes=0-3").status());
        assertEquals("%PDF", rentang("bytes=0-3").teks());
        assertEquals("bytes 0-3/" + PDF.length, rentang("bytes=0-3").kepala().get("Content-Range"));
        assertEquals("EOF\n", rentang("bytes=-4").teks());
        assertEquals(PDF.length - 5, rentang("bytes=5-").teks().length());
        assertEquals(206, rentang("bytes=0-999999999999999999999").status());
        for (String luar : List.of("bytes=" + PDF.length + "-", "bytes=99999999-", "bytes=-0", "bytes=999999999999999999999-")) {
            Jawaban jawaban = rentang(luar);
            Masalah.harus(luar, jawaban, 416, "http.416");
            assertEquals("bytes */" + PDF.length, jawaban.kepala().get("Content-Range"));
        }
        for (String bukan : List.of("bytes=5-2", "bytes=a-b", "bytes=-", "bytes=0-1,3-4", "items=0-1", "x")) {
            assertEquals(bukan, 200, rentang(bukan).status());
            assertEquals(bukan, PDF.length, rentang(bukan).teks().length());
        }
    }

    private static Jawaban rentang(String range) {
        return bidang.kirim("GET", "dokumen/" + id + "/isi", Map.of(), Map.of("Range", range));
    }

    @Test
    public void unduhanDisimpanTidakDijalankan() {
        Jawaban jawaban = bidang.ambil("dokumen/" + id + "/isi");
        assertArrayEquals(PDF, jawaban.teks().getBytes(UTF_8));
        assertEquals("attachment; filename*=UTF-8''Ijazah%20%C3%91ur%20%F0%9F%98%80%20%281%29.pdf",
                jawaban.kepala().get("Content-Disposition"));
        assertEquals("application/pdf", jawaban.kepala().get("Content-Type"));
        String tag = jawaban.kepala().get("ETag");
        assertEquals(304, bidang.kirim("GET", "dokumen/" + id + "/isi", Map.of(), Map.of("If-None-Match", tag)).status());
        assertEquals(206, bidang.kirim("GET", "dokumen/" + id + "/isi", Map.of(), Map.of("Range", "bytes=0-1", "If-Range", tag)).status());
        assertEquals(200, bidang.kirim("GET", "dokumen/" + id + "/isi", Map.of(), Map.of("Range", "bytes=0-1", "If-Range", "\"x\""))
                .status());
        Jawaban kepala = bidang.kepala("dokumen/" + id + "/isi");
        assertEquals(String.valueOf(PDF.length), kepala.kepala().get("Content-Length"));
        assertEquals("", kepala.teks());
    }

    private static String formulir() {
        return "multipart/form-data; boundary=" + BATAS;
    }

    private static Jawaban kirim(byte[] body) {
        return bidang.mentah("POST", "dokumen", formulir(), BodyPublishers.ofByteArray(body), Map.of());
    }

    private static byte[] bagian(String disposisi, byte[] isi) {
        return gabung(("--" + BATAS + "\r\nContent-Disposition: " + disposisi + "\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(UTF_8), isi, ("\r\n--" + BATAS + "--\r\n").getBytes(UTF_8));
    }

    private static byte[] gabung(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}

package id.serkom.itests.rest;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.Test;

/** Registers over the wire: entries one by one and as CSV, and what of them is refused. */
public class RegisterTest {

    private static Klien bidang;

    @BeforeClass
    public static void siapkan() {
        bidang = Kantor.buka().akun("bidang");
    }

    @Test
    public void masaYangTumpangTindihDitolak() {
        bidang.kirim("referensi/instansi", instansi("uji-tumpang", "2026-01-02")).harus(201);
        Masalah.harus("tumpang tindih", bidang.kirim("referensi/instansi", instansi("uji-tumpang", "2026-05-01")), 422,
                "referensi.masa-beririsan");
        assertEquals(1, bidang.ambil("referensi/instansi/kode/uji-tumpang").harus(200).json().get("isi").size());
    }

    @Test
    public void isianTakDikenalDitunjuk() {
        Map<String, Object> aneh = instansi("uji-aneh", "2026-01-02");
        aneh.put("aneh", 1);
        JsonNode masalah = Masalah.harus("aneh", bidang.kirim("referensi/instansi", aneh), 422, "referensi.tidak-dikenal");
        assertEquals(List.of("/aneh"), Masalah.bidang(masalah));
    }

    @Test
    public void csvMasukSeluruhnyaAtauTidakSamaSekaliDenganBarisDanKolomnya() {
        String csv = """
                kode,mulai,sampai,nama,jenis,kapasitas,alamat,kota
                uji-csv-satu,2026-01-02,,TUK Uji Satu,sewaktu,20,Jalan Uji,Majene
                uji-csv-dua,2 Januari,,TUK Uji Dua,sewaktu,20,Jalan Uji,Majene
                """;
        JsonNode masalah = Masalah.harus("baris ketiga", csv("tuk", csv.getBytes(StandardCharsets.UTF_8)), 422, "referensi.bukan-tanggal");
        assertEquals(List.of("/3/mulai"), Masalah.bidang(masalah));
        assertEquals("tidak sebagian", 404, bidang.ambil("referensi/tuk/kode/uji-csv-satu").status());

        assertEquals(2, csv("tuk", csv.replace("2 Januari", "2026-01-02").getBytes(StandardCharsets.UTF_8)).harus(200).json().get("isi")
                .size());
    }

    @Test
    public void csvYangBukanUtf8Ditolak() {
        Masalah.harus("Latin-1", csv("tuk", "kode,nama\nuji,Balai Diklat Pemerintah Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)),
                400, "json.bukan-utf8");
    }

    @Test
    public void perubahanMenyebutRevisiYangDibaca() {
        String id = bidang.kirim("referensi/instansi", instansi("uji-ubah", "2026-01-02")).harus(201).json().get("id").asText();
        Jawaban dibaca = bidang.ambil("referensi/instansi/entri/" + id).harus(200);
        Map<String, String> revisi = Map.of("If-Match", dibaca.kepala().get("ETag"));
        Map<String, Object> baru = instansi("uji-ubah", "2026-01-02");
        baru.put("kota", "Mamuju");

        assertEquals("Mamuju", bidang.kirim("PUT", "referensi/instansi/entri/" + id, baru, revisi).harus(200).json().at("/isi/kota")
                .asText());
        Masalah.harus("usang", bidang.kirim("PUT", "referensi/instansi/entri/" + id, baru, revisi), 412, "simpan.revisi-usang");
        Masalah.harus("register lain", bidang.ambil("referensi/tuk/entri/" + id), 404, "referensi.entri-tidak-ada");
    }

    private static Map<String, Object> instansi(String kode, String mulai) {
        return new LinkedHashMap<>(Map.of("kode", kode, "masa", Map.of("mulai", mulai), "nama", "Dinas Uji " + kode, "pimpinan",
                "Kepala", "alamat", "Jalan Uji", "kota", "Majene", "luar", false));
    }

    private static Jawaban csv(String jenis, byte[] isi) {
        return bidang.mentah("POST", "referensi/" + jenis, "text/csv", BodyPublishers.ofByteArray(isi), Map.of());
    }
}

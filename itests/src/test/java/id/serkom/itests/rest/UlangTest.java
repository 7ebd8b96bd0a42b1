package id.serkom.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.BeforeClass;
import org.junit.Test;

/** The same request again: one effect and one answer. The same sign on another request: refused. */
public class UlangTest {

    private static Kantor kantor;
    private static Klien bidang;

    @BeforeClass
    public static void siapkan() {
        kantor = Kantor.buka();
        bidang = kantor.akun("bidang");
    }

    @Test
    public void kunciYangSamaDenganIsiYangSamaMendapatJawabanPertama() {
        Map<String, ?> isi = Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "Berkas berkunci 😀");
        Jawaban pertama = berkunci("berkas", isi, "buka-1").harus(201);
        String berkas = pertama.json().get("id").asText();
        assertEquals("Berkas berkunci 😀", pertama.json().get("nama").asText());
        assertEquals(berkas, berkunci("berkas", isi, "buka-1").harus(201).json().get("id").asText());

        Jawaban umum = berkunci(umumkan(berkas), Map.of("masukan", kantor.pengumuman()), "umum-1").harus(200);
        long posisi = kantor.posisi();
        Jawaban lagi = berkunci(umumkan(berkas), Map.of("masukan", kantor.pengumuman()), "umum-1").harus(200);
        assertEquals(umum.json(), lagi.json());
        assertEquals("juga sesudah berkasnya maju", pertama.teks(), berkunci("berkas", isi, "buka-1").harus(201).teks());
        assertEquals("yang kedua tidak menulis", posisi, kantor.posisi());
    }

    @Test
    public void kunciYangSamaDenganIsiLainDitolak() {
        String berkas = kantor.berkasBaru();
        berkunci(umumkan(berkas), Map.of("masukan", kantor.pengumuman()), "umum-2").harus(200);
        long tertulis = kantor.tertulis();
        Map<String, Object> lain = kantor.pengumuman();
        lain.put("kuota", 7);
        Masalah.harus("isi lain", berkunci(umumkan(berkas), Map.of("masukan", lain), "umum-2"), 422, "idempotensi.isi-lain");
        Masalah.harus("berkas lain", berkunci(umumkan(kantor.berkasBaru()), Map.of("masukan", kantor.pengumuman()), "umum-2"), 422,
                "idempotensi.isi-lain");
        assertEquals("hanya berkas baru", tertulis + 1, kantor.tertulis());
    }

    @Test
    public void berkasLainDenganKunciYangSamaDitolak() {
        Map<String, ?> isi = Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "Berkas pertama");
        berkunci("berkas", isi, "buka-2").harus(201);
        long posisi = kantor.posisi();
        Masalah.harus("nama lain", berkunci("berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "Berkas kedua"), "buka-2"),
                422, "idempotensi.isi-lain");
        for (String kunci : List.of("", "k".repeat(101), "k".repeat(251))) {
            Masalah.harus("kunci " + kunci.length(), berkunci("berkas", isi, kunci), 422, "idempotensi.kunci-salah");
        }
        assertEquals(posisi, kantor.posisi());
    }

    @Test
    public void batchBerkunciDijawabSamaButirDemiButir() {
        String berkas = kantor.berkasDiumumkan();
        String permohonan = ajukan(berkas, "800/10/2026", Kertas.pdf("batch"), "Rahma Yusuf").harus(200).json()
                .at("/baru/0/id").asText();
        Map<String, ?> isi = Map.of("item", List.of(Map.of("perihal", permohonan, "masukan", Map.of()),
                Map.of("perihal", "0".repeat(26), "masukan", Map.of())));
        String path = "berkas/" + berkas + "/aksi/terima/batch";
        String kunci = "k".repeat(100);

        JsonNode pertama = berkunci(path, isi, kunci).harus(200).json();
        assertEquals("aksi.perihal-tidak-ada", pertama.at("/isi/1/kesalahan/0/kode").asText());
        long posisi = kantor.posisi();
        JsonNode lagi = berkunci(path, isi, kunci).harus(200).json();
        assertTrue(pertama.toString(), pertama.at("/isi/0/hasil").isObject());
        assertEquals(pertama, lagi);
        assertEquals("yang kedua tidak menulis", posisi, kantor.posisi());
        Masalah.harus("kunci terlalu panjang", berkunci(path, isi, kunci + "k"), 422, "idempotensi.kunci-salah");
        Masalah.harus("tanpa butir", berkunci(path, Map.of("item", List.of()), "k"), 422, "aksi.batch-ukuran");
    }

    @Test
    public void suratLanjutanBerkunciDijawabSamaDanHanyaSatuYangTerbit() {
        String berkas = kantor.berkasDiumumkan();
        String surat = "surat/" + Daftar.isi(bidang, "surat?berkas=" + berkas + "&jenis=pemberitahuan").get(0).get("id").asText();
        Map<String, ?> isi = Map.of("ralat", List.of(Map.of("tertulis", "6 Maret", "seharusnya", "7 Maret")), "alasan", "Salah ketik");

        JsonNode ralat = berkunci(surat + "/ralat", isi, "ralat-1").harus(201).json();

        assertEquals("ralat", ralat.at("/merujuk/jenis").asText());
        assertEquals("bernomor", ralat.get("status").asText());
        long posisi = kantor.posisi();
        assertEquals(ralat.get("id"), berkunci(surat + "/ralat", isi, "ralat-1").harus(201).json().get("id"));
        Masalah.harus("alasan kosong", berkunci(surat + "/ralat", Map.of("ralat", isi.get("ralat"), "alasan", " "), "ralat-2"), 422,
                "masukan.required");
        Masalah.harus("yang melandasi tahapnya", berkunci(surat + "/cabut", Map.of("alasan", "Uji"), "cabut-1"), 409,
                "lanjutan.landasan-tahap");
        Masalah.harus("bukan keputusan", berkunci(surat + "/petikan", Map.of("asesi", "0".repeat(26)), "petikan-1"), 409,
                "lanjutan.bukan-keputusan");
        assertEquals("yang diulang dan yang ditolak tidak menulis", posisi, kantor.posisi());
        assertEquals("beku", berkunci(surat + "/salinan", Map.of(), "salinan-1").harus(201).json().get("status").asText());
    }

    @Test
    public void penolakanTidakMengikatKuncinya() {
        String berkas = kantor.berkasBaru();
        berkunci(umumkan(berkas), Map.of("masukan", Map.of()), "umum-3").harus(422);
        berkunci(umumkan(berkas), Map.of("masukan", kantor.pengumuman()), "umum-3").harus(200);
    }

    @Test
    public void kunciOrangLainTidakBerlakuBagiSaya() {
        Map<String, ?> isi = Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "Berkas dua orang");
        Klien lain = kantor.akunBaru("bidang-ulang", false).masuk();
        String satu = berkunci("berkas", isi, "milik").harus(201).json().get("id").asText();
        String dua = lain.kirim("POST", "berkas", isi, Map.of("Idempotency-Key", "milik")).harus(201).json().get("id").asText();
        assertTrue(!satu.equals(dua));
    }

    @Test
    public void yangMasihBerjalanDijawabBegituDanHanyaSatuYangBerlaku() throws Exception {
        boolean bertemu = false;
        for (int ronde = 0; ronde < 10 && !bertemu; ronde++) {
            String berkas = kantor.berkasBaru();
            String kunci = "serentak-" + ronde;
            Map<String, ?> isi = Map.of("masukan", kantor.pengumuman());
            Set<String> jawaban = new TreeSet<>();
            for (Jawaban satu : serentak(16, () -> berkunci(umumkan(berkas), isi, kunci))) {
                if (satu.status() == 409) {
                    Masalah.harus("masih berjalan", satu, 409, "idempotensi.sedang-berjalan");
                    bertemu = true;
                } else {
                    jawaban.add(satu.harus(200).teks());
                }
            }
            assertEquals(1, jawaban.size());
            assertEquals(2, Daftar.isi(bidang, "surat?berkas=" + berkas).size());
        }
        assertTrue("enam belas permintaan serentak bertemu", bertemu);
    }

    private static <T> List<T> serentak(int banyak, Callable<T> kerja) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(banyak);
        try {
            List<T> hasil = new ArrayList<>();
            for (Future<T> satu : pool.invokeAll(Collections.nCopies(banyak, kerja))) {
                hasil.add(satu.get());
            }
            return hasil;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    public void suratYangSamaDiterimaSekaliSuratBernomorSamaBerisiLainDitolak() {
        String berkas = kantor.berkasDiumumkan();
        byte[] pindai = Kertas.pdf("Permohonan");
        Jawaban pertama = ajukan(berkas, pindai, "Rahma Yusuf").harus(200);
        Jawaban lagi = ajukan(berkas, pindai, "Rahma Yusuf").harus(200);
        assertEquals(pertama.json(), lagi.json());
        assertEquals(1, bidang.ambil("berkas/" + berkas + "/permohonan").harus(200).json().get("isi").size());

        Map<String, Long> nomor = kantor.nomorTerakhir();
        Masalah.harus("orang lain", ajukan(berkas, pindai, "Andi Baso"), 409, "aksi.surat-sama-isi-lain");
        Masalah.harus("pindaian lain", ajukan(berkas, Kertas.pdf("lain"), "Rahma Yusuf"), 409, "aksi.surat-sama-isi-lain");
        assertEquals(nomor, kantor.nomorTerakhir());
    }

    private static Jawaban ajukan(String berkas, byte[] pindai, String nama) {
        return ajukan(berkas, "800/9/2026", pindai, nama);
    }

    private static Jawaban ajukan(String berkas, String nomor, byte[] pindai, String nama) {
        Klien polman = kantor.akun("polman");
        String surat = polman.unggah("permohonan.pdf", "application/pdf", pindai);
        return polman.kirim("berkas/" + berkas + "/aksi/ajukan", Map.of("masukan", Map.of("surat", Map.of("nomor", nomor,
                "tanggal", kantor.hariIni().toString(), "perihal", "Permohonan", "dokumen", surat), "asesi", List.of(Map.of("nama",
                nama, "nik", "7602011204880001", "tempatLahir", "Polewali", "tanggalLahir", "1988-04-12", "jabatan", "Pengelola",
                "unitKerja", "Sekretariat")))));
    }

    @Test
    public void suratMasukYangSamaDicatatSekali() {
        String dokumen = bidang.unggah("masuk.pdf", "application/pdf", Kertas.pdf("masuk"));
        Map<String, Object> surat = new LinkedHashMap<>(Map.of("jenis", "surat-lain", "pengirim", "Biro Organisasi", "nomor",
                "000.8/77/ORG", "tanggal", kantor.hariIni().toString(), "diterima", kantor.hariIni().toString(), "hal",
                "Permintaan data", "dokumen", dokumen));
        JsonNode pertama = bidang.kirim("surat/masuk", surat).harus(201).json();
        assertEquals(pertama.get("id"), bidang.kirim("surat/masuk", surat).harus(201).json().get("id"));
        surat.put("hal", "Hal yang lain");
        Masalah.harus("hal lain", bidang.kirim("surat/masuk", surat), 409, "buku.surat-masuk-ganda");
    }

    @Test
    public void yangMenyebutRevisiYangBenarDiterimaSekaliSaja() {
        String berkas = kantor.berkasBaru();
        String etag = bidang.ambil("berkas/" + berkas).harus(200).kepala().get("ETag");
        Map<String, ?> isi = Map.of("masukan", kantor.pengumuman());
        assertEquals(200, bidang.kirim("POST", umumkan(berkas), isi, Map.of("If-Match", etag)).status());
        Masalah.harus("lagi", bidang.kirim("POST", umumkan(berkas), isi, Map.of("If-Match", etag)), 409, "aksi.bukan-di-tahap-ini");
    }

    private static String umumkan(String berkas) {
        return "berkas/" + berkas + "/aksi/umumkan";
    }

    private static Jawaban berkunci(String path, Map<String, ?> isi, String kunci) {
        return bidang.kirim("POST", path, isi, Map.of("Idempotency-Key", kunci));
    }
}

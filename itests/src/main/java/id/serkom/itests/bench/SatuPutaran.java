package id.serkom.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.itests.bench.Kantor.Giliran;
import id.serkom.itests.bench.Sambungan.Jawaban;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One full run: a berkas with one asesi from its opening to the hand-over of the certificate, all by REST, all on one day. */
final class SatuPutaran {

    /** The actions that close the eight tahap, each with its numbered letter. */
    static final Set<String> PENUTUP = Set.of("umumkan", "tutup", "rekap", "tetapkan-rencana", "selesai", "tutup-rapat", "sampaikan-hasil",
            "serahkan");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BATAS = "serkom-bench";
    private static final List<String> PERSYARATAN = List.of("ijazah", "ktp", "pas-foto", "cv", "contoh-surat", "contoh-dokumen");
    private static final List<String> UNIT = List.of("N.821100.053.02", "N.821100.056.02", "N.821100.058.02", "N.821100.060.02");

    private final Sambungan sambungan;
    private final Kantor kantor;
    private final Pengukur.Lembar lembar;
    private final Giliran giliran;
    private String berkas;

    /** An answer that was not 2xx, or a fact that did not hold. */
    static final class Gagal extends IOException {

        private static final long serialVersionUID = 1L;

        Gagal(String apa) {
            super(apa);
        }
    }

    SatuPutaran(Sambungan sambungan, Kantor kantor, Pengukur.Lembar lembar) {
        this.sambungan = sambungan;
        this.kantor = kantor;
        this.lembar = lembar;
        this.giliran = kantor.giliran();
    }

    void mainkan() throws IOException {
        String bidang = kantor.token("bidang");
        String kepala = kantor.token("kepala");
        berkas = kirim("buka", bidang, "berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "Beban " + giliran.nomor()))
                .get("id").asText();
        aksi("umumkan", bidang, Map.of("penerima", List.of(Kantor.INSTANSI), "mulai", Kantor.HARI, "sampai", Kantor.HARI, "kuota", 1));
        JsonNode diajukan = aksi("ajukan", kantor.token("polman"), permohonan());
        String asesi = baru(diajukan, "asesi");
        aksi("terima", bidang, baru(diajukan, "permohonan"), Map.of());
        aksi("tutup", bidang, Map.of());
        aksi("periksa", bidang, asesi, Map.of("pemeriksaan", pemeriksaan()));
        aksi("rekap", bidang, Map.of());
        String sesi = baru(aksi("susun", bidang, Map.of("sesi", List.of(Map.of("nomor", 1, "tuk", giliran.tuk(), "tanggal", Kantor.HARI,
                "mulai", giliran.mulai(), "selesai", giliran.selesai(), "asesor",
                List.of(Map.of("kode", giliran.asesor(), "asesi", List.of(asesi))))))), "sesi");
        aksi("mohon-rekomendasi", bidang, Map.of("kepada", "bpsdm-sulbar"));
        aksi("rekomendasi", kepala, Map.of("untuk", "semua", "penerbit", "sendiri"));
        aksi("tetapkan-rencana", bidang, Map.of());
        aksi("hadir", bidang, Map.of("sesi", sesi, "asesi", List.of(Map.of("asesi", asesi, "hadir", true)), "asesor",
                List.of(Map.of("asesor", giliran.asesor(), "hadir", true)), "daftarHadir", unggah(bidang, "DAFTAR HADIR")));
        aksi("nilai", giliran.token(), asesi, Map.of("nilai", UNIT.stream().map(u -> Map.of("unit", u, "kompeten", true, "bukti",
                "Observasi demonstrasi dan tes lisan")).toList()));
        aksi("selesai", bidang, Map.of());
        aksi("undang", bidang, Map.of("tanggal", Kantor.HARI, "mulai", "09:00", "tempat", "Ruang Rapat BPSDM", "acara",
                "Rapat hasil sertifikasi kompetensi", "peserta", peserta()));
        aksi("putuskan", kepala, asesi, Map.of("verdict", "kompeten"));
        aksi("tutup-rapat", bidang, Map.of("hadir", peserta(), "jalannya",
                "Rapat dibuka oleh pimpinan; asesor melaporkan hasil; pemutus memutuskan setiap asesi."));
        aksi("tetapkan", kepala, Map.of());
        aksi("sampaikan-hasil", bidang, Map.of());
        aksi("terbitkan", bidang, Map.of());
        JsonNode akhir = aksi("serahkan", bidang, Map.of("instansi", Kantor.INSTANSI, "penerima",
                Map.of("nama", "Petugas BKPSDM", "jabatan", "Pengelola Kepegawaian"), "selaku", "instansi"));
        if (!akhir.get("status").asText().equals("selesai")) {
            throw new Gagal("berkas tidak selesai sesudah serahkan: " + akhir);
        }
        lembar.putaran();
    }

    private Map<String, Object> permohonan() throws IOException {
        Map<String, Object> asesi = new LinkedHashMap<>();
        asesi.put("nama", "Rahma Yusuf " + giliran.nomor());
        asesi.put("nik", "7602051204%06d".formatted(giliran.nomor()));
        asesi.put("tempatLahir", "Polewali");
        asesi.put("tanggalLahir", "1988-04-12");
        asesi.put("jabatan", "Pengelola Perkantoran");
        asesi.put("unitKerja", "Subbagian Umum dan Kepegawaian");
        asesi.put("pendidikan", "S1");
        asesi.put("dokumen", kantor.portofolio().entrySet().stream().map(d -> Map.of("jenis", d.getKey(), "dokumen", d.getValue()))
                .toList());
        String nomor = "800/" + giliran.nomor() + "/BKPSDM/2026";
        return Map.of("surat", Map.of("nomor", nomor, "tanggal", Kantor.HARI, "perihal", "Permohonan sertifikasi kompetensi",
                "dokumen", unggah(kantor.token("polman"), "PERMOHONAN " + nomor)), "asesi", List.of(asesi));
    }

    private static List<Map<String, String>> pemeriksaan() {
        List<Map<String, String>> hasil = new ArrayList<>();
        PERSYARATAN.forEach(p -> hasil.add(Map.of("persyaratan", p, "hasil", "memenuhi")));
        hasil.add(Map.of("persyaratan", "sertifikat-pengalaman", "hasil", "belum-ada", "catatan", "Tidak wajib"));
        return hasil;
    }

    private List<Map<String, String>> peserta() {
        return List.of(
                Map.of("kapasitas", "pimpinan", "kode", "kabid-sertifikasi", "jabatan", "Kepala Bidang Sertifikasi"),
                Map.of("kapasitas", "pemutus", "kode", "fariq-wajidi", "jabatan", "Kepala Badan"),
                Map.of("kapasitas", "pemutus", "kode", "sekretaris-badan", "jabatan", "Sekretaris Badan"),
                Map.of("kapasitas", "asesor", "kode", giliran.asesor(), "jabatan", "Asesor"));
    }

    private JsonNode aksi(String aksi, String token, Map<String, ?> masukan) throws IOException {
        return kirim(aksi, token, "berkas/" + berkas + "/aksi/" + aksi, Map.of("masukan", masukan));
    }

    private JsonNode aksi(String aksi, String token, String perihal, Map<String, ?> masukan) throws IOException {
        return kirim(aksi, token, "berkas/" + berkas + "/aksi/" + aksi, Map.of("perihal", perihal, "masukan", masukan));
    }

    /** The papers that are this run's own are uploaded in it. */
    private String unggah(String token, String judul) throws IOException {
        return kirim("unggah", token, "dokumen", "multipart/form-data; boundary=" + BATAS, Klien.formulir(BATAS, "surat.pdf",
                "application/pdf", Kertas.pdf(judul, "Beban " + giliran.nomor()))).get("id").asText();
    }

    private JsonNode kirim(String jenis, String token, String path, Map<String, ?> isi) throws IOException {
        return kirim(jenis, token, path, "application/json", JSON.writeValueAsBytes(isi));
    }

    private JsonNode kirim(String jenis, String token, String path, String tipe, byte[] isi) throws IOException {
        long awal = System.nanoTime();
        Jawaban jawaban = sambungan.kirim("POST", path, token, tipe, isi);
        lembar.catat(jenis, System.nanoTime() - awal);
        if (!jawaban.berhasil()) {
            throw new Gagal(jenis + " dijawab " + jawaban.status() + ": " + jawaban.teks());
        }
        return JSON.readTree(jawaban.isi());
    }

    private static String baru(JsonNode hasil, String jenis) throws Gagal {
        for (JsonNode satu : hasil.get("baru")) {
            if (satu.get("jenis").asText().equals(jenis)) {
                return satu.get("id").asText();
            }
        }
        throw new Gagal("tidak ada " + jenis + " baru: " + hasil);
    }
}

package id.serkom.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Pemeran.Peserta;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tahap 1 to 3: the announcement, three applications (one on paper), verification with one incomplete portfolio. */
final class PutaranAwal {

    private static final List<String> PERSYARATAN = List.of("ijazah", "ktp", "pas-foto", "cv", "contoh-surat",
            "contoh-dokumen", "sertifikat-pengalaman");
    static final String DITOLAK = "Andi Baso Maming";
    static final String KURANG = "Irwan Kaco";

    private final Panggung panggung;
    private final Map<String, String> permohonan = new LinkedHashMap<>();

    PutaranAwal(Panggung panggung) {
        this.panggung = panggung;
    }

    void mainkan() {
        informasi();
        permohonan();
        verifikasi();
    }

    private void informasi() {
        panggung.hari(LocalDate.of(2026, 3, 2), "Berkas dibuka dan skema diumumkan");
        String id = panggung.akun("bidang").kirim("berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama",
                "Sertifikasi Pengelolaan Perkantoran Digital I/2026")).harus(201).json().get("id").asText();
        panggung.berkas(id);
        panggung.aksi("bidang", "umumkan", Map.of("penerima", List.of("bkpsdm-polman", "bkpsdm-majene", "satpolpp-mamasa"),
                "mulai", "2026-03-02", "sampai", "2026-03-06", "kuota", 20));
        panggung.masuk("permohonan", "informasi");
    }

    private void permohonan() {
        panggung.hari(LocalDate.of(2026, 3, 3), "Permohonan masuk");
        ajukan("polman", "bkpsdm-polman", "800/117/BKPSDM/2026", Pemeran.POLMAN, "");
        ajukan("majene", "bkpsdm-majene", "893.3/ 045 - BKPSDM", Pemeran.MAJENE, KURANG);
        dariKertas();
        panggung.hari(LocalDate.of(2026, 3, 4), "Permohonan diterima");
        permohonan.forEach((nomor, id) -> panggung.aksi("bidang", "terima", id, nomor, Map.of()));
        formulir();
        panggung.hari(LocalDate.of(2026, 3, 9), "Penerimaan ditutup");
        panggung.aksi("bidang", "tutup", Map.of());
        panggung.masuk("verifikasi", "permohonan");
    }

    private void ajukan(String akun, String instansi, String nomor, List<Peserta> peserta, String kurang) {
        Klien klien = panggung.akun(akun);
        catat(nomor, panggung.aksi(akun, "ajukan", isian(klien, instansi, nomor, peserta, kurang)));
    }

    private Map<String, Object> isian(Klien klien, String instansi, String nomor, List<Peserta> peserta, String kurang) {
        List<Map<String, Object>> asesi = new ArrayList<>();
        for (Peserta p : peserta) {
            Map<String, Object> satu = p.isian();
            satu.put("dokumen", Pemeran.portofolio(klien, p, p.nama().equals(kurang) ? List.of("ijazah") : List.of()));
            asesi.add(satu);
        }
        String surat = klien.unggah("permohonan.pdf", "application/pdf", Kertas.pdf("Nomor: " + nomor, instansi,
                "Permohonan sertifikasi kompetensi"));
        return Map.of("surat", Map.of("nomor", nomor, "tanggal", "2026-03-02", "perihal",
                "Permohonan sertifikasi kompetensi", "dokumen", surat), "asesi", asesi);
    }

    private void dariKertas() {
        Klien bidang = panggung.akun("bidang");
        String nomor = "094/21/SATPOL-PP/III/2026";
        Map<String, Object> masukan = isian(bidang, "satpolpp-mamasa", nomor, Pemeran.MAMASA, "");
        @SuppressWarnings("unchecked")
        Object pindai = ((Map<String, Object>) masukan.get("surat")).get("dokumen");
        catat(nomor, panggung.dariKertas("bidang", "ajukan", masukan, Map.of("sebagai", "instansi-terkait", "kode",
                "satpolpp-mamasa", "nama", "Kepala Satuan Polisi Pamong Praja Kabupaten Mamasa", "nomor", nomor, "tanggal",
                "2026-03-02", "dokumen", pindai)));
    }

    /** The form of the applicants (FR.APL.01) that the skema asks for: one request, one paper each. */
    private void formulir() {
        Map<String, JsonNode> asesi = panggung.asesi();
        List<Map<String, ?>> isian = new ArrayList<>();
        Pemeran.POLMAN.forEach(p -> isian.add(Map.of("perihal", asesi.get(p.nama()).get("id").asText(), "masukan", Map.of("jenisKelamin",
                p.jenisKelamin(), "kebangsaan", "Indonesia", "alamat", "Jalan Contoh 2, Polewali", "tujuan", "sertifikasi", "bukti",
                List.of("ijazah", "ktp", "cv")))));
        panggung.banyak("polman", "isi-apl-01", isian);
    }

    private void catat(String nomor, JsonNode hasil) {
        for (JsonNode baru : hasil.get("baru")) {
            if (baru.get("jenis").asText().equals("permohonan")) {
                permohonan.put(nomor, baru.get("id").asText());
            }
        }
    }

    private void verifikasi() {
        panggung.hari(LocalDate.of(2026, 3, 10), "Verifikasi persyaratan");
        panggung.asesi().forEach((nama, asesi) -> panggung.aksi("bidang", "periksa", asesi.get("id").asText(), nama,
                periksa(nama)));
        panggung.status(DITOLAK, "tidak-memenuhi");
        panggung.aksi("bidang", "minta-kelengkapan", permohonan.get("893.3/ 045 - BKPSDM"), "sampai 13 Maret 2026",
                Map.of("sampai", "2026-03-13"));
        panggung.ditolak("bidang", "rekap", Map.of("masukan", Map.of()), 422, "verifikasi.belum-diputuskan");
        panggung.hari(LocalDate.of(2026, 3, 12), "Kelengkapan menyusul");
        Klien majene = panggung.akun("majene");
        String asesi = panggung.id(KURANG);
        panggung.aksi("majene", "lengkapi", permohonan.get("893.3/ 045 - BKPSDM"), "ijazah " + KURANG,
                Map.of("dokumen", List.of(Map.of("asesi", asesi, "jenis", "ijazah", "dokumen",
                        majene.unggah("ijazah.pdf", "application/pdf", Kertas.pdf("IJAZAH", KURANG))))));
        panggung.aksi("bidang", "periksa", asesi, KURANG, Map.of("pemeriksaan", semua()));
        panggung.status(KURANG, "memenuhi");
        panggung.aksi("bidang", "rekap", Map.of());
        panggung.masuk("rencana", "verifikasi");
    }

    private static Map<String, Object> periksa(String nama) {
        List<Map<String, Object>> hasil = semua();
        if (nama.equals(DITOLAK)) {
            hasil.set(0, Map.of("persyaratan", "ijazah", "hasil", "tidak-memenuhi", "catatan",
                    "Ijazah di bawah jenjang yang dipersyaratkan"));
        } else if (nama.equals(KURANG)) {
            hasil.set(0, Map.of("persyaratan", "ijazah", "hasil", "belum-ada", "catatan",
                    "Ijazah terakhir belum dilampirkan"));
        }
        return Map.of("pemeriksaan", hasil);
    }

    private static List<Map<String, Object>> semua() {
        List<Map<String, Object>> hasil = new ArrayList<>();
        for (String persyaratan : PERSYARATAN) {
            hasil.add(persyaratan.equals("sertifikat-pengalaman")
                    ? Map.of("persyaratan", persyaratan, "hasil", "belum-ada", "catatan", "Tidak wajib")
                    : Map.of("persyaratan", persyaratan, "hasil", "memenuhi"));
        }
        return hasil;
    }
}

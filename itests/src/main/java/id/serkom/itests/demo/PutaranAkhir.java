package id.serkom.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tahap 4 to 8: plan, examination with one absent, meeting, one decision sent back, decree, certificates, hand-over. */
final class PutaranAkhir {

    private static final List<String> UNIT = List.of("N.821100.053.02", "N.821100.056.02", "N.821100.058.02",
            "N.821100.060.02");
    static final String ABSEN = "Daniel Sambolangi";
    static final String BELUM = "Nur Fadillah, A.Md.";
    static final String DIKEMBALIKAN = "Hasriani Ramli, S.A.P.";

    private final Panggung panggung;

    PutaranAkhir(Panggung panggung) {
        this.panggung = panggung;
    }

    void mainkan() {
        rencana();
        pelaksanaan();
        rapat();
        penetapan();
        penerbitan();
    }

    private void rencana() {
        panggung.hari(LocalDate.of(2026, 3, 13), "Rencana sertifikasi disusun");
        List<String> memenuhi = new ArrayList<>();
        panggung.asesi().values().stream().filter(a -> a.get("status").asText().equals("memenuhi"))
                .forEach(a -> memenuhi.add(a.get("id").asText()));
        int tengah = memenuhi.size() / 2;
        panggung.aksi("bidang", "susun", Map.of("sesi", List.of(Map.of("nomor", 1, "tuk", "tuk-bpsdm", "tanggal", "2026-03-30",
                "mulai", "08:00", "selesai", "16:00", "asesor", List.of(
                        Map.of("kode", "hasnah", "asesi", memenuhi.subList(0, tengah)),
                        Map.of("kode", "ilham", "asesi", memenuhi.subList(tengah, memenuhi.size())))))));
        panggung.aksi("bidang", "mohon-rekomendasi", Map.of("kepada", "bpsdm-sulbar"));
        panggung.hari(LocalDate.of(2026, 3, 17), "Rekomendasi dan penetapan rencana");
        panggung.aksi("kepala", "rekomendasi", Map.of("untuk", "semua", "penerbit", "sendiri"));
        panggung.aksi("bidang", "tetapkan-rencana", Map.of());
        panggung.masuk("pelaksanaan", "rencana");
    }

    private void pelaksanaan() {
        panggung.hari(LocalDate.of(2026, 3, 30), "Uji kompetensi (sesudah cuti bersama Nyepi dan Idul Fitri)");
        JsonNode sesi = panggung.akun("bidang").ambil(panggung.url("/sesi")).harus(200).json().get("isi").get(0);
        List<Map<String, Object>> hadir = new ArrayList<>();
        Map<String, JsonNode> terjadwal = new LinkedHashMap<>(panggung.asesi());
        terjadwal.values().removeIf(a -> !a.get("status").asText().equals("terjadwal"));
        terjadwal.forEach((nama, a) -> hadir.add(nama.equals(ABSEN)
                ? Map.of("asesi", a.get("id").asText(), "hadir", false, "keterangan", "Tanpa pemberitahuan")
                : Map.of("asesi", a.get("id").asText(), "hadir", true)));
        String daftar = panggung.akun("bidang").unggah("daftar-hadir.pdf", "application/pdf",
                Kertas.pdf("DAFTAR HADIR", "ditandatangani"));
        panggung.aksi("bidang", "hadir", Map.of("sesi", sesi.get("id").asText(), "asesi", hadir, "asesor",
                List.of(Map.of("asesor", "hasnah", "hadir", true), Map.of("asesor", "ilham", "hadir", true)), "daftarHadir",
                daftar));
        for (String asesor : List.of("hasnah", "ilham")) {
            List<Map<String, ?>> nilai = new ArrayList<>();
            terjadwal.forEach((nama, a) -> {
                if (!nama.equals(ABSEN) && a.get("asesor").asText().equals(asesor)) {
                    nilai.add(Map.of("perihal", a.get("id").asText(), "masukan", nilai(nama)));
                }
            });
            panggung.banyak(asesor, "nilai", nilai);
            panggung.banyak(asesor, "isi-ak-02", terjadwal.entrySet().stream().filter(e -> !e.getKey().equals(ABSEN)
                    && e.getValue().get("asesor").asText().equals(asesor)).<Map<String, ?>>map(e -> Map.of("perihal",
                            e.getValue().get("id").asText(), "masukan", rekaman(e.getKey()))).toList());
        }
        panggung.status(ABSEN, "tidak-hadir");
        panggung.hari(LocalDate.of(2026, 3, 31), "Asesmen selesai");
        panggung.aksi("bidang", "selesai", Map.of());
        panggung.masuk("rapat", "pelaksanaan");
    }

    private static Map<String, Object> nilai(String nama) {
        List<Map<String, Object>> nilai = new ArrayList<>();
        for (String unit : UNIT) {
            boolean kompeten = !(nama.equals(BELUM) && unit.equals("N.821100.058.02"));
            nilai.add(Map.of("unit", unit, "kompeten", kompeten, "bukti", "Observasi demonstrasi dan tes lisan"));
        }
        return Map.of("nilai", nilai);
    }

    /** The asesor's record (FR.AK.02), which says what his marks say. */
    private static Map<String, Object> rekaman(String nama) {
        List<Map<String, Object>> unit = new ArrayList<>();
        for (String kode : UNIT) {
            unit.add(Map.of("unit", kode, "kompeten", !(nama.equals(BELUM) && kode.equals("N.821100.058.02")), "bukti",
                    List.of("Observasi demonstrasi", "Tes lisan")));
        }
        return Map.of("unit", unit, "rekomendasi", nama.equals(BELUM) ? "belum-kompeten" : "kompeten");
    }

    private void rapat() {
        panggung.aksi("bidang", "undang", Map.of("tanggal", "2026-04-01", "mulai", "09:00", "tempat", "Ruang Rapat BPSDM",
                "acara", "Rapat hasil sertifikasi kompetensi", "peserta", peserta()));
        panggung.hari(LocalDate.of(2026, 4, 1), "Rapat hasil sertifikasi");
        putuskan("kepala", "");
        panggung.status(BELUM, "belum-kompeten");
        tutupRapat();
        panggung.masuk("penetapan", "rapat");
    }

    private static List<Map<String, Object>> peserta() {
        return List.of(
                Map.of("kapasitas", "pimpinan", "kode", "kabid-sertifikasi", "jabatan", "Kepala Bidang Sertifikasi"),
                Map.of("kapasitas", "pemutus", "kode", "fariq-wajidi", "jabatan", "Kepala Badan"),
                Map.of("kapasitas", "pemutus", "kode", "sekretaris-badan", "jabatan", "Sekretaris Badan"),
                Map.of("kapasitas", "asesor", "kode", "hasnah", "jabatan", "Asesor"),
                Map.of("kapasitas", "asesor", "kode", "ilham", "jabatan", "Asesor"));
    }

    private void putuskan(String akun, String hanya) {
        List<Map<String, ?>> item = new ArrayList<>();
        panggung.asesi().forEach((nama, a) -> {
            if (a.get("status").asText().equals("dinilai") && (hanya.isEmpty() || nama.equals(hanya))) {
                item.add(Map.of("perihal", a.get("id").asText(), "masukan",
                        Map.of("verdict", nama.equals(BELUM) ? "belum-kompeten" : "kompeten")));
            }
        });
        panggung.banyak(akun, "putuskan", item);
    }

    private void tutupRapat() {
        panggung.aksi("bidang", "tutup-rapat", Map.of("hadir", peserta(), "jalannya",
                "Rapat dibuka oleh pimpinan; asesor melaporkan hasil; pemutus memutuskan setiap asesi."));
    }

    private void penetapan() {
        panggung.aksi("kepala", "kembalikan", Map.of("asesi", List.of(Map.of("id", panggung.id(DIKEMBALIKAN), "alasan",
                "Bukti unit N.821100.060.02 perlu dibahas kembali"))));
        panggung.masuk("rapat", "");
        panggung.status(DIKEMBALIKAN, "dinilai");
        panggung.aksi("bidang", "undang", Map.of("tanggal", "2026-04-02", "mulai", "09:00", "tempat", "Ruang Rapat BPSDM",
                "acara", "Pembahasan kembali hasil sertifikasi", "peserta", peserta()));
        panggung.hari(LocalDate.of(2026, 4, 2), "Rapat kedua, lalu penetapan");
        putuskan("sekretaris", DIKEMBALIKAN);
        tutupRapat();
        panggung.masuk("penetapan", "rapat");
        panggung.aksi("kepala", "tetapkan", Map.of());
        panggung.aksi("bidang", "sampaikan-hasil", Map.of());
        panggung.masuk("penerbitan", "penetapan");
        panggung.aksi("bidang", "beritahu-belum-kompeten", panggung.id(BELUM), BELUM, Map.of());
    }

    private void penerbitan() {
        panggung.hari(LocalDate.of(2026, 4, 6), "Sertifikat diterbitkan (3 dan 5 April libur)");
        panggung.aksi("bidang", "terbitkan", Map.of());
        panggung.hari(LocalDate.of(2026, 4, 8), "Sertifikat diserahkan");
        for (String instansi : List.of("bkpsdm-polman", "bkpsdm-majene", "satpolpp-mamasa")) {
            Map<String, Object> masukan = new LinkedHashMap<>();
            masukan.put("instansi", instansi);
            masukan.put("penerima", Map.of("nama", "Petugas " + instansi, "jabatan", "Pengelola Kepegawaian"));
            boolean kuasa = instansi.equals("satpolpp-mamasa");
            masukan.put("selaku", kuasa ? "kuasa" : "instansi");
            if (kuasa) {
                masukan.put("kuasa", Map.of("nomor", "094/33/SATPOL-PP/IV/2026", "tanggal", "2026-04-07", "pemberi",
                        "Kepala Satuan Polisi Pamong Praja Kabupaten Mamasa", "dokumen",
                        panggung.akun("bidang").unggah("kuasa.pdf", "application/pdf", Kertas.pdf("SURAT KUASA"))));
            }
            panggung.aksi("bidang", "serahkan", masukan);
        }
        JsonNode berkas = panggung.akun("bidang").ambil(panggung.url("")).harus(200).json();
        Panggung.pastikan(berkas.get("status").asText().equals("selesai"), "berkas selesai: " + berkas);
        Panggung.pastikan(panggung.tenggat("penerbitan") == 1, "satu tenggat penerbitan yang selesai");
        panggung.kata("  → berkas selesai");
    }
}

package id.serkom.itests;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Demo;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A round of many asesi, examined on one day by as many asesor as that takes, up to where their certificates are issued. */
final class PutaranBesar {

    private static final int SEPERMOHONAN = 50;
    private static final int SEASESOR = 10;
    private static final List<String> DOKUMEN = List.of("ijazah", "ktp", "cv", "contoh-surat", "contoh-dokumen");
    private static final List<String> UNIT = List.of("N.821100.053.02", "N.821100.056.02", "N.821100.058.02", "N.821100.060.02");

    private final Demo demo;
    private final Hari hari;
    private final int asesi;
    private String berkas = "";

    /** Moves the clocks of all servers; tokens expire. */
    interface Hari {

        void ke(LocalDate hari);
    }

    PutaranBesar(Demo demo, Hari hari, int asesi) {
        this.demo = demo;
        this.hari = hari;
        this.asesi = asesi;
    }

    String berkas() {
        return berkas;
    }

    /** Up to the tahap penerbitan, with nothing issued yet. */
    void sampaiPenerbitan() {
        pemeran();
        ke(2026, 4, 13);
        berkas = demo.akun("bidang").kirim("berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "Putaran besar"))
                .harus(201).json().get("id").asText();
        aksi("bidang", "umumkan", Map.of("penerima", List.of("bkpsdm-polman"), "mulai", "2026-04-13", "sampai", "2026-04-14", "kuota", 0));
        ajukan();
        ke(2026, 4, 15);
        aksi("bidang", "tutup", Map.of());
        banyak("bidang", "periksa", semua(a -> Map.of("pemeriksaan", Stream.concat(
                Stream.concat(DOKUMEN.stream(), Stream.of("pas-foto")).map(d -> Map.of("persyaratan", d, "hasil", "memenuhi")),
                Stream.of(Map.of("persyaratan", "sertifikat-pengalaman", "hasil", "belum-ada", "catatan", "Tidak wajib"))).toList())));
        aksi("bidang", "rekap", Map.of());
        rencana();
        ke(2026, 5, 4);
        pelaksanaan();
        aksi("bidang", "undang", Map.of("tanggal", "2026-05-05", "mulai", "09:00", "tempat", "Ruang Rapat", "acara", "Rapat hasil",
                "peserta", peserta()));
        ke(2026, 5, 5);
        banyak("kepala", "putuskan", semua(a -> Map.of("verdict", "kompeten")));
        aksi("bidang", "tutup-rapat", Map.of("hadir", peserta(), "jalannya", "Semua dinyatakan kompeten."));
        aksi("kepala", "tetapkan", Map.of());
        aksi("bidang", "sampaikan-hasil", Map.of());
    }

    private void ke(int tahun, int bulan, int tanggal) {
        hari.ke(LocalDate.of(tahun, bulan, tanggal));
        Stream.concat(Stream.of("admin", "bidang", "kepala", "polman"), asesor()).forEach(a -> demo.akun(a).masuk());
    }

    private Stream<String> asesor() {
        return IntStream.rangeClosed(1, asesi / SEASESOR).mapToObj(i -> "penguji-" + i);
    }

    private void pemeran() {
        asesor().forEach(kode -> {
            demo.tambahReferensi("asesor", Map.of("kode", kode, "masa", Map.of("mulai", "2026-01-02"), "nama", "Penguji " + kode,
                    "nip", "19800101200501%04d".formatted(kode.hashCode() & 0xfff), "instansi", "bpsdm-sulbar", "penguji", false,
                    "nomorLisensi", "MET.000." + kode + " 2025", "lisensi", Map.of("mulai", "2025-06-01", "sampai", "2028-05-31"),
                    "skema", List.of("PPD")));
            demo.tambahAkun(kode, "asesor", Map.of("asesor", kode));
        });
        demo.tambahReferensi("tuk", Map.of("kode", "tuk-besar", "masa", Map.of("mulai", "2026-01-02"), "nama", "TUK besar", "jenis",
                "sewaktu", "kapasitas", asesi, "alamat", "Jalan H. Abdul Malik Pattana Endeng", "kota", "Mamuju"));
    }

    private void ajukan() {
        Klien polman = demo.akun("polman");
        List<Map<String, String>> dokumen = new ArrayList<>();
        DOKUMEN.forEach(d -> dokumen.add(Map.of("jenis", d, "dokumen", polman.unggah(d + ".pdf", "application/pdf", Kertas.pdf(d)))));
        dokumen.add(Map.of("jenis", "pas-foto", "dokumen", polman.unggah("foto.jpg", "image/jpeg", Kertas.foto("bersama"))));
        for (int dari = 0; dari < asesi; dari += SEPERMOHONAN) {
            String nomor = "800/besar/" + dari;
            List<Map<String, Object>> calon = IntStream.range(dari, dari + SEPERMOHONAN).mapToObj(i -> calon(i, dokumen)).toList();
            JsonNode hasil = aksi("polman", "ajukan", Map.of("surat", Map.of("nomor", nomor, "tanggal", "2026-04-13", "perihal",
                    "Permohonan", "dokumen", polman.unggah("surat.pdf", "application/pdf", Kertas.pdf(nomor))), "asesi", calon));
            for (JsonNode baru : hasil.get("baru")) {
                if (baru.get("jenis").asText().equals("permohonan")) {
                    harus(demo.akun("bidang").kirim("berkas/" + berkas + "/aksi/terima", Map.of("perihal", baru.get("id").asText(),
                            "masukan", Map.of())));
                }
            }
        }
    }

    private static Map<String, Object> calon(int ke, List<Map<String, String>> dokumen) {
        Map<String, Object> calon = new LinkedHashMap<>(Map.of("nama", "Asesi " + ke, "nik", "76021%011d".formatted(ke), "nip",
                "1990010120150%05d".formatted(ke), "tempatLahir", "Polewali", "tanggalLahir", "1990-01-01", "jabatan", "Pengelola",
                "unitKerja", "Subbagian Umum", "pendidikan", "S1"));
        calon.put("dokumen", dokumen);
        return calon;
    }

    private void rencana() {
        List<String> id = daftar().stream().map(a -> a.get("id").asText()).toList();
        List<String> penguji = asesor().toList();
        List<Map<String, Object>> bagian = IntStream.range(0, penguji.size()).<Map<String, Object>>mapToObj(i -> Map.of("kode",
                penguji.get(i), "asesi", id.subList(i * SEASESOR, (i + 1) * SEASESOR))).toList();
        aksi("bidang", "susun", Map.of("sesi", List.of(Map.of("nomor", 1, "tuk", "tuk-besar", "tanggal", "2026-05-04", "mulai", "08:00",
                "selesai", "16:00", "asesor", bagian))));
        aksi("bidang", "mohon-rekomendasi", Map.of("kepada", "bpsdm-sulbar"));
        aksi("kepala", "rekomendasi", Map.of("untuk", "semua", "penerbit", "sendiri"));
        aksi("bidang", "tetapkan-rencana", Map.of());
    }

    private void pelaksanaan() {
        Klien bidang = demo.akun("bidang");
        String sesi = bidang.ambil("berkas/" + berkas + "/sesi").harus(200).json().get("isi").get(0).get("id").asText();
        List<JsonNode> semua = daftar();
        aksi("bidang", "hadir", Map.of("sesi", sesi, "asesi", semua.stream().map(a -> Map.of("asesi", a.get("id").asText(), "hadir", true))
                .toList(), "asesor", asesor().map(a -> Map.of("asesor", a, "hadir", true)).toList(), "daftarHadir",
                bidang.unggah("hadir.pdf", "application/pdf", Kertas.pdf("DAFTAR HADIR"))));
        asesor().forEach(penguji -> banyak(penguji, "nilai", semua.stream().filter(a -> a.get("asesor").asText().equals(penguji))
                .map(a -> item(a, Map.of("nilai", UNIT.stream().map(u -> Map.of("unit", u, "kompeten", true, "bukti", "Observasi"))
                        .toList()))).toList()));
        aksi("bidang", "selesai", Map.of());
    }

    private List<Map<String, Object>> peserta() {
        return Stream.concat(Stream.of(
                Map.<String, Object>of("kapasitas", "pimpinan", "kode", "kabid-sertifikasi", "jabatan", "Kepala Bidang Sertifikasi"),
                Map.<String, Object>of("kapasitas", "pemutus", "kode", "fariq-wajidi", "jabatan", "Kepala Badan"),
                Map.<String, Object>of("kapasitas", "pemutus", "kode", "sekretaris-badan", "jabatan", "Sekretaris Badan")),
                asesor().map(a -> Map.<String, Object>of("kapasitas", "asesor", "kode", a, "jabatan", "Asesor"))).toList();
    }

    /** The asesi of the round. */
    List<JsonNode> daftar() {
        List<JsonNode> semua = new ArrayList<>();
        demo.akun("bidang").ambil("berkas/" + berkas + "/asesi?batas=500").harus(200).json().get("isi").forEach(semua::add);
        return semua;
    }

    /** What is put in for an asesi. */
    private interface Isian {

        Map<String, ?> bagi(JsonNode asesi);
    }

    private List<Map<String, ?>> semua(Isian isian) {
        return daftar().stream().<Map<String, ?>>map(a -> item(a, isian.bagi(a))).toList();
    }

    private static Map<String, ?> item(JsonNode asesi, Map<String, ?> masukan) {
        return Map.of("perihal", asesi.get("id").asText(), "masukan", masukan);
    }

    private void banyak(String akun, String aksi, List<? extends Map<String, ?>> item) {
        for (int dari = 0; dari < item.size(); dari += SEPERMOHONAN) {
            JsonNode hasil = harus(demo.akun(akun).kirim("berkas/" + berkas + "/aksi/" + aksi + "/batch",
                    Map.of("item", item.subList(dari, Math.min(item.size(), dari + SEPERMOHONAN)))));
            for (JsonNode satu : hasil.get("isi")) {
                if (!satu.has("hasil")) {
                    throw new AssertionError(aksi + ": " + satu);
                }
            }
        }
    }

    JsonNode aksi(String akun, String aksi, Map<String, ?> masukan) {
        return harus(demo.akun(akun).kirim("berkas/" + berkas + "/aksi/" + aksi, Map.of("masukan", masukan)));
    }

    private static JsonNode harus(Jawaban jawaban) {
        if (jawaban.status() >= 300) {
            throw new AssertionError(jawaban.status() + " " + jawaban.teks());
        }
        return jawaban.json();
    }
}

package id.serkom.itests.tabrak;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.Server;
import id.serkom.itests.demo.Demo;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.rest.Daftar;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A berkas of so many asesi that its certificates are issued in the background; played by REST up to its last tahap. */
final class BerkasBesar {

    static final int ASESI = 300;

    private static final LocalDate UJI = LocalDate.of(2026, 3, 12);
    private static final int SEPERMOHONAN = 60;
    private static final int SEASESOR = 10;
    private static final List<String> ASESOR = List.of("hasnah", "ilham", "wahyuni", "salma");
    private static final List<String> UNIT = List.of("N.821100.053.02", "N.821100.056.02", "N.821100.058.02", "N.821100.060.02");

    private final Server server;
    private final Demo demo;
    private final Klien bidang;
    private final String id;

    BerkasBesar(Server server, Demo demo) throws IOException {
        this.server = server;
        this.demo = demo;
        for (String satu : ASESOR.subList(2, ASESOR.size())) {
            demo.tambahReferensi("asesor", Map.of("kode", satu, "masa", Map.of("mulai", "2026-01-02"), "nama", "Asesor " + satu, "nip",
                    "19800101200501200" + ASESOR.indexOf(satu), "instansi", "bpsdm-sulbar", "penguji", false, "nomorLisensi",
                    "MET.000.00999" + ASESOR.indexOf(satu) + " 2025", "lisensi", Map.of("mulai", "2025-06-01", "sampai",
                            "2028-05-31"), "skema", List.of("PPD")));
            demo.tambahAkun(satu, "asesor", Map.of("asesor", satu));
        }
        demo.tambahReferensi("tuk", Map.of("kode", "tuk-besar", "masa", Map.of("mulai", "2026-01-02"), "nama", "TUK Besar", "jenis",
                "sewaktu", "kapasitas", 100, "alamat", "Jalan H. Abdul Malik Pattana Endeng", "kota", "Mamuju"));
        bidang = demo.akun("bidang");
        id = bidang.kirim("berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "Berkas besar")).harus(201).json().get("id")
                .asText();
        permohonan();
        rencana();
        hari(UJI);
        pelaksanaan();
        penetapan();
    }

    String id() {
        return id;
    }

    /** How many have their certificate. */
    int terbit() {
        return bidang.ambil("berkas/" + id + "/jumlah").harus(200).json().path("bersertifikat").asInt();
    }

    private void hari(LocalDate hari) throws IOException {
        server.moveTo(hari);
        ASESOR.forEach(a -> demo.akun(a).masuk());
        List.of("bidang", "kepala", "polman", "admin").forEach(a -> demo.akun(a).masuk());
    }

    private JsonNode aksi(String akun, String aksi, Map<String, ?> masukan) {
        return demo.akun(akun).kirim("berkas/" + id + "/aksi/" + aksi, Map.of("masukan", masukan)).harus(200).json();
    }

    private void tiap(String akun, String aksi, List<JsonNode> asesi, Function<JsonNode, Map<String, ?>> masukan) {
        for (int i = 0; i < asesi.size(); i += 100) {
            List<Map<String, ?>> item = new ArrayList<>();
            asesi.subList(i, Math.min(asesi.size(), i + 100)).forEach(a -> item.add(Map.of("perihal", a.get("id").asText(), "masukan",
                    masukan.apply(a))));
            demo.akun(akun).kirim("berkas/" + id + "/aksi/" + aksi + "/batch", Map.of("item", item)).harus(200).json().get("isi")
                    .forEach(h -> {
                        if (!h.has("hasil")) {
                            throw new AssertionError(aksi + " " + h);
                        }
                    });
        }
    }

    private List<JsonNode> asesi() {
        return Daftar.isi(bidang, "berkas/" + id + "/asesi?batas=500");
    }

    private void permohonan() {
        Klien polman = demo.akun("polman");
        String hari = bidang.ambil("sehat").harus(200).json().get("tanggal").asText();
        aksi("bidang", "umumkan", Map.of("penerima", List.of("bkpsdm-polman"), "mulai", hari, "sampai", hari, "kuota", 0));
        List<Map<String, String>> dokumen = new ArrayList<>();
        Kerja.DOKUMEN.forEach(jenis -> dokumen.add(Map.of("jenis", jenis, "dokumen", jenis.equals("pas-foto")
                ? polman.unggah("foto.jpg", "image/jpeg", Kertas.foto("foto"))
                : polman.unggah(jenis + ".pdf", "application/pdf", Kertas.pdf(jenis)))));
        for (int i = 0; i < ASESI; i += SEPERMOHONAN) {
            List<Map<String, Object>> calon = new ArrayList<>();
            for (int a = i; a < i + SEPERMOHONAN; a++) {
                calon.add(Kerja.calon(90_000 + a, dokumen));
            }
            String permohonan = aksi("polman", "ajukan", Map.of("surat", Map.of("nomor", "800/" + i, "tanggal", hari, "perihal",
                    "Permohonan", "dokumen", polman.unggah("surat.pdf", "application/pdf", Kertas.pdf("800/" + i))), "asesi", calon))
                            .at("/baru/0/id").asText();
            bidang.kirim("berkas/" + id + "/aksi/terima", Map.of("perihal", permohonan, "masukan", Map.of())).harus(200);
        }
        aksi("bidang", "tutup", Map.of("alasan", "Semua sudah masuk"));
        tiap("bidang", "periksa", asesi(), a -> Map.of("pemeriksaan", Kerja.pemeriksaan(Kerja.DOKUMEN)));
        aksi("bidang", "rekap", Map.of());
    }

    /** Sessions of an hour, one after the other, of all asesor with ten each. */
    private void rencana() {
        List<String> asesi = asesi().stream().map(a -> a.get("id").asText()).toList();
        List<Map<String, Object>> sesi = new ArrayList<>();
        for (int dari = 0; dari < asesi.size(); dari += SEASESOR * ASESOR.size()) {
            List<Map<String, Object>> penguji = new ArrayList<>();
            for (int a = 0; a < ASESOR.size() && dari + a * SEASESOR < asesi.size(); a++) {
                penguji.add(Map.of("kode", ASESOR.get(a), "asesi", asesi.subList(dari + a * SEASESOR, dari + (a + 1) * SEASESOR)));
            }
            int jam = 8 + sesi.size();
            sesi.add(Map.of("nomor", sesi.size() + 1, "tuk", "tuk-besar", "tanggal", UJI.toString(), "mulai", "%02d:00".formatted(jam),
                    "selesai", "%02d:00".formatted(jam + 1), "asesor", penguji));
        }
        aksi("bidang", "susun", Map.of("sesi", sesi));
        aksi("kepala", "rekomendasi", Map.of("untuk", "semua", "penerbit", "sendiri"));
        aksi("bidang", "tetapkan-rencana", Map.of());
    }

    private void pelaksanaan() {
        List<JsonNode> asesi = asesi();
        for (JsonNode sesi : bidang.ambil("berkas/" + id + "/sesi").harus(200).json().get("isi")) {
            List<JsonNode> peserta = asesi.stream().filter(a -> a.path("sesi").asText().equals(sesi.get("id").asText())).toList();
            List<Map<String, Object>> hadir = peserta.stream().map(a -> Map.<String, Object>of("asesi", a.get("id").asText(), "hadir",
                    true)).toList();
            List<Map<String, Object>> asesor = peserta.stream().map(a -> a.get("asesor").asText()).distinct()
                    .map(k -> Map.<String, Object>of("asesor", k, "hadir", true)).toList();
            aksi("bidang", "hadir", Map.of("sesi", sesi.get("id").asText(), "asesi", hadir, "asesor", asesor, "daftarHadir",
                    bidang.unggah("hadir.pdf", "application/pdf", Kertas.pdf("HADIR", sesi.get("id").asText()))));
        }
        List<Map<String, Object>> nilai = UNIT.stream().map(u -> Map.<String, Object>of("unit", u, "kompeten", true, "bukti",
                "Observasi demonstrasi dan tes lisan")).toList();
        for (String asesor : ASESOR) {
            tiap(asesor, "nilai", asesi.stream().filter(a -> a.get("asesor").asText().equals(asesor)).toList(),
                    a -> Map.of("nilai", nilai));
        }
        aksi("bidang", "selesai", Map.of());
    }

    private void penetapan() {
        List<Map<String, Object>> peserta = List.of(
                Map.of("kapasitas", "pimpinan", "kode", "kabid-sertifikasi", "jabatan", "Kepala Bidang Sertifikasi"),
                Map.of("kapasitas", "pemutus", "kode", "fariq-wajidi", "jabatan", "Kepala Badan"),
                Map.of("kapasitas", "pemutus", "kode", "sekretaris-badan", "jabatan", "Sekretaris Badan"),
                Map.of("kapasitas", "asesor", "kode", "hasnah", "jabatan", "Asesor"));
        aksi("bidang", "undang", Map.of("tanggal", UJI.toString(), "mulai", "09:00", "tempat", "Ruang Rapat",
                "acara", "Rapat hasil", "peserta", peserta));
        tiap("kepala", "putuskan", asesi(), a -> Map.of("verdict", "kompeten"));
        aksi("bidang", "tutup-rapat", Map.of("hadir", peserta, "jalannya", "Rapat dibuka oleh pimpinan; pemutus memutuskan."));
        aksi("kepala", "tetapkan", Map.of());
        aksi("bidang", "sampaikan-hasil", Map.of());
    }

    /** Each asesi his one certificate, each letter of one its one number; the job has ended. */
    void periksa() {
        List<JsonNode> semua = Daftar.isi(bidang, "sertifikat?batas=500&berkas=" + id);
        assertEquals(ASESI, semua.size());
        for (String kolom : List.of("asesi", "nomor", "registrasi")) {
            assertEquals(kolom, ASESI, semua.stream().map(s -> s.get(kolom).asText()).distinct().count());
        }
        assertEquals(ASESI, Daftar.isi(bidang, "surat?batas=500&jenis=sertifikat&berkas=" + id).size());
        JsonNode pekerjaan = bidang.ambil("berkas/" + id + "/pekerjaan").harus(200).json().get("isi");
        assertEquals(pekerjaan.toString(), List.of("selesai"), pekerjaan.findValuesAsText("status"));
    }
}

package id.serkom.itests.tabrak;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien.Jawaban;
import id.serkom.itests.rest.Daftar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What a client does over and over: a berkas up to its verification; a number reserved, bound or voided; a letter that came in. */
final class Kerja {

    static final List<String> DOKUMEN = List.of("ijazah", "ktp", "cv", "contoh-surat", "contoh-dokumen", "pas-foto");
    static final String BERKAS = "buka";
    static final String CADANGAN = "cadangkan";

    private static final List<String> PERSYARATAN = Stream.concat(DOKUMEN.stream(), Stream.of("sertifikat-pengalaman")).toList();
    private static final AtomicInteger NIK = new AtomicInteger();

    private final Pelanggan pelanggan;
    private final String hari;

    Kerja(Pelanggan pelanggan, String hari) {
        this.pelanggan = pelanggan;
        this.hari = hari;
    }

    void berkas() {
        String tanda = pelanggan.tanda(BERKAS);
        String berkas = pelanggan.kirim(Permintaan.berkunci(tanda, "bidang", "berkas", Map.of("sop", "sertifikasi", "skema", "PPD",
                "nama", tanda))).get("id").asText();
        aksi("bidang", berkas, "umumkan", Map.of("masukan", Map.of("penerima", List.of("bkpsdm-polman", "bkpsdm-majene"), "mulai",
                hari, "sampai", hari, "kuota", 20)));
        JsonNode baru = aksi("polman", berkas, "ajukan", Map.of("masukan", Map.of("surat", Map.of("nomor", tanda, "tanggal", hari,
                "perihal", "Permohonan", "dokumen", unggah("polman")), "asesi", List.of(calon(), calon())))).get("baru");
        List<String> asesi = new ArrayList<>();
        for (JsonNode satu : baru) {
            if (satu.get("jenis").asText().equals("permohonan")) {
                aksi("bidang", berkas, "terima", Map.of("perihal", satu.get("id").asText(), "masukan", Map.of()));
            } else {
                asesi.add(satu.get("id").asText());
            }
        }
        aksi("bidang", berkas, "tutup", Map.of("masukan", Map.of("alasan", "Uji beban")));
        for (String satu : asesi) {
            aksi("bidang", berkas, "periksa", Map.of("perihal", satu, "masukan", Map.of("pemeriksaan", pemeriksaan(List.of("ijazah")))));
        }
    }

    private JsonNode aksi(String akun, String berkas, String aksi, Map<String, ?> isi) {
        return pelanggan.kirim(Permintaan.berkunci(pelanggan.tanda(aksi), akun, "berkas/" + berkas + "/aksi/" + aksi, isi));
    }

    private String unggah(String akun) {
        return pelanggan.kirim(Permintaan.dokumen(pelanggan.tanda("unggah"), akun)).get("id").asText();
    }

    private Map<String, Object> calon() {
        return calon(NIK.incrementAndGet(), List.of(Map.of("jenis", "ijazah", "dokumen", unggah("polman"))));
    }

    static Map<String, Object> calon(int urut, List<Map<String, String>> dokumen) {
        return Map.of("nama", "Asesi " + urut, "nik", "76020%011d".formatted(urut), "nip", "1990010120150%05d".formatted(urut),
                "tempatLahir", "Majene", "tanggalLahir", "1990-01-01", "jabatan", "Pengelola Perkantoran", "unitKerja",
                "Subbagian Umum", "pendidikan", "S1", "dokumen", dokumen);
    }

    /** What is on file meets its requirement. */
    static List<Map<String, String>> pemeriksaan(List<String> ada) {
        return PERSYARATAN.stream().map(satu -> ada.contains(satu) ? Map.of("persyaratan", satu, "hasil", "memenuhi")
                : Map.of("persyaratan", satu, "hasil", "belum-ada", "catatan", "Belum dilampirkan")).toList();
    }

    /** Reserved under a reason of its own, so that a client whose answer was lost finds it. */
    void nomor(boolean ikat) {
        String tanda = pelanggan.tanda(CADANGAN);
        JsonNode nomor = pelanggan.kirim(Permintaan.tanpaKunci(tanda, "buku/nomor/cadangan", Map.of("jenis", "pemberitahuan",
                "alasan", tanda)), () -> nomorBeralasan(tanda));
        String path = "buku/nomor/" + nomor.get("id").asText();
        if (ikat) {
            pelanggan.kirim(Permintaan.tanpaKunci(pelanggan.tanda("ikat"), path + "/ikat", masuk(nomor.get("nomor").asText())),
                    () -> suratBernomor(nomor.get("id").asText()));
        } else {
            pelanggan.kirim(Permintaan.tanpaKunci(pelanggan.tanda("batal"), path + "/batal", Map.of("alasan", tanda)),
                    () -> nomorBeralasan(tanda).filter(j -> j.json().get("status").asText().equals("batal")));
        }
    }

    private Optional<Jawaban> suratBernomor(String id) {
        return nomor().filter(n -> n.get("id").asText().equals(id) && n.has("surat")).findFirst()
                .map(n -> pelanggan.ambil("surat/" + n.get("surat").asText()));
    }

    private Optional<Jawaban> nomorBeralasan(String alasan) {
        return nomor().filter(n -> n.path("alasan").asText().equals(alasan)).findFirst()
                .map(n -> new Jawaban(200, n, n.toString(), Map.of()));
    }

    private Stream<JsonNode> nomor() {
        return Daftar.isi(path -> pelanggan.ambil(path).json(), "buku/nomor?seri=keluar&tahun=2026&batas=500").stream();
    }

    void suratMasuk() {
        String tanda = pelanggan.tanda("masuk");
        pelanggan.kirim(Permintaan.berkunci(tanda, "bidang", "surat/masuk", masuk(tanda)));
    }

    private Map<String, String> masuk(String nomor) {
        return Map.of("jenis", "pemberitahuan", "pengirim", "Kantor " + nomor, "nomor", nomor, "tanggal", hari, "diterima", hari,
                "hal", "Uji beban", "dokumen", unggah("bidang"));
    }
}

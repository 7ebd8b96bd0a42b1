package id.serkom.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Each list of the book, a page in its middle, a letter by its number, and the work of each kind of actor, by REST. */
final class SkalaDaftar {

    static final int PEMANASAN = 30;
    static final int UKUR = 200;

    private static final int HALAMAN = 50;
    private static final int MELANGKAH = 20;

    private final SkalaPeladen peladen;
    private final Map<String, Takaran> hasil = new LinkedHashMap<>();

    SkalaDaftar(SkalaPeladen peladen) {
        this.peladen = peladen;
    }

    /** How long each took, by its name. */
    Map<String, Takaran> ukur() {
        hasil.clear();
        Klien bidang = peladen.akun("bidang");
        String hari = peladen.hari();
        daftar("jatuh tempo hari ini", bidang, "tenggat?sampai=" + hari);
        String nomor = bidang.ambil("surat?batas=5&arah=keluar&jenis=sk-penetapan").harus(200).json().at("/isi/0/nomor").asText();
        catat("surat menurut nomor", () -> bidang.ambil("surat?nomor=" + Klien.kueri(nomor)));
        for (String siapa : List.of("bidang", "polman", "hasnah", "kepala")) {
            Klien klien = peladen.akun(siapa);
            catat("tugas saya, " + siapa, () -> klien.ambil("tugas"));
            daftar("tenggat, " + siapa, klien, "tenggat?sampai=" + hari + "&batas=" + HALAMAN);
            daftar("berkas, " + siapa, klien, "berkas?batas=" + HALAMAN);
            daftar("surat, " + siapa, klien, "surat?batas=" + HALAMAN);
            daftar("sertifikat, " + siapa, klien, "sertifikat?batas=" + HALAMAN);
        }
        daftar("berkas di satu tahap", bidang, "berkas?tahap=rapat&batas=" + HALAMAN);
        daftar("berkas menurut jatuh tempo", bidang, "berkas?jatuh-tempo=" + hari + "&batas=" + HALAMAN);
        daftar("surat masuk", bidang, "surat?arah=masuk&batas=" + HALAMAN);
        daftar("surat satu jenis", bidang, "surat?jenis=surat-tugas&batas=" + HALAMAN);
        daftar("surat satu kurun", bidang, "surat?dari=2024-01-01&sampai=2025-12-31&batas=" + HALAMAN);
        daftar("nomor", bidang, "buku/nomor?seri=benih&tahun=2025&batas=" + HALAMAN);
        daftar("jurnal", bidang, "jurnal?batas=" + HALAMAN);
        return new LinkedHashMap<>(hasil);
    }

    private void daftar(String nama, Klien klien, String path) {
        catat(nama, () -> klien.ambil(path));
        String kursor = "";
        String sejauh = path.replaceAll("&?batas=\\d+", "") + (path.contains("?batas") ? "batas=500" : "&batas=500");
        for (int i = 0; i < MELANGKAH; i++) {
            JsonNode lanjut = klien.ambil(sejauh + kursor).harus(200).json().path("lanjut");
            if (!lanjut.isTextual()) {
                break;
            }
            kursor = "&kursor=" + Klien.kueri(lanjut.asText());
        }
        if (!kursor.isEmpty()) {
            String tengah = path + kursor;
            catat(nama + ", halaman tengah", () -> klien.ambil(tengah));
        }
    }

    private void catat(String nama, Supplier<Klien.Jawaban> panggilan) {
        Takaran takaran = new Takaran();
        for (int i = -PEMANASAN; i < UKUR; i++) {
            long mulai = System.nanoTime();
            Klien.Jawaban jawaban = panggilan.get();
            long lama = System.nanoTime() - mulai;
            jawaban.harus(200);
            if (i >= 0) {
                takaran.catat(lama);
            }
        }
        hasil.put(nama, takaran);
    }
}

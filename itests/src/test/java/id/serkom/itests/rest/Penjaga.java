package id.serkom.itests.rest;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tries every action of the SOP under every account that may not run it, while the round is where it may be run: the very request that
 * is about to succeed, sent by the others; and what nobody runs in the round, with an empty form, since a role is asked for first.
 */
final class Penjaga {

    private static final Set<String> HASIL = Set.of("dinilai", "kompeten", "belum-kompeten", "tunda", "bersertifikat");
    private static final List<String> HASIL_FORMULIR = List.of("AK-02", "AK-05", "IA-01", "IA-07", "IA-08", "tambahan-nilai");

    private final Kantor kantor;
    private final Map<String, JsonNode> aksi = new TreeMap<>();
    private final Set<String> dicoba = new HashSet<>();
    private final List<String> pelanggaran = new ArrayList<>();
    private int percobaan;

    Penjaga(Kantor kantor) {
        this.kantor = kantor;
        kantor.akun("bidang").ambil("sop/sertifikasi/aksi").harus(200).json().get("isi")
                .forEach(a -> aksi.put(a.get("nama").asText(), a));
    }

    /** The night is over: no token of yesterday holds. */
    void hari(LocalDate hari) {
        for (String akun : Orang.PERAN.keySet()) {
            Jawaban jawaban = kantor.akun(akun).ambil("saya");
            if (jawaban.status() != 401) {
                pelanggaran.add(hari + ": token kemarin milik " + akun + " masih berlaku: " + jawaban.status());
            }
        }
    }

    void sebelum(String pelaku, String nama, String path, Map<String, ?> isi) {
        long posisi = kantor.posisi();
        Orang.PERAN.keySet().stream().filter(lain -> !lain.equals(pelaku))
                .forEach(lain -> coba(lain, nama, path, isi, harapan(pelaku, lain, nama, isi)));
        dicoba.add(nama);
        sisanya();
        if (kantor.posisi() != posisi) {
            pelanggaran.add(nama + ": permintaan yang ditolak tercatat di jurnal");
        }
    }

    /** Who is refused how: of his own role whoever has nothing to do with it; of another role all. */
    private Set<Integer> harapan(String pelaku, String lain, String nama, Map<String, ?> isi) {
        boolean berperan = berperan(lain, nama);
        if (!berperan) {
            return Orang.terbatas(lain) ? Set.of(403, 404) : Set.of(403);
        }
        boolean dariKertas = isi.containsKey("kertas");
        if (!Orang.terbatas(lain)) {
            return Set.of();
        }
        if (dariKertas) {
            return Orang.ASING.contains(lain) ? Set.of(403, 404) : Set.of(403);
        }
        boolean tentangOrang = !"berkas".equals(aksi.get(nama).get("perihal").asText());
        return tentangOrang || Orang.ASING.contains(lain) ? Set.of(404) : Set.of();
    }

    private boolean berperan(String akun, String nama) {
        for (JsonNode pelaksana : aksi.get(nama).get("pelaksana")) {
            if (pelaksana.asText().equals(Orang.peran(akun))) {
                return true;
            }
        }
        return false;
    }

    private void coba(String akun, String nama, String path, Map<String, ?> isi, Set<Integer> harapan) {
        if (harapan.isEmpty()) {
            return;
        }
        Jawaban jawaban = kantor.akun(akun).kirim(path, isi);
        percobaan++;
        boolean ditolak = path.endsWith("/batch") && jawaban.status() == 200 ? tanpaHasil(jawaban.json().get("isi"))
                : harapan.contains(jawaban.status());
        if (!ditolak) {
            pelanggaran.add(nama + " sebagai " + akun + ": " + jawaban.status() + " " + jawaban.teks());
        }
        if (jawaban.status() == 404 && isi.containsKey("perihal")) {
            Map<String, Object> takAda = new LinkedHashMap<>(isi);
            takAda.put("perihal", "0".repeat(26));
            if (!kantor.akun(akun).kirim(path, takAda).teks().equals(jawaban.teks())) {
                pelanggaran.add(nama + " sebagai " + akun + " membedakan yang bukan miliknya dari yang tidak ada: " + jawaban.teks());
            }
        }
    }

    /** Until the outcome is released no institution reads a mark or a verdict anywhere. */
    private void tertutup(String berkas) {
        for (String akun : List.of("polman", "majene", "mamasa")) {
            Klien klien = kantor.akun(akun);
            for (JsonNode asesi : Daftar.isi(klien, "berkas/" + berkas + "/asesi?batas=50")) {
                String id = asesi.get("id").asText();
                JsonNode lengkap = klien.ambil("berkas/" + berkas + "/asesi/" + id).harus(200).json();
                if (HASIL.contains(asesi.get("status").asText()) || HASIL.contains(lengkap.at("/asesi/status").asText())
                        || !lengkap.path("nilai").isEmpty() || !lengkap.path("putusan").isEmpty()
                        || !Collections.disjoint(lengkap.path("formulir").findValuesAsText("kode"), HASIL_FORMULIR)) {
                    pelanggaran.add(akun + " membaca hasil sebelum disampaikan: " + asesi + " " + lengkap);
                }
            }
            klien.ambil("berkas/" + berkas + "/jumlah").harus(200).json().fieldNames().forEachRemaining(status -> {
                if (HASIL.contains(status)) {
                    pelanggaran.add(akun + " menghitung hasil sebelum disampaikan: " + status);
                }
            });
        }
    }

    private static boolean tanpaHasil(JsonNode butir) {
        for (JsonNode satu : butir) {
            if (satu.has("hasil") || satu.get("kesalahan").isEmpty()) {
                return false;
            }
        }
        return !butir.isEmpty();
    }

    /** Actions that are open here and that nobody was refused yet. */
    private void sisanya() {
        String berkas = kantor.demo().berkas();
        String tahap = kantor.akun("bidang").ambil("berkas/" + berkas).harus(200).json().get("tahap").asText();
        if (Set.of("rapat", "penetapan").contains(tahap)) {
            tertutup(berkas);
        }
        aksi.forEach((nama, a) -> {
            if (!dicoba.contains(nama) && memuat(a.get("diTahap"), tahap)) {
                dicoba.add(nama);
                Map<String, Object> isi = new LinkedHashMap<>(Map.of("masukan", Map.of()));
                if (!"berkas".equals(a.get("perihal").asText())) {
                    isi.put("perihal", perihal(berkas, a.get("perihal").asText()));
                }
                Orang.PERAN.keySet().stream().filter(lain -> !berperan(lain, nama)).forEach(lain -> coba(lain, nama,
                        "berkas/" + berkas + "/aksi/" + nama, isi, Orang.terbatas(lain) ? Set.of(403, 404) : Set.of(403)));
            }
        });
    }

    private String perihal(String berkas, String jenis) {
        Klien bidang = kantor.akun("bidang");
        JsonNode isi = bidang.ambil("berkas/" + berkas + "/" + jenis).harus(200).json().get("isi");
        return isi.isEmpty() ? berkas : isi.get(0).get("id").asText();
    }

    private static boolean memuat(JsonNode list, String kode) {
        for (JsonNode satu : list) {
            if (satu.asText().equals(kode)) {
                return true;
            }
        }
        return false;
    }

    /** The round is over: what was never tried? */
    void sesudahnya() {
        aksi.keySet().stream().filter(nama -> !dicoba.contains(nama))
                .forEach(nama -> pelanggaran.add("aksi yang belum dicoba siapa pun: " + nama));
    }

    List<String> pelanggaran() {
        return pelanggaran;
    }

    /** How many requests were refused. */
    int percobaan() {
        return percobaan;
    }
}

package id.serkom.testing.kepatuhan;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.tahap.MulaiHitung;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;

/** What a bundle with an SOP's own file is held to: its head, and rows whose tahap somebody brings. */
public abstract class SopContract {

    private static final Pattern VERSI = Pattern.compile("[1-9]\\d{0,5}(\\.\\d{1,6}){0,2}");
    private static final Set<String> BIDANG = Set.of("kode", "kegiatan", "pelaksana", "kelengkapan", "mutuKelengkapan", "waktu", "hitung",
            "keluaran");
    private static final Set<String> KELUARAN = Set.of("surat", "sertifikat");
    private static final Set<String> SKEMA = Set.of("satu", "tanpa", "asal");
    private static final String INSTANSI = RecordBinder.kode(Pelaksana.INSTANSI_TERKAIT);
    private static final String BIDANG_SERTIFIKASI = RecordBinder.kode(Pelaksana.BIDANG_SERTIFIKASI);
    private static final Set<String> PELAKSANA = kode(Pelaksana.values());
    private static final Set<String> HITUNG = kode(MulaiHitung.values());

    /** Kodes of the rows whose tahap other bundles bring. */
    protected abstract Set<String> tahapLain();

    /** Where the build leaves what becomes the jar. */
    protected Path bundel() {
        return IsiBundel.bangunan();
    }

    private static Set<String> kode(Enum<?>[] nilai) {
        return Arrays.stream(nilai).map(RecordBinder::kode).collect(Collectors.toCollection(TreeSet::new));
    }

    private void patuh(BiFunction<String, JsonNode, List<String>> aturan) {
        IsiBundel isi = new IsiBundel(bundel());
        List<String> keberatan = new ArrayList<>();
        List<String> berkas = isi.berkas("SERKOM-INF/sop", ".json");
        if (berkas.isEmpty()) {
            keberatan.add("tidak ada SOP di SERKOM-INF/sop");
        }
        for (String satu : berkas) {
            try {
                aturan.apply(satu, isi.json("SERKOM-INF/sop/" + satu)).forEach(k -> keberatan.add("SERKOM-INF/sop/" + satu + k));
            } catch (IllegalArgumentException e) {
                keberatan.add(e.getMessage());
            }
        }
        IsiBundel.patuh(keberatan);
    }

    @Test
    public void kepalanyaLengkap() {
        patuh((berkas, sop) -> {
            List<String> keberatan = new ArrayList<>();
            if (!(sop.path("kode").asText() + ".json").equals(berkas) || !IsiBundel.KODE.matcher(sop.path("kode").asText()).matches()) {
                keberatan.add("#/kode: harus sama dengan nama berkasnya, huruf kecil, angka, dan tanda hubung");
            }
            if (!VERSI.matcher(sop.path("versi").asText()).matches()) {
                keberatan.add("#/versi: harus seperti \"1\" atau \"1.2\"; bilangan pertamanya dipegang oleh berkas yang berjalan");
            }
            if (!SKEMA.contains(sop.path("skema").asText("satu"))) {
                keberatan.add("#/skema: harus satu, tanpa bila berkasnya tidak tentang sebuah skema, atau asal bila tentang berkas lain");
            }
            keberatan.addAll(pembuka(sop));
            for (String wajib : List.of("/judul", "/kepala/nomor", "/kepala/instansi", "/kepala/unit")) {
                if (!sop.at(wajib).isTextual() || sop.at(wajib).asText().isBlank()) {
                    keberatan.add("#" + wajib + ": tidak ada");
                }
            }
            // An SOP that is not in force yet has none: the office sets kepala.tanggal.
            try {
                LocalDate.parse(sop.at("/kepala/tanggal").asText("2026-01-31"));
            } catch (DateTimeParseException e) {
                keberatan.add("#/kepala/tanggal: harus tanggal seperti 2026-01-31");
            }
            return keberatan;
        });
    }

    /** Whom the server lets open a berkas of it. */
    private static List<String> pembuka(JsonNode sop) {
        if (!sop.has("pembuka")) {
            return List.of();
        }
        List<String> keberatan = new ArrayList<>();
        Set<String> pembuka = new TreeSet<>();
        sop.get("pembuka").forEach(p -> pembuka.add(p.asText()));
        if (!sop.get("pembuka").isArray() || !pembuka.contains(BIDANG_SERTIFIKASI)
                || !Set.of(BIDANG_SERTIFIKASI, INSTANSI).containsAll(pembuka)) {
            keberatan.add("#/pembuka: harus daftar yang memuat " + BIDANG_SERTIFIKASI + ", dan boleh " + INSTANSI);
        }
        if (pembuka.contains(INSTANSI) && sop.path("skema").asText("satu").equals("satu")) {
            keberatan.add("#/pembuka: " + INSTANSI + " tidak membuka berkas SOP dengan skema sendiri; \"skema\" harus asal atau tanpa");
        }
        Set<String> pertama = new TreeSet<>();
        sop.at("/tahap/0/pelaksana").forEach(p -> pertama.add(p.asText()));
        if (pembuka.contains(INSTANSI) && !pertama.contains(INSTANSI)) {
            keberatan.add("#/pembuka: " + INSTANSI + " bukan pelaksana tahap pertama");
        }
        return keberatan;
    }

    @Test
    public void setiapBarisnyaDapatDibaca() {
        patuh((berkas, sop) -> {
            List<String> keberatan = new ArrayList<>();
            Set<String> kode = new TreeSet<>();
            int urut = 0;
            for (JsonNode baris : sop.path("tahap")) {
                String tempat = "#/tahap/" + urut++;
                if (!kode.add(baris.path("kode").asText())) {
                    keberatan.add(tempat + "/kode: \"" + baris.path("kode").asText() + "\" sudah ada");
                }
                keberatan.addAll(baris(tempat, baris));
            }
            if (kode.isEmpty()) {
                keberatan.add("#/tahap: SOP tanpa tahap");
            }
            return keberatan;
        });
    }

    private static List<String> baris(String tempat, JsonNode baris) {
        List<String> keberatan = new ArrayList<>();
        baris.fieldNames().forEachRemaining(b -> {
            if (!BIDANG.contains(b)) {
                keberatan.add(tempat + "/" + b + ": tidak dikenal; bidangnya " + new TreeSet<>(BIDANG));
            }
        });
        if (!IsiBundel.KODE.matcher(baris.path("kode").asText()).matches()) {
            keberatan.add(tempat + "/kode: harus huruf kecil, angka, dan tanda hubung");
        }
        if (baris.path("kegiatan").asText().isBlank()) {
            keberatan.add(tempat + "/kegiatan: tidak ada");
        }
        if (baris.path("pelaksana").isEmpty()) {
            keberatan.add(tempat + "/pelaksana: tidak ada; pilih dari " + PELAKSANA);
        }
        baris.path("pelaksana").forEach(p -> {
            if (!PELAKSANA.contains(p.asText())) {
                keberatan.add(tempat + "/pelaksana: \"" + p.asText() + "\" tidak dikenal; pilih dari " + PELAKSANA);
            }
        });
        if (baris.has("waktu") && (!baris.get("waktu").isInt() || baris.get("waktu").asInt() < 0)) {
            keberatan.add(tempat + "/waktu: harus bilangan hari, 0 untuk tanpa tenggat");
        }
        if (baris.has("hitung") && !HITUNG.contains(baris.get("hitung").asText())) {
            keberatan.add(tempat + "/hitung: pilih dari " + HITUNG);
        }
        if (!KELUARAN.contains(baris.path("keluaran").asText())) {
            keberatan.add(tempat + "/keluaran: harus surat atau sertifikat");
        }
        return keberatan;
    }

    @Test
    public void setiapBarisPunyaTahapDanSetiapTahapPunyaBaris() {
        IsiBundel isi = new IsiBundel(bundel());
        patuh((berkas, sop) -> {
            Set<String> baris = new TreeSet<>();
            sop.path("tahap").forEach(b -> baris.add(b.path("kode").asText()));
            Set<String> dibawa = new TreeSet<>(tahapLain());
            dibawa.addAll(isi.tahap(sop.path("kode").asText()));
            List<String> keberatan = new ArrayList<>();
            baris.stream().filter(k -> !dibawa.contains(k)).forEach(k -> keberatan.add("#/tahap: tahap \"" + k
                    + "\" tidak ada di bundel ini; bila bundel lain membawanya, sebut di tahapLain()"));
            dibawa.stream().filter(k -> !baris.contains(k)).forEach(k -> keberatan.add("#/tahap: tahap \"" + k
                    + "\" tidak punya baris, jadi tidak akan dijalani berkas"));
            return keberatan;
        });
    }

    @Test
    public void manifesnyaMilikSebuahPengaya() {
        IsiBundel.patuh(new IsiBundel(bundel()).keberatanManifes());
    }
}

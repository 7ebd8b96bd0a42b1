package id.serkom.testing.kepatuhan;

import id.serkom.api.data.Data;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;

/**
 * What the kernel relies on in a bundle with tahap. A plug-in's own build runs it: extend it, name the tahap, hand in the lint of
 * letters ({@code id.serkom.naskah.PeriksaNaskah::keberatan}). Each fault is a line that says what to do.
 */
public abstract class TahapContract {

    private static final Set<String> KELUARAN = Set.of("surat", "sertifikat");
    private static final Set<String> NASKAH = Set.of(".vm", ".properties", ".contoh.json");
    private static final Pattern ALASAN = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*\\.[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final String PESAN = "SERKOM-INF/pesan_id.properties";

    /** Every tahap of the bundle, made as the server makes it. */
    protected abstract List<Tahap> tahap();

    /** Why letters would be refused when the bundle is installed. @param bundel folder that holds {@code SERKOM-INF} */
    protected abstract List<String> periksaNaskah(Path bundel);

    /** Private data as that older version of the tahap wrote them, for {@link Tahap#upgrade}. */
    protected Data dataLama(Tahap tahap, int versi) {
        return Data.KOSONG;
    }

    /** Constants that look like the code of a reason and are none, such as the key of a setting. */
    protected Set<String> bukanAlasan() {
        return Set.of();
    }

    /** Where the build leaves what becomes the jar. */
    protected Path bundel() {
        try {
            return Path.of(tahap().get(0).getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private IsiBundel isi() {
        return new IsiBundel(bundel());
    }

    private void patuh(BiFunction<Tahap, MutuBaku, List<String>> aturan) {
        List<String> keberatan = new ArrayList<>();
        for (Tahap tahap : tahap()) {
            MutuBaku mutu = tahap.getClass().getAnnotation(MutuBaku.class);
            if (mutu == null) {
                keberatan.add(tahap.getClass().getName() + " tanpa @MutuBaku; di sanalah baris SOP-nya tertulis");
            } else {
                keberatan.addAll(aturan.apply(tahap, mutu));
            }
        }
        IsiBundel.patuh(keberatan);
    }

    @Test
    public void barisSopnyaTertulisLengkapDanTerdaftarSebagaiLayanan() {
        patuh((tahap, mutu) -> {
            List<String> keberatan = new ArrayList<>();
            String nama = tahap.getClass().getSimpleName();
            for (String kode : List.of(mutu.sop(), mutu.kode())) {
                if (!IsiBundel.KODE.matcher(kode).matches()) {
                    keberatan.add(nama + ": kode \"" + kode + "\" harus huruf kecil, angka, dan tanda hubung");
                }
            }
            for (String kode : mutu.kelengkapan()) {
                if (!IsiBundel.KODE.matcher(kode).matches()) {
                    keberatan.add(nama + ": kelengkapan \"" + kode + "\" harus huruf kecil, angka, dan tanda hubung");
                }
            }
            if (mutu.kegiatan().isBlank()) {
                keberatan.add(nama + ": kegiatan kosong; isi dengan kata-kata kolom kegiatan pada SOP");
            }
            if (mutu.pelaksana().length == 0) {
                keberatan.add(nama + ": tanpa pelaksana");
            }
            if (mutu.waktu() < 0) {
                keberatan.add(nama + ": waktu kurang dari 0 hari; 0 berarti tanpa tenggat");
            }
            if (!KELUARAN.contains(mutu.keluaran())) {
                keberatan.add(nama + ": keluaran \"" + mutu.keluaran() + "\"; harus surat atau sertifikat");
            }
            if (!isi().tahap(mutu.sop()).contains(mutu.kode())) {
                keberatan.add(nama + ": tidak ada di OSGI-INF; beri @Component, tanpa itu peladen tidak melihatnya");
            }
            return keberatan;
        });
    }

    @Test
    public void hanyaMengimporApi() {
        List<String> keberatan = new ArrayList<>(isi().keberatanManifes());
        isi().impor().stream().filter(p -> !p.startsWith("id.serkom.api.") && !p.startsWith("java.") && !p.equals("org.slf4j"))
                .forEach(p -> keberatan.add("mengimpor " + p + "; sebuah tahap hanya memakai id.serkom.api.*, JDK, dan org.slf4j"));
        IsiBundel.patuh(keberatan);
    }

    @Test
    public void setiapAksiPunyaBorangDenganFaktanya() {
        Set<String> berborang = new HashSet<>(isi().berkas("SERKOM-INF/aksi", ".json"));
        List<String> keberatan = new ArrayList<>();
        for (Tahap tahap : tahap()) {
            if (tahap.actions().isEmpty()) {
                keberatan.add(tahap.getClass().getSimpleName() + ": tanpa aksi");
            }
            for (String aksi : new TreeSet<>(tahap.actions().keySet())) {
                String berkas = "SERKOM-INF/aksi/" + aksi + ".json";
                berborang.remove(aksi + ".json");
                if (!IsiBundel.KODE.matcher(aksi).matches()) {
                    keberatan.add("aksi \"" + aksi + "\": namanya harus huruf kecil, angka, dan tanda hubung");
                } else if (!isi().ada(berkas)) {
                    keberatan.add("aksi \"" + aksi + "\" tanpa borang; buat " + berkas);
                } else {
                    keberatan.addAll(borang(berkas, Borang::fakta));
                }
            }
        }
        berborang.stream().sorted().forEach(b -> keberatan.add("SERKOM-INF/aksi/" + b + ": tidak ada aksi yang memakainya"));
        IsiBundel.patuh(keberatan);
    }

    @Test
    public void setiapBorangTertutupDanTerbatas() {
        List<String> keberatan = new ArrayList<>();
        for (String berkas : isi().berkas("SERKOM-INF/aksi", ".json")) {
            keberatan.addAll(borang("SERKOM-INF/aksi/" + berkas, Borang::bentuk));
        }
        IsiBundel.patuh(keberatan);
    }

    /** What a rule says against a form, or why it cannot be read. */
    private List<String> borang(String berkas, Function<Borang, List<String>> aturan) {
        try {
            return aturan.apply(new Borang(berkas, isi().json(berkas)));
        } catch (IllegalArgumentException e) {
            return List.of(e.getMessage());
        }
    }

    @Test
    public void putusannyaMurni() {
        Set<Class<?>> tahap = tahap().stream().map(Object::getClass).collect(Collectors.toSet());
        IsiBundel.patuh(Kemurnian.keberatan(isi().kelas(), tahap, tahap().get(0).getClass().getClassLoader()));
    }

    @Test
    public void setiapAlasanPunyaTeks() {
        Properties pesan = isi().properties(PESAN);
        Set<String> pemilik = pesan.stringPropertyNames().stream().map(TahapContract::pemilik).collect(Collectors.toSet());
        tahap().stream().map(t -> t.getClass().getAnnotation(MutuBaku.class)).filter(Objects::nonNull).map(MutuBaku::kode)
                .forEach(pemilik::add);
        List<String> keberatan = new ArrayList<>();
        pesan.stringPropertyNames().stream().sorted().filter(k -> pesan.getProperty(k).isBlank())
                .forEach(k -> keberatan.add(PESAN + ": " + k + " kosong"));
        Set<String> alasan = isi().kelas().stream().flatMap(k -> k.teks().stream()).filter(t -> ALASAN.matcher(t).matches())
                .filter(t -> pemilik.contains(pemilik(t)) && !bukanAlasan().contains(t)).collect(Collectors.toCollection(TreeSet::new));
        alasan.stream().filter(t -> !pesan.containsKey(t))
                .forEach(t -> keberatan.add("alasan " + t + " tanpa teks; tulis di " + PESAN
                        + " apa yang salah dan apa yang harus dilakukan"));
        IsiBundel.patuh(keberatan);
    }

    private static String pemilik(String kode) {
        return kode.substring(0, Math.max(kode.indexOf('.'), 0));
    }

    @Test
    public void setiapSuratLengkapDanLolosPemeriksaan() {
        IsiBundel.patuh(keberatanNaskah(isi(), this::periksaNaskah));
    }

    static List<String> keberatanNaskah(IsiBundel isi, Function<Path, List<String>> periksa) {
        List<String> keberatan = new ArrayList<>();
        for (String berkas : isi.berkas("SERKOM-INF/naskah", ".vm")) {
            String jenis = berkas.substring(0, berkas.length() - ".vm".length());
            NASKAH.stream().sorted().map(akhiran -> "SERKOM-INF/naskah/" + jenis + akhiran).filter(b -> !isi.ada(b))
                    .forEach(b -> keberatan.add("surat \"" + jenis + "\": " + b + " tidak ada"));
        }
        if (keberatan.isEmpty()) {
            keberatan.addAll(periksa.apply(isi.akar()));
        }
        return keberatan;
    }

    @Test
    public void dataVersiLamaTerbawaSampaiVersiSekarang() {
        patuh((tahap, mutu) -> {
            List<String> keberatan = new ArrayList<>();
            if (tahap.versiData() < 1) {
                keberatan.add(mutu.kode() + ": versiData dimulai dari 1");
            }
            for (int versi = 1; versi <= tahap.versiData(); versi++) {
                Data lama = dataLama(tahap, versi);
                try {
                    Data baru = tahap.upgrade(versi, lama);
                    if (baru == null) {
                        keberatan.add(mutu.kode() + ": upgrade dari versi " + versi + " mengembalikan null");
                    } else if (versi == tahap.versiData() && !baru.equals(lama)) {
                        keberatan.add(mutu.kode() + ": upgrade mengubah data yang sudah berversi sekarang, " + versi);
                    }
                } catch (RuntimeException e) {
                    keberatan.add(mutu.kode() + ": upgrade dari versi " + versi + " gagal: " + e);
                }
            }
            return keberatan;
        });
    }

    /** Two tahap of one bundle share its forms and its place in the SOP's order. */
    @Test
    public void namaTahapDanAksiTidakBerulang() {
        List<String> keberatan = new ArrayList<>();
        Set<String> kode = new HashSet<>();
        Map<String, String> milik = new TreeMap<>();
        patuh((tahap, mutu) -> {
            if (!kode.add(mutu.sop() + "/" + mutu.kode())) {
                keberatan.add("dua tahap berkode " + mutu.sop() + "/" + mutu.kode());
            }
            tahap.actions().keySet().stream().sorted().forEach(a -> {
                String lain = milik.put(a, mutu.kode());
                if (lain != null) {
                    keberatan.add("aksi \"" + a + "\" ada pada " + lain + " dan " + mutu.kode() + ", padahal borangnya satu berkas");
                }
            });
            return List.of();
        });
        IsiBundel.patuh(keberatan);
    }
}

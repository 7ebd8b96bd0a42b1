package id.serkom.kernel.catalog;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.Data;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.tahap.MulaiHitung;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Version;

/**
 * An SOP as its own file says: its head and the order of its tahap, which stands nowhere else.
 *
 * @param tanpaSkema whether its berkas have no skema ({@code "skema": "tanpa"}; else {@code "satu"}, which is what is meant without a word)
 * @param skemaAsal whether its berkas are about another one, whose skema they have ({@code "skema": "asal"})
 * @param mayor major of each tahap that counts here, where it is not that of the SOP: of a berkas those that it is pinned to
 * @param pembuka who may open a berkas of it ({@code "pembuka"}; the Bidang alone without a word): the Bidang always, the institutions too
 */
public record SopFile(String kode, String versi, String judul, Data kepala, List<Facts> tahap, boolean tanpaSkema,
        boolean skemaAsal, Map<String, Integer> mayor, Set<Pelaksana> pembuka) {

    private static final String SATU = "satu";
    private static final String TANPA = "tanpa";
    private static final String ASAL = "asal";
    private static final Set<Pelaksana> DAPAT_MEMBUKA = Set.of(Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_TERKAIT);
    private static final Set<Pelaksana> BIDANG_SAJA = Set.of(Pelaksana.BIDANG_SERTIFIKASI);

    public SopFile {
        tahap = List.copyOf(tahap);
        mayor = Map.copyOf(mayor);
        pembuka = Set.copyOf(pembuka);
        Version.parseVersion(versi);
        if (tahap.isEmpty()) {
            throw new IllegalArgumentException("SOP tanpa tahap: " + kode);
        }
    }

    /** One whose berkas are not about another one, and that the Bidang opens. */
    public SopFile(String kode, String versi, String judul, Data kepala, List<Facts> tahap, boolean tanpaSkema,
            Map<String, Integer> mayor) {
        this(kode, versi, judul, kepala, tahap, tanpaSkema, false, mayor, BIDANG_SAJA);
    }

    public static SopFile of(Data file) {
        String sop = file.text("kode");
        List<Facts> tahap = barisTahap(file).stream().map(row -> row(sop, row)).toList();
        return new SopFile(sop, file.text("versi"), file.text("judul"), file.object("kepala"), tahap,
                skema(file).equals(TANPA), skema(file).equals(ASAL), Map.of(), pembuka(file, tahap));
    }

    /**
     * An institution opens what is about another berkas, or about none, to act in its first tahap: a round of certification is announced
     * to it, and an asesor has nothing of his own in a berkas that has just been opened.
     */
    private static Set<Pelaksana> pembuka(Data file, List<Facts> tahap) {
        if (!file.has("pembuka")) {
            return BIDANG_SAJA;
        }
        if (!(file.asMap().get("pembuka") instanceof List<?> semua) || !semua.stream().allMatch(String.class::isInstance)) {
            throw new IllegalArgumentException("pembuka: harus daftar pelaksana, seperti [\"bidang-sertifikasi\", \"instansi-terkait\"]");
        }
        List<String> kode = file.texts("pembuka");
        kode.stream().filter(k -> DAPAT_MEMBUKA.stream().map(RecordBinder::kode).noneMatch(k::equals)).findFirst().ifPresent(k -> {
            throw new IllegalArgumentException("pembuka: \"" + k
                    + "\" tidak dapat membuka berkas; pilih bidang-sertifikasi, instansi-terkait");
        });
        Set<Pelaksana> pembuka = kode.stream().map(k -> RecordBinder.dariKode(Pelaksana.class, k)).collect(Collectors.toSet());
        if (!pembuka.contains(Pelaksana.BIDANG_SERTIFIKASI)) {
            throw new IllegalArgumentException("pembuka: bidang-sertifikasi selalu dapat membuka; sebut juga");
        }
        boolean instansi = pembuka.contains(Pelaksana.INSTANSI_TERKAIT);
        if (instansi && skema(file).equals(SATU)) {
            throw new IllegalArgumentException("pembuka: instansi-terkait tidak membuka berkas SOP dengan skema sendiri; \"skema\" harus "
                    + ASAL + " atau " + TANPA);
        }
        if (instansi && !tahap.isEmpty() && !tahap.get(0).pelaksana().contains(Pelaksana.INSTANSI_TERKAIT)) {
            throw new IllegalArgumentException("pembuka: instansi-terkait bukan pelaksana tahap pertama, " + tahap.get(0).kode());
        }
        return pembuka;
    }

    private static List<Data> barisTahap(Data file) {
        if (file.asMap().get("tahap") instanceof List<?> semua && !semua.stream().allMatch(Map.class::isInstance)) {
            throw new IllegalArgumentException("tahap: tiap butir harus objek dengan kode, kegiatan, dan keluaran");
        }
        return file.objects("tahap");
    }

    private static String skema(Data file) {
        String skema = file.optText("skema").orElse(SATU);
        if (!List.of(SATU, TANPA, ASAL).contains(skema)) {
            throw new IllegalArgumentException("skema: \"" + skema + "\" tidak dikenal; tulis " + SATU + ", " + TANPA + ", atau " + ASAL);
        }
        return skema;
    }

    private static Facts row(String sop, Data row) {
        return new Facts(sop, row.text("kode"), row.text("kegiatan"),
                row.texts("pelaksana").stream().map(k -> RecordBinder.dariKode(Pelaksana.class, k)).toList(),
                row.texts("kelengkapan"), row.optText("mutuKelengkapan").orElse(""), row.optNumber("waktu").orElse(0),
                row.optText("hitung").map(k -> RecordBinder.dariKode(MulaiHitung.class, k)).orElse(MulaiHitung.MASUK_TAHAP),
                row.text("keluaran"));
    }

    public int major() {
        return major(versi);
    }

    public static int major(String versi) {
        return Version.parseVersion(versi).getMajor();
    }

    /** The major of the tahap of that kode. */
    public int majorOf(String kodeTahap) {
        return mayor.getOrDefault(kodeTahap, major());
    }

    /** The same with those majors of its tahap. */
    public SopFile bermayor(Map<String, Integer> lain) {
        return new SopFile(kode, versi, judul, kepala, tahap, tanpaSkema, skemaAsal, lain, pembuka);
    }

    /** Its tahap, in order. */
    public List<String> kodeTahap() {
        return tahap.stream().map(Facts::kode).toList();
    }

    public Facts pertama() {
        return tahap.get(0);
    }

    public Optional<Facts> sesudah(String kodeTahap) {
        for (int i = 0; i + 1 < tahap.size(); i++) {
            if (tahap.get(i).kode().equals(kodeTahap)) {
                return Optional.of(tahap.get(i + 1));
            }
        }
        return Optional.empty();
    }

    public int urut(String kodeTahap) {
        for (int i = 0; i < tahap.size(); i++) {
            if (tahap.get(i).kode().equals(kodeTahap)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("bukan tahap SOP " + kode + ": " + kodeTahap);
    }
}

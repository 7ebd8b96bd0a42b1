package id.serkom.api.referensi;

import id.serkom.api.data.Masa;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A legal basis; a letter cites what is in force on its date.
 *
 * @param kode kind, number and year, e.g. "uu-20-2023", "permen-panrb-35-2012"
 * @param digantiOleh kode of the one that superseded it
 */
public record DasarHukum(String kode, Masa masa, String judul, Optional<String> digantiOleh) implements Entri {

    private static final List<String> JENJANG = List.of("uud", "tap", "uu", "perpu", "pp", "perpres", "keppres", "inpres",
            "permen", "perban", "kepmen", "perda", "pergub", "kepgub");

    /** The order in which "Mengingat" cites them: by rank (UU 12/2011, article 7 and 8), within a rank the older first. */
    public static final Comparator<DasarHukum> HIERARKI = Comparator.comparingInt(DasarHukum::jenjang)
            .thenComparing(DasarHukum::tahun).thenComparing(DasarHukum::kode);

    private int jenjang() {
        String jenis = kode.replaceAll("-.*", "");
        int exact = JENJANG.indexOf(jenis);
        if (exact >= 0) {
            return exact;
        }
        return jenis.startsWith("permen") ? JENJANG.indexOf("permen")
                : jenis.startsWith("kepmen") ? JENJANG.indexOf("kepmen") : JENJANG.size();
    }

    private String tahun() {
        return kode.replaceAll(".*-", "");
    }
}

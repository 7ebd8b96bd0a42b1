package id.serkom.kernel.kalender;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the tables of days that a pack would bring. */
public final class PeriksaKalender {

    private static final String FOLDER = "SERKOM-INF/kalender/";

    private final Map<String, TabelLibur> tabel = new TreeMap<>();
    private final List<String> keberatan = new ArrayList<>();

    /** @param berkas files of the pack, by path */
    public PeriksaKalender(Map<String, byte[]> berkas) {
        new TreeMap<>(berkas).forEach((jalur, isi) -> {
            if (jalur.startsWith(FOLDER) && jalur.indexOf('/', FOLDER.length()) < 0 && TabelReader.dikenal(jalur)) {
                baca(jalur, isi);
            }
        });
    }

    private void baca(String jalur, byte[] isi) {
        try {
            tabel.put(jalur.substring(FOLDER.length()), TabelReader.read(jalur, jalur, isi));
        } catch (IllegalArgumentException e) {
            keberatan.add(e.getMessage());
        }
    }

    public List<String> keberatan() {
        return List.copyOf(keberatan);
    }

    /** By file name: of which year, and how many days. */
    public Map<String, String> ringkas() {
        Map<String, String> ringkas = new TreeMap<>();
        tabel.forEach((nama, satu) -> ringkas.put(nama, satu.tahun().map(t -> "tahun " + t + ", ").orElse("tambahan, ")
                + satu.hari().size() + " hari"));
        return ringkas;
    }
}

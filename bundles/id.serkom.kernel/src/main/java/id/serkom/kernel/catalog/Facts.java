package id.serkom.kernel.catalog;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.tahap.MulaiHitung;
import id.serkom.api.tahap.MutuBaku;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The facts of a row of the SOP: from the annotation of the tahap, the SOP's own file when its bundle is absent, and
 * overridden by {@code etc/id.serkom.sop.<sop>.cfg}.
 */
public record Facts(String sop, String kode, String kegiatan, List<Pelaksana> pelaksana, List<String> kelengkapan,
        String mutuKelengkapan, int waktu, MulaiHitung hitung, String keluaran) {

    public Facts {
        pelaksana = List.copyOf(pelaksana);
        kelengkapan = List.copyOf(kelengkapan);
    }

    public static Facts of(MutuBaku mutu) {
        return new Facts(mutu.sop(), mutu.kode(), mutu.kegiatan(), Arrays.asList(mutu.pelaksana()),
                Arrays.asList(mutu.kelengkapan()), mutu.mutuKelengkapan(), mutu.waktu(), mutu.hitung(), mutu.keluaran());
    }

    /** From the properties of the service, where a value that an operator saved arrives as a String. */
    static Facts of(Map<String, Object> properties) {
        return new Facts(text(properties, "sop"), text(properties, "kode"), text(properties, "kegiatan"),
                texts(properties, "pelaksana").stream().map(Facts::pelaksana).toList(), texts(properties, "kelengkapan"),
                text(properties, "mutuKelengkapan"), Integer.parseInt(text(properties, "waktu")),
                MulaiHitung.valueOf(text(properties, "hitung")), text(properties, "keluaran"));
    }

    /** These facts with what the settings of the SOP say otherwise. */
    public Facts with(Map<String, String> settings) {
        return new Facts(sop, kode, kegiatan, pelaksana, list(settings, "kelengkapan", kelengkapan), mutuKelengkapan,
                number(settings), settings.containsKey(kode + ".hitung")
                        ? RecordBinder.dariKode(MulaiHitung.class, settings.get(kode + ".hitung").trim()) : hitung,
                settings.getOrDefault(kode + ".keluaran", keluaran));
    }

    public Facts waktu(int hari) {
        return new Facts(sop, kode, kegiatan, pelaksana, kelengkapan, mutuKelengkapan, hari, hitung, keluaran);
    }

    private int number(Map<String, String> settings) {
        String value = settings.get(kode + ".waktu");
        return value == null ? waktu : Integer.parseInt(value.trim());
    }

    private List<String> list(Map<String, String> settings, String name, List<String> present) {
        String value = settings.get(kode + "." + name);
        return value == null ? present
                : Arrays.stream(value.split(",")).map(String::trim).filter(s -> !s.isEmpty()).toList();
    }

    private static Pelaksana pelaksana(String value) {
        return value.contains("-") || value.equals(value.toLowerCase(Locale.ROOT))
                ? RecordBinder.dariKode(Pelaksana.class, value) : Pelaksana.valueOf(value);
    }

    private static String text(Map<String, Object> properties, String name) {
        Object value = properties.get(MutuBaku.PREFIX_ + name);
        return value == null ? "" : value.toString();
    }

    private static List<String> texts(Map<String, Object> properties, String name) {
        Object value = properties.get(MutuBaku.PREFIX_ + name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Object[] array) {
            return Arrays.stream(array).map(String::valueOf).toList();
        }
        return value instanceof Collection<?> c ? c.stream().map(String::valueOf).toList() : List.of(value.toString());
    }
}

package id.serkom.kernel.kalender;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code etc/id.serkom.kalender.cfg}: {@code akhir-pekan = sabtu, minggu} and {@code hari = kerja | kalender}, the kind of day that
 * clocks which start from now on count (read where they start). What cannot be read leaves its default standing and is
 * named in {@code salah}.
 */
record PengaturanKalender(Set<DayOfWeek> akhirPekan, List<String> salah) {

    static final String PID = "id.serkom.kalender";

    private static final List<String> HARI = List.of("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu");
    private static final Set<DayOfWeek> BAWAAN = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    PengaturanKalender {
        akhirPekan = Set.copyOf(akhirPekan);
        salah = List.copyOf(salah);
    }

    static PengaturanKalender of(Map<String, String> setelan) {
        List<String> salah = new ArrayList<>();
        String hari = setelan.getOrDefault("hari", "kerja").strip();
        if (!hari.equals("kerja") && !hari.equals("kalender")) {
            salah.add("hari = " + hari + ": tulis kerja atau kalender; dipakai kerja");
        }
        return new PengaturanKalender(akhirPekan(setelan.get("akhir-pekan"), salah), salah);
    }

    private static Set<DayOfWeek> akhirPekan(String tertulis, List<String> salah) {
        if (tertulis == null) {
            return BAWAAN;
        }
        Set<DayOfWeek> hari = EnumSet.noneOf(DayOfWeek.class);
        for (String nama : tertulis.split(",")) {
            int ke = HARI.indexOf(nama.strip().toLowerCase(Locale.ROOT));
            if (ke < 0) {
                salah.add("akhir-pekan = " + tertulis + ": \"" + nama.strip()
                        + "\" bukan nama hari; dipakai sabtu, minggu");
                return BAWAAN;
            }
            hari.add(DayOfWeek.of(ke + 1));
        }
        if (hari.size() == HARI.size()) {
            salah.add("akhir-pekan = " + tertulis + ": harus tersisa hari kerja; dipakai sabtu, minggu");
            return BAWAAN;
        }
        return hari;
    }
}

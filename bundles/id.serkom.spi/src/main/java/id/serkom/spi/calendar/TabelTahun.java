package id.serkom.spi.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The yearly tables of holidays that an office has by now: this year's, and from November on the next one's. */
public final class TabelTahun {

    /** The joint decree (SKB) for the next year is out by then. */
    private static final Month SEJAK = Month.NOVEMBER;

    private TabelTahun() {
    }

    /** What an operator should hear about it; empty when none is missing. */
    public static Optional<String> peringatan(Kalender kalender, LocalDate hari) {
        List<Integer> ada = kalender.tahun();
        Stream<Integer> perlu = hari.getMonth().compareTo(SEJAK) < 0 ? Stream.of(hari.getYear()) : Stream.of(hari.getYear(),
                hari.getYear() + 1);
        String kurang = perlu.filter(tahun -> !ada.contains(tahun)).map(String::valueOf).collect(Collectors.joining(" dan "));
        return kurang.isEmpty() ? Optional.empty() : Optional.of("Belum ada tabel libur tahun " + kurang + ", sehingga tenggat di tahun itu"
                + " dihitung tanpa hari libur dan cuti bersamanya. Simpan tabelnya di etc/kalender/ (misalnya " + kurang.substring(0, 4)
                + ".csv); tenggat yang terbuka lalu dihitung ulang.");
    }
}

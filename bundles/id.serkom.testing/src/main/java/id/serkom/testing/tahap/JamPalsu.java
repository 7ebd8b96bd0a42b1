package id.serkom.testing.tahap;

import id.serkom.spi.calendar.OfficeClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;

/** A clock that moves only when a test says so, with the office days Monday to Friday less the holidays given to it. */
public final class JamPalsu implements OfficeClock {

    private final Set<LocalDate> libur = new TreeSet<>();
    private LocalDate tanggal;

    public JamPalsu(LocalDate tanggal) {
        this.tanggal = tanggal;
    }

    @Override
    public LocalDate tanggal() {
        return tanggal;
    }

    @Override
    public Instant saat() {
        return tanggal.atTime(9, 0).toInstant(ZoneOffset.ofHours(8));
    }

    public JamPalsu ke(String hari) {
        tanggal = LocalDate.parse(hari);
        return this;
    }

    public JamPalsu ke(LocalDate hari) {
        tanggal = hari;
        return this;
    }

    public JamPalsu majuHari(int hari) {
        tanggal = tanggal.plusDays(hari);
        return this;
    }

    public JamPalsu majuHariKerja(int hari) {
        tanggal = tambahHariKerja(tanggal, hari);
        return this;
    }

    public JamPalsu libur(String... hari) {
        for (String satu : hari) {
            libur.add(LocalDate.parse(satu));
        }
        return this;
    }

    public boolean hariKerja(LocalDate hari) {
        return hari.getDayOfWeek() != DayOfWeek.SATURDAY && hari.getDayOfWeek() != DayOfWeek.SUNDAY
                && !libur.contains(hari);
    }

    public LocalDate tambahHariKerja(LocalDate dari, int hari) {
        LocalDate sampai = dari;
        for (int sisa = hari; sisa > 0;) {
            sampai = sampai.plusDays(1);
            if (hariKerja(sampai)) {
                sisa--;
            }
        }
        return sampai;
    }
}

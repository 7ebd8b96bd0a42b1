package id.serkom.kernel.jam;

import static org.junit.Assert.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.Test;

public class SistemOfficeClockTest {

    private final Map<String, String> setelan = new HashMap<>();
    private Instant mesin = Instant.parse("2026-01-05T16:30:00.123456Z");

    @Test
    public void tanggalMenurutZonaKantor() {
        SistemOfficeClock jam = jam(false);

        assertEquals(LocalDate.of(2026, 1, 6), jam.tanggal());

        setelan.put("zona", "Asia/Jakarta");
        assertEquals(LocalDate.of(2026, 1, 5), jam.tanggal());
    }

    @Test
    public void saatBerketelitianMilidetik() {
        assertEquals(Instant.parse("2026-01-05T16:30:00.123Z"), jam(false).saat());
    }

    @Test
    public void jamTidakPernahMundur() {
        SistemOfficeClock jam = jam(false);
        Instant semula = jam.saat();

        mesin = mesin.minusSeconds(3600);
        assertEquals(semula, jam.saat());

        mesin = mesin.plusSeconds(3601);
        assertEquals(semula.plusSeconds(1), jam.saat());
    }

    @Test
    public void pergeseranHanyaPadaPeragaan() {
        setelan.put("geser", "P3DT2H");

        assertEquals(Instant.parse("2026-01-05T16:30:00.123Z"), jam(false).saat());
        assertEquals(Instant.parse("2026-01-08T18:30:00.123Z"), jam(true).saat());
    }

    @Test
    public void pergeseranDapatDitambahSaatBerjalan() {
        SistemOfficeClock jam = jam(true);
        assertEquals(LocalDate.of(2026, 1, 6), jam.tanggal());

        setelan.put("geser", "P10D");
        assertEquals(LocalDate.of(2026, 1, 16), jam.tanggal());
    }

    @Test
    public void setelanYangSalahTidakBerlaku() {
        setelan.put("zona", "Asia/Mamuju");
        for (String geser : new String[] {"besok", "P1M", ""}) {
            setelan.put("geser", geser);
            assertEquals(geser, LocalDate.of(2026, 1, 6), jam(true).tanggal());
        }
    }

    private SistemOfficeClock jam(boolean demo) {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return mesin;
            }
        };
        return new SistemOfficeClock(pid -> SistemOfficeClock.PID.equals(pid) ? Map.copyOf(setelan) : Map.of(), clock, demo);
    }
}

package id.serkom.spi.calendar;

import id.serkom.api.berkas.HariTenggat;
import id.serkom.api.berkas.Jeda;
import id.serkom.api.berkas.Tenggat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Office days, from the yearly tables that are installed. */
@ProviderType
public interface Kalender {

    /** Why it is no office day, with its source; empty for an office day. */
    Optional<String> libur(LocalDate tanggal);

    /** Last day in time: {@code hari} days counted from the day after {@code mulai}, paused days left out. */
    LocalDate jatuhTempo(LocalDate mulai, int hari, boolean hariKerja, List<Jeda> jeda);

    /** Each day of a clock from the first to the due date: counted, skipped or paused. */
    List<HariTenggat> urai(Tenggat tenggat);

    /** Moves whenever a table or the setting changes, so that open deadlines are computed anew. */
    long versi();

    /** Years for which a table is installed. */
    List<Integer> tahun();
}

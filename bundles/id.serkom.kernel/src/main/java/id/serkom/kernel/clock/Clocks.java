package id.serkom.kernel.clock;

import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.service.Settings;
import id.serkom.api.tahap.Jam;
import id.serkom.kernel.catalog.Facts;
import id.serkom.spi.calendar.Kalender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The clocks of one berkas while an action changes them: started, paused, resumed, ended; at the end the changed ones.
 */
public final class Clocks {

    private final Kalender kalender;
    private final Settings settings;
    private final Supplier<String> ids;
    private final Supplier<List<Tenggat>> present;
    private Optional<Map<String, Tenggat>> all = Optional.empty();
    private final Map<String, Tenggat> changed = new LinkedHashMap<>();

    /** @param present read when a clock is first asked for: most actions are about none, and a berkas has many */
    public Clocks(Supplier<List<Tenggat>> present, Kalender kalender, Settings settings, Supplier<String> ids) {
        this.present = present;
        this.kalender = kalender;
        this.settings = settings;
        this.ids = ids;
    }

    private Map<String, Tenggat> all() {
        if (all.isEmpty()) {
            Map<String, Tenggat> read = new LinkedHashMap<>();
            present.get().forEach(t -> read.put(t.id(), t));
            all = Optional.of(read);
        }
        return all.get();
    }

    /** Whether the tahap has an open clock of that kind. */
    public boolean runs(String tahap, Optional<String> permohonan) {
        return !open(tahap, permohonan).isEmpty();
    }

    /** Starts a clock; a tahap without days has none, and one whose date was set before it was entered has it already. */
    public void start(Facts facts, String berkas, int putaran, Optional<String> permohonan, LocalDate mulai) {
        if (facts.waktu() <= 0 || runs(facts.kode(), permohonan)) {
            return;
        }
        boolean hariKerja = !"kalender".equals(settings.get("id.serkom.kalender", "hari", "kerja"));
        put(new Tenggat(ids.get(), 0, berkas, facts.kode(), putaran, permohonan, mulai, facts.waktu(), hariKerja,
                kalender.jatuhTempo(mulai, facts.waktu(), hariKerja, List.of()), TenggatStatus.BERJALAN, Optional.empty(),
                List.of()));
    }

    /** Clocks of a new permohonan. */
    public void start(Facts facts, Permohonan permohonan, int putaran) {
        start(facts, permohonan.berkas(), putaran, Optional.of(permohonan.id()), permohonan.diterimaTanggal());
    }

    /** What a decision says of the clocks of its tahap. A tahap without a clock of that kind has nothing to change. */
    public void apply(String tahap, Jam jam, LocalDate tanggal) {
        for (Tenggat t : open(tahap, jam.permohonan())) {
            if (jam instanceof Jam.Jeda jeda && t.status() == TenggatStatus.BERJALAN) {
                put(t.dijeda(tanggal, jeda.alasan()));
            } else if (jam instanceof Jam.Lanjut && t.status() == TenggatStatus.JEDA) {
                put(resume(t, tanggal));
            } else if (jam instanceof Jam.Selesai) {
                put(resume(t, tanggal).diselesaikan(tanggal));
            } else if (jam instanceof Jam.Ulang ulang) {
                put(t.diganti());
                put(new Tenggat(ids.get(), 0, t.berkas(), tahap, t.putaran(), t.permohonan(), ulang.mulai(), t.hari(),
                        t.hariKerja(), kalender.jatuhTempo(ulang.mulai(), t.hari(), t.hariKerja(), List.of()),
                        TenggatStatus.BERJALAN, Optional.empty(), List.of()));
            }
        }
    }

    /** Ends every open clock of a tahap: it closes. */
    public void end(String tahap, LocalDate tanggal) {
        all().values().stream().filter(t -> t.tahap().equals(tahap) && terbuka(t)).toList()
                .forEach(t -> put(resume(t, tanggal).diselesaikan(tanggal)));
    }

    /** Ends every open clock of a permohonan that takes no further part. */
    public void end(Permohonan permohonan, LocalDate tanggal) {
        all().values().stream().filter(t -> t.permohonan().filter(permohonan.id()::equals).isPresent() && terbuka(t)).toList()
                .forEach(t -> put(resume(t, tanggal).diselesaikan(tanggal)));
    }

    /** Replaces every open clock of these tahap: a new putaran begins before them. */
    public void supersede(List<String> tahap) {
        all().values().stream().filter(t -> tahap.contains(t.tahap()) && terbuka(t)).toList()
                .forEach(t -> put(t.diganti()));
    }

    public List<Tenggat> changed() {
        return new ArrayList<>(changed.values());
    }

    private List<Tenggat> open(String tahap, Optional<String> permohonan) {
        return all().values().stream()
                .filter(t -> t.tahap().equals(tahap) && t.permohonan().equals(permohonan) && terbuka(t)).toList();
    }

    private static boolean terbuka(Tenggat t) {
        return t.status() == TenggatStatus.BERJALAN || t.status() == TenggatStatus.JEDA;
    }

    private Tenggat resume(Tenggat t, LocalDate tanggal) {
        if (t.status() != TenggatStatus.JEDA) {
            return t;
        }
        Tenggat closed = t.dilanjutkan(tanggal, t.jatuhTempo());
        return closed.jatuhTempo(kalender.jatuhTempo(closed.mulai(), closed.hari(), closed.hariKerja(), closed.jeda()));
    }

    private void put(Tenggat t) {
        all().put(t.id(), t);
        changed.put(t.id(), t);
    }
}

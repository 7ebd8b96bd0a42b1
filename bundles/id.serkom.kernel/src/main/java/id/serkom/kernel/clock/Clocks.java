package id.serkom.kernel.clock;

import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.service.Settings;
import id.serkom.api.tahap.Jam;
import id.serkom.kernel.catalog.Facts;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.calendar.Kalender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The clocks of one berkas while an action changes them: started, paused, resumed, ended; at the end the changed ones.
 */
public final class Clocks {

    private final Kalender kalender;
    private final Settings settings;
    private final Supplier<String> ids;
    private final Present present;
    private final Map<String, Tenggat> known = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();
    private boolean whole;
    private final Map<String, Tenggat> changed = new LinkedHashMap<>();

    /**
     * The clocks that are stored, each time oldest first. Read when one is first asked for: most actions are about none; a berkas
     * has many, a permohonan two.
     */
    public interface Present {

        List<Tenggat> all();

        List<Tenggat> of(String permohonan);
    }

    /** The clocks of a stored berkas. */
    public static Clocks of(Ports ports, String berkas) {
        return new Clocks(new Present() {
            @Override
            public List<Tenggat> all() {
                return ports.berkas.tenggat(berkas);
            }

            @Override
            public List<Tenggat> of(String permohonan) {
                return ports.berkas.tenggatPermohonan(permohonan);
            }
        }, ports.kalender, ports.settings, ports::idBaru);
    }

    Clocks(Present present, Kalender kalender, Settings settings, Supplier<String> ids) {
        this.present = present;
        this.kalender = kalender;
        this.settings = settings;
        this.ids = ids;
    }

    private Stream<Tenggat> all() {
        if (!whole) {
            present.all().forEach(t -> known.putIfAbsent(t.id(), t));
            whole = true;
        }
        return List.copyOf(known.values()).stream();
    }

    private Stream<Tenggat> of(Optional<String> permohonan) {
        if (permohonan.isPresent() && !whole && read.add(permohonan.get())) {
            present.of(permohonan.get()).forEach(t -> known.putIfAbsent(t.id(), t));
        }
        Stream<Tenggat> found = permohonan.isPresent() ? List.copyOf(known.values()).stream() : all();
        return found.filter(t -> t.permohonan().equals(permohonan));
    }

    /** Whether the tahap has an open clock of that kind. */
    public boolean runs(String tahap, Optional<String> permohonan) {
        return !open(tahap, permohonan).isEmpty();
    }

    /** Starts a clock; a tahap without days has none, and one whose date was set before it was entered has it already. */
    public void start(Facts facts, String berkas, int putaran, LocalDate mulai) {
        start(facts, berkas, putaran, Optional.empty(), mulai);
    }

    private void start(Facts facts, String berkas, int putaran, Optional<Permohonan> milik, LocalDate mulai) {
        Optional<String> permohonan = milik.map(Permohonan::id);
        if (facts.waktu() <= 0 || runs(facts.kode(), permohonan)) {
            return;
        }
        boolean hariKerja = !"kalender".equals(settings.get("id.serkom.kalender", "hari", "kerja"));
        put(new Tenggat(ids.get(), 0, berkas, facts.kode(), putaran, permohonan, milik.map(Permohonan::instansi), mulai,
                facts.waktu(), hariKerja, kalender.jatuhTempo(mulai, facts.waktu(), hariKerja, List.of()),
                TenggatStatus.BERJALAN, Optional.empty(), List.of()));
    }

    /** Clocks of a new permohonan, which has none yet. */
    public void start(Facts facts, Permohonan permohonan, int putaran) {
        read.add(permohonan.id());
        start(facts, permohonan.berkas(), putaran, Optional.of(permohonan), permohonan.diterimaTanggal());
    }

    /** What a decision says of the clocks of its tahap. A tahap without a clock of that kind has nothing to change. */
    public void apply(String tahap, Jam jam, LocalDate tanggal) {
        if (jam instanceof Jam.Buka) {
            reopen(tahap, jam.permohonan());
        }
        for (Tenggat t : open(tahap, jam.permohonan())) {
            if (jam instanceof Jam.Jeda jeda && t.status() == TenggatStatus.BERJALAN) {
                put(t.dijeda(tanggal, jeda.alasan()));
            } else if (jam instanceof Jam.Lanjut lanjut) {
                answered(t, lanjut.pada().orElse(tanggal));
            } else if (jam instanceof Jam.Selesai) {
                put(resume(t, tanggal).diselesaikan(tanggal));
            } else if (jam instanceof Jam.Ulang ulang) {
                put(t.diganti());
                put(new Tenggat(ids.get(), 0, t.berkas(), tahap, t.putaran(), t.permohonan(), t.instansi(), ulang.mulai(),
                        t.hari(), t.hariKerja(), kalender.jatuhTempo(ulang.mulai(), t.hari(), t.hariKerja(), List.of()),
                        TenggatStatus.BERJALAN, Optional.empty(), List.of()));
            }
        }
    }

    private void reopen(String tahap, Optional<String> permohonan) {
        if (!runs(tahap, permohonan)) {
            of(permohonan).filter(t -> t.tahap().equals(tahap) && t.status() == TenggatStatus.SELESAI)
                    .reduce((older, newer) -> newer).ifPresent(t -> put(due(t.dibuka())));
        }
    }

    /** An answer recorded later ends its pause on the day on which it came, also where the last date has ended it since. */
    private void answered(Tenggat t, LocalDate pada) {
        t.jeda().stream().reduce((older, newer) -> newer)
                .filter(j -> t.status() == TenggatStatus.JEDA || j.sampai().filter(pada::isBefore).isPresent())
                .ifPresent(j -> put(resumed(t, pada.isBefore(j.sejak()) ? j.sejak() : pada)));
    }

    /** Ends every open clock of a tahap: it closes. */
    public void end(String tahap, LocalDate tanggal) {
        all().filter(t -> t.tahap().equals(tahap) && terbuka(t))
                .forEach(t -> put(resume(t, tanggal).diselesaikan(tanggal)));
    }

    /** Ends every open clock of a permohonan that takes no further part. */
    public void end(Permohonan permohonan, LocalDate tanggal) {
        of(Optional.of(permohonan.id())).filter(Clocks::terbuka)
                .forEach(t -> put(resume(t, tanggal).diselesaikan(tanggal)));
    }

    /** Replaces every open clock of these tahap: a new putaran begins before them. */
    public void supersede(List<String> tahap) {
        all().filter(t -> tahap.contains(t.tahap()) && terbuka(t))
                .forEach(t -> put(t.diganti()));
    }

    public List<Tenggat> changed() {
        return new ArrayList<>(changed.values());
    }

    private List<Tenggat> open(String tahap, Optional<String> permohonan) {
        return of(permohonan).filter(t -> t.tahap().equals(tahap) && terbuka(t)).toList();
    }

    private static boolean terbuka(Tenggat t) {
        return t.status() == TenggatStatus.BERJALAN || t.status() == TenggatStatus.JEDA;
    }

    private Tenggat resume(Tenggat t, LocalDate tanggal) {
        return t.status() == TenggatStatus.JEDA ? resumed(t, tanggal) : t;
    }

    private Tenggat resumed(Tenggat t, LocalDate tanggal) {
        return due(t.dilanjutkan(tanggal, t.jatuhTempo()));
    }

    private Tenggat due(Tenggat t) {
        return t.jatuhTempo(kalender.jatuhTempo(t.mulai(), t.hari(), t.hariKerja(), t.jeda()));
    }

    private void put(Tenggat t) {
        known.put(t.id(), t);
        changed.put(t.id(), t);
    }
}

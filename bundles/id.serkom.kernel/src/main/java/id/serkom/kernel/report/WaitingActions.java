package id.serkom.kernel.report;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Data;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.service.Aksi;
import id.serkom.kernel.catalog.InstalledAction;
import id.serkom.kernel.catalog.InstalledTahap;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.Menunggu;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Actions that wait for an actor, as their forms declare it. {@code menunggu} among the facts of an action ({@code x-serkom}) names
 * what waits for it: {@code {"asesi": "hadir"}} each asesi in that state; {@code {"permohonan": "diminta-lengkap", "sesudah": "…"}} each
 * permohonan that has asesi in that state, once a letter of the kind about it is out; {@code {"langkah": ["…"], "sesudah": "…",
 * "sampai": "…"}} the berkas, while its tahap stands in one of these steps (if any are named), once a letter of the first kind is out (if
 * one is named) and until one of the second is, or is drafted, in its putaran. An action without it is offered and not asked for. Where
 * few of the berkas in a tahap wait, its steps are named: the others are then not looked at.
 */
final class WaitingActions {

    private static final String MENUNGGU = "menunggu";
    private static final String SESUDAH = "sesudah";
    private static final String PERMOHONAN = "permohonan";
    private static final String ASESI = "asesi";

    private final Ports ports;
    private final int most;

    /** @param most how many are found at most */
    WaitingActions(Ports ports, int most) {
        this.ports = ports;
        this.most = most;
    }

    /**
     * One of them.
     *
     * @param jatuhTempo its own date, or that of the tahap while its clock runs
     */
    record Waiting(Aksi aksi, String perihal, Berkas berkas, Optional<LocalDate> jatuhTempo) {
    }

    List<Waiting> of(Actor actor) {
        List<Waiting> found = new ArrayList<>();
        for (InstalledTahap tahap : ports.sops.semua()) {
            for (InstalledAction action : tahap.actions().values()) {
                Aksi aksi = action.aksi();
                if (aksi.schema().object(InstalledAction.FACTS).has(MENUNGGU)) {
                    aksi.pelaksana().stream().flatMap(as -> scope(actor, as).stream())
                            .forEach(lingkup -> aksi.diTahap().forEach(di -> find(aksi, tahap.major(), di, lingkup, found)));
                }
            }
        }
        return found;
    }

    /** What he has his part in as that; empty when he is none. */
    private static Optional<Lingkup> scope(Actor actor, Pelaksana as) {
        if (!actor.adalah(as.peran())) {
            return Optional.empty();
        }
        return switch (as) {
            case INSTANSI_TERKAIT -> actor.instansi().map(Lingkup::instansi);
            case ASESOR -> actor.asesor().map(Lingkup::asesor);
            case BIDANG_SERTIFIKASI, INSTANSI_BERWENANG -> Optional.of(Lingkup.SEMUA);
        };
    }

    private void find(Aksi aksi, int major, String tahap, Lingkup lingkup, List<Waiting> found) {
        int rest = most - found.size();
        if (rest <= 0) {
            return;
        }
        Menunggu di = new Menunggu(aksi.sop(), tahap, lingkup, aksi.tahap(), major);
        Data when = aksi.schema().object(InstalledAction.FACTS).object(MENUNGGU);
        Optional<String> sesudah = when.optText(SESUDAH);
        if (when.has(PERMOHONAN)) {
            pinned(aksi, major, rest, batas -> ports.berkas.permohonanMenunggu(di, status(when, PERMOHONAN), sesudah, batas),
                    Permohonan::berkas).forEach((p, berkas) -> found.add(new Waiting(aksi, p.id(), berkas, p.lengkapiSampai())));
        } else if (when.has(ASESI)) {
            Map<Asesi, Berkas> waiting = pinned(aksi, major, rest, batas -> ports.berkas.menunggu(di, status(when, ASESI), batas),
                    Asesi::berkas);
            Map<String, LocalDate> clocks = clocks(Set.copyOf(waiting.values()));
            waiting.forEach((a, berkas) -> found.add(new Waiting(aksi, a.id(), berkas, Optional.ofNullable(clocks.get(a.berkas())))));
        } else {
            Map<Berkas, Berkas> waiting = pinned(aksi, major, rest,
                    batas -> ports.berkas.berkasMenunggu(di, Set.copyOf(when.texts("langkah")), sesudah, when.optText("sampai"), batas),
                    Berkas::id);
            Map<String, LocalDate> clocks = clocks(waiting.keySet());
            waiting.keySet().forEach(b -> found.add(new Waiting(aksi, b.id(), b, Optional.ofNullable(clocks.get(b.id())))));
        }
    }

    /**
     * Of what waits, as much as is asked for in berkas whose SOP is there, with their berkas: nothing can be done in the others, and
     * however many of them stand before, they do not hide the rest. One look is enough as long as no SOP is away.
     */
    private <T> Map<T, Berkas> pinned(Aksi aksi, int major, int rest, IntFunction<List<T>> read, Function<T, String> berkas) {
        for (int batas = rest;; batas *= 2) {
            List<T> waiting = read.apply(batas);
            Map<String, Berkas> all = berkas(waiting.stream().map(berkas));
            Map<T, Berkas> mine = new LinkedHashMap<>();
            waiting.stream().filter(w -> ports.sops.major(all.get(berkas.apply(w)), aksi.tahap()).orElse(-1) == major).limit(rest)
                    .forEach(w -> mine.put(w, all.get(berkas.apply(w))));
            if (mine.size() == rest || waiting.size() < batas) {
                return mine;
            }
        }
    }

    private static AsesiStatus status(Data when, String whose) {
        return RecordBinder.dariKode(AsesiStatus.class, when.text(whose));
    }

    private Map<String, Berkas> berkas(Stream<String> ids) {
        return ports.berkas.find(ids.distinct().toList()).stream().collect(Collectors.toMap(Berkas::id, b -> b));
    }

    /** When the clock of the tahap that each is in runs out. */
    private Map<String, LocalDate> clocks(Collection<Berkas> berkas) {
        Map<String, String> tahap = berkas.stream().collect(Collectors.toMap(Berkas::id, Berkas::tahap));
        return ports.berkas.berjalan(tahap.keySet()).stream().filter(t -> t.tahap().equals(tahap.get(t.berkas())))
                .collect(Collectors.toMap(Tenggat::berkas, Tenggat::jatuhTempo, (first, second) -> first));
    }
}

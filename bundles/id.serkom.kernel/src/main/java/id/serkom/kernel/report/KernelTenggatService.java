package id.serkom.kernel.report;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.HariTenggat;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.TenggatService;
import id.serkom.api.service.TugasSaya;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.Paraf;
import id.serkom.kernel.paraf.Pemegang;
import id.serkom.kernel.port.Ports;
import id.serkom.kernel.berkas.KernelBerkasService;
import id.serkom.kernel.clock.DeadlineKeeper;
import id.serkom.spi.store.Lingkup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Clocks as the edges see them, why a date is the date, and what waits for whom. */
@Component(name = "id.serkom.kernel.tenggat", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class KernelTenggatService implements TenggatService {

    private static final int SOON = 3;
    /** Of a kind: many clocks must not push out what only he can do. */
    private static final int MOST = 200;
    private static final String LATE = "terlambat";
    private static final String OPEN = "terbuka";

    private final Ports ports;

    /** @param keeper runs while deadlines are asked for */
    @Activate
    public KernelTenggatService(@Reference Ports ports, @Reference DeadlineKeeper keeper) {
        this.ports = ports;
    }

    @Override
    public List<Tenggat> berkas(Actor actor, String berkas) {
        Berkas found = KernelBerkasService.visible(ports, actor, berkas);
        return ports.berkas.tenggat(found.id()).stream().filter(t -> his(Lingkup.of(actor), t)).toList();
    }

    @Override
    public List<HariTenggat> mengapa(Actor actor, String id) {
        Tenggat tenggat = ports.berkas.tenggatById(id).orElseThrow(KernelTenggatService::absent);
        Lingkup lingkup = Lingkup.of(actor);
        if (!lingkup.semua()
                && (!ports.berkas.terlihat(tenggat.berkas(), lingkup) || !his(lingkup, tenggat))) {
            throw absent();
        }
        return ports.kalender.urai(tenggat);
    }

    private static NotFound absent() {
        return new NotFound(Reason.of("tenggat.tidak-ada"));
    }

    /** A clock of a permohonan is the business of its institution alone, beside ours. */
    private static boolean his(Lingkup lingkup, Tenggat t) {
        return lingkup.semua() || t.instansi().isEmpty() || t.instansi().equals(lingkup.instansi());
    }

    @Override
    public Halaman<Tenggat> jatuhTempo(Actor actor, LocalDate sampai, Potongan potongan) {
        return ports.berkas.jatuhTempo(sampai, Lingkup.of(actor), potongan);
    }

    @Override
    public List<TugasSaya> tugas(Actor actor) {
        LocalDate today = ports.clock.tanggal();
        LocalDate soon = ports.kalender.jatuhTempo(today, SOON, true, List.of());
        List<TugasSaya> tasks = new ArrayList<>();
        for (Tenggat t : ports.berkas.jatuhTempo(soon, Lingkup.of(actor), Potongan.awal(MOST)).isi()) {
            tasks.add(new TugasSaya("tenggat", t.jatuhTempo().isBefore(today) ? LATE : "segera", t.tahap(),
                    t.permohonan().orElse(t.berkas()), Optional.of(t.berkas()), Optional.of(t.jatuhTempo())));
        }
        for (WaitingActions.Waiting w : new WaitingActions(ports, MOST).of(actor)) {
            String state = w.jatuhTempo().filter(date -> !date.isAfter(soon)).map(date -> date.isBefore(today) ? LATE : "segera")
                    .orElse(OPEN);
            tasks.add(new TugasSaya("aksi", state, w.aksi().judul(), w.perihal(), Optional.of(w.berkas().id()), w.jatuhTempo()));
        }
        paraf(actor, today, tasks);
        for (Disposisi d : ports.surat.disposisiTerbuka(actor.akun(), MOST)) {
            tasks.add(new TugasSaya("disposisi", d.batas().isBefore(today) ? LATE : OPEN, d.perintah(), d.surat(),
                    Optional.empty(), Optional.of(d.batas())));
        }
        tasks.sort(Comparator.comparing(task -> task.jatuhTempo().orElse(LocalDate.MAX)));
        return List.copyOf(tasks);
    }

    private void paraf(Actor actor, LocalDate today, List<TugasSaya> tasks) {
        for (Paraf p : ports.surat.parafMenunggu(new Pemegang(ports.referensi).jabatan(actor, today), MOST)) {
            tasks.add(new TugasSaya("paraf", OPEN, p.jabatan(), p.surat(), Optional.empty(), Optional.empty()));
        }
    }
}

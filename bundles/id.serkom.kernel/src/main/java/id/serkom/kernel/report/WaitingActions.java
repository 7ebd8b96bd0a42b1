package id.serkom.kernel.report;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.service.Sop;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.kernel.catalog.InstalledAction;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.Lingkup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Actions that wait for an actor, as their forms declare it. {@code menunggu} among the facts of an action ({@code x-serkom}) names
 * what waits for it: {@code {"asesi": "hadir"}} each asesi in that state; {@code {"permohonan": "diminta-lengkap", "sesudah": "…"}} each
 * permohonan that has asesi in that state, once a letter of the kind about it is out; {@code {"sesudah": "…", "sampai": "…"}} the
 * berkas, once a letter of the first kind is out (if one is named) and until one of the second is, or is drafted, in its putaran. An
 * action without it is offered and not asked for.
 */
final class WaitingActions {

    private static final String MENUNGGU = "menunggu";
    private static final String SESUDAH = "sesudah";

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
        for (Sop sop : ports.sops.list()) {
            for (Aksi aksi : ports.sops.aksi(sop.kode())) {
                if (aksi.schema().object(InstalledAction.FACTS).has(MENUNGGU)) {
                    aksi.pelaksana().stream().flatMap(as -> scope(actor, as).stream())
                            .forEach(lingkup -> aksi.diTahap().forEach(tahap -> find(aksi, tahap, lingkup, found)));
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

    private void find(Aksi aksi, String tahap, Lingkup lingkup, List<Waiting> found) {
        BerkasQuery query = new BerkasQuery(Optional.of(tahap), Optional.empty(), Optional.empty(), Optional.empty());
        Potongan next = Potongan.awal(most);
        while (found.size() < most) {
            Halaman<Berkas> page = ports.berkas.list(query, lingkup, next);
            page.isi().stream().filter(b -> b.sop().equals(aksi.sop()) && b.status() == BerkasStatus.BERJALAN)
                    .flatMap(b -> waiting(aksi, b, lingkup)).limit(most - found.size()).forEach(found::add);
            if (page.lanjut().isEmpty()) {
                return;
            }
            next = new Potongan(page.lanjut(), most);
        }
    }

    private Stream<Waiting> waiting(Aksi aksi, Berkas berkas, Lingkup lingkup) {
        Data when = aksi.schema().object(InstalledAction.FACTS).object(MENUNGGU);
        if (when.has("permohonan")) {
            return permohonan(berkas, when, lingkup).map(p -> new Waiting(aksi, p.id(), berkas, p.lengkapiSampai()));
        }
        if (when.has("asesi")) {
            Optional<AsesiStatus> status = when.optText("asesi").map(kode -> RecordBinder.dariKode(AsesiStatus.class, kode));
            return ports.berkas.asesi(berkas.id(), status, lingkup, Potongan.awal(most)).isi().stream()
                    .map(a -> new Waiting(aksi, a.id(), berkas, clock(berkas)));
        }
        boolean waits = when.optText(SESUDAH).map(jenis -> out(berkas, jenis)).orElse(true)
                && when.optText("sampai").map(jenis -> !out(berkas, jenis) && !drafted(berkas, jenis)).orElse(true);
        return waits ? Stream.of(new Waiting(aksi, berkas.id(), berkas, clock(berkas))) : Stream.empty();
    }

    private static boolean his(Permohonan permohonan, Lingkup lingkup) {
        return lingkup.instansi().map(permohonan.instansi()::equals).orElse(true);
    }

    /** Of those that were asked something, whose letter is out, and who have somebody left about whom it waits. */
    private Stream<Permohonan> permohonan(Berkas berkas, Data when, Lingkup lingkup) {
        BerkasReader isi = ports.berkas.isi(berkas.id());
        AsesiStatus status = RecordBinder.dariKode(AsesiStatus.class, when.text("permohonan"));
        return isi.permohonan().stream()
                .filter(p -> p.status().aktif() && p.lengkapiSampai().isPresent() && his(p, lingkup))
                .filter(p -> isi.asesiPermohonan(p.id()).stream().anyMatch(a -> a.status() == status))
                .filter(p -> when.optText(SESUDAH).map(jenis -> isi.suratPermohonan(p.id(), jenis).stream()
                        .anyMatch(s -> s.nomor().isPresent())).orElse(true));
    }

    /** A numbered letter of this putaran. */
    private boolean out(Berkas berkas, String jenis) {
        return ports.berkas.isi(berkas.id()).surat(jenis).stream().anyMatch(s -> s.putaran() == berkas.putaran());
    }

    private boolean drafted(Berkas berkas, String jenis) {
        return ports.surat.konsep(berkas.id()).stream()
                .anyMatch(s -> s.jenis().equals(jenis) && s.putaran() == berkas.putaran());
    }

    private Optional<LocalDate> clock(Berkas berkas) {
        return ports.berkas.tenggat(berkas.id()).stream().filter(t -> t.status() == TenggatStatus.BERJALAN
                && t.permohonan().isEmpty() && t.tahap().equals(berkas.tahap())).map(Tenggat::jatuhTempo).findFirst();
    }
}

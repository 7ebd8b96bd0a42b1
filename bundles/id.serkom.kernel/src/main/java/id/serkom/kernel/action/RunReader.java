package id.serkom.kernel.action;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Pelaku;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.skema.Skema;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.kernel.catalog.Facts;
import id.serkom.kernel.catalog.InstalledAction;
import id.serkom.kernel.catalog.InstalledTahap;
import id.serkom.kernel.catalog.SopFile;
import id.serkom.kernel.catalog.TahapCatalog;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.Lingkup;
import java.util.List;
import java.util.Optional;

/** Reads and checks everything that stands before the decision: the berkas in scope, the action, the actor, the form. */
final class RunReader {

    private final Ports ports;
    private final Actors actors;

    RunReader(Ports ports) {
        this.ports = ports;
        this.actors = new Actors(ports.referensi);
    }

    /**
     * The berkas as an attempt begins.
     *
     * @param ke newest number of its journal chain, read first: what is written into it later moves that
     */
    record Start(Berkas berkas, long ke) {
    }

    Start berkas(Actor actor, String id) {
        long ke = ports.journal.ke(id);
        Berkas berkas = ports.berkas.find(id).orElseThrow(RunReader::absent);
        Lingkup lingkup = Lingkup.of(actor);
        if (!lingkup.semua() && !ports.berkas.terlihat(id, lingkup)) {
            throw absent();
        }
        return new Start(berkas, ke);
    }

    private static NotFound absent() {
        return new NotFound(Reason.of("berkas.tidak-ada"));
    }

    /** The SOP in the version that the berkas was opened with. */
    SopFile sop(Berkas berkas) {
        return ports.sops.file(berkas);
    }

    /** The tahap whose action it is; which the berkas is in, or which lets the action be run there. */
    String owner(SopFile sop, Berkas berkas, String action) {
        if (berkas.status() == BerkasStatus.SELESAI) {
            throw new Conflict(Reason.of("berkas.selesai"));
        }
        List<InstalledTahap> owners = ports.tahap.list(sop).stream()
                .filter(t -> t.actions().containsKey(action)).toList();
        Optional<InstalledTahap> open = owners.stream()
                .filter(t -> t.actions().get(action).aksi().diTahap().contains(berkas.tahap())).findFirst();
        if (open.isPresent()) {
            return open.get().facts().kode();
        }
        if (ports.tahap.find(sop, berkas.tahap()).isEmpty()) {
            throw TahapCatalog.away(berkas.tahap());
        }
        if (owners.isEmpty()) {
            // Whose it is nobody can say while a tahap is away: another may let its actions be run here.
            sop.tahap().stream().map(Facts::kode).filter(kode -> ports.tahap.find(sop, kode).isEmpty()).findFirst()
                    .ifPresent(away -> {
                        throw TahapCatalog.away(away);
                    });
            throw new NotFound(Reason.of("aksi.tidak-dikenal", "aksi", action));
        }
        throw new Conflict(Reason.of("aksi.bukan-di-tahap-ini", "aksi", action).with("tahap", berkas.tahap())
                .with("boleh", String.join(", ", owners.get(0).actions().get(action).aksi().diTahap())));
    }

    Run read(Actor actor, PermintaanAksi request, Start start, SopFile sop, InstalledTahap tahap, BerkasReader isi) {
        Berkas berkas = start.berkas();
        InstalledAction action = Optional.ofNullable(tahap.actions().get(request.aksi()))
                .orElseThrow(() -> new NotFound(Reason.of("aksi.tidak-dikenal", "aksi", request.aksi())));
        if (berkas.status() == BerkasStatus.MENUNGGU_SURAT) {
            throw new Conflict(Reason.of("berkas.menunggu-surat", "tahap", berkas.tahap()));
        }
        Pelaku pelaku = actors.pelaku(actor, action.aksi(), request.kertas(), ports.clock.tanggal());
        Sasaran sasaran = Sasaran.read(action.aksi().perihal(), berkas, isi, request.perihal());
        actors.mine(pelaku, sasaran);
        Skema skema = ports.skema(berkas);
        List<Reason> breaches = action.validate(request.masukan(), skema);
        if (!breaches.isEmpty()) {
            throw new InvalidInput(breaches);
        }
        if (request.revisi().isPresent() && request.revisi().get() != sasaran.revision()) {
            throw new StaleRevision(Reason.of("simpan.revisi-usang"));
        }
        PosisiTahap posisi = ports.berkas.posisi(berkas.id(), berkas.tahap(), berkas.putaran())
                .orElseThrow(() -> new IllegalStateException("berkas tanpa posisi: " + berkas.id()));
        return new Run(berkas, start.ke(), sasaran, sop, tahap, action, skema, actor, pelaku, posisi,
                sendiri(berkas, sop, skema, tahap.facts().kode(), posisi), ports.clock.tanggal(), ports.clock.saat());
    }

    /** The newest position of the action's own tahap; a new one when the berkas has not entered it yet. */
    private PosisiTahap sendiri(Berkas berkas, SopFile sop, Skema skema, String kode, PosisiTahap posisi) {
        if (posisi.tahap().equals(kode)) {
            return posisi;
        }
        for (int putaran = berkas.putaran(); putaran >= 1; putaran--) {
            Optional<PosisiTahap> found = ports.berkas.posisi(berkas.id(), kode, putaran);
            if (found.isPresent() && (putaran == berkas.putaran() || sop.urut(kode) < sop.urut(berkas.tahap()))) {
                return found.get();
            }
        }
        Moves moves = new Moves(ports);
        return moves.enter(moves.facts(sop, skema, kode), berkas.id(), berkas.putaran(), ports.clock.tanggal());
    }
}

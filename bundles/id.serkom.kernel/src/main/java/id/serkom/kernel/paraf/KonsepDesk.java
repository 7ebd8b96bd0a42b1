package id.serkom.kernel.paraf;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.skema.Skema;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.kernel.clock.Clocks;
import id.serkom.kernel.clock.Waiting;
import id.serkom.kernel.letter.AkibatSurat;
import id.serkom.kernel.letter.KonsepModel;
import id.serkom.kernel.letter.Lanjutan;
import id.serkom.kernel.letter.LetterDesk;
import id.serkom.kernel.paraf.KonsepCommit.Kejadian;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.Kunci;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the Bidang does with its own drafts: take one back from its initials, submit one that was sent back anew. */
final class KonsepDesk {

    private final Ports ports;
    private final LetterDesk desk;
    private final KonsepCommit commit;

    KonsepDesk(Ports ports, LetterDesk desk, KonsepCommit commit) {
        this.ports = ports;
        this.desk = desk;
        this.commit = commit;
    }

    void tarik(Actor actor, String id, String alasan) {
        Surat surat = surat(actor, id);
        if (surat.status() != SuratStatus.KONSEP) {
            throw new Conflict(Reason.of("paraf.bukan-konsep"));
        }
        if (alasan.isBlank()) {
            throw new InvalidInput(Reason.of("konsep.alasan-wajib").at("/alasan"));
        }
        Berkas berkas = berkas(surat);
        Penarikan back = Penarikan.of(ports, surat, berkas, Optional.of("Konsep ditarik: " + alasan.strip()));
        commit.write(new Kejadian(actor, berkas, surat, "tarik", Optional.of(alasan.strip()), ports.clock.saat()), back.rows(),
                back.letters(), back.penutupan());
    }

    /**
     * The chain that is set now, on the date of today; without one the letter is numbered in this commit. It rests on nobody having
     * acted in the berkas since the draft was returned, so the berkas is held whole, as by a closing.
     */
    void ajukanUlang(Actor actor, String id) {
        Surat surat = surat(actor, id);
        long ke = ports.journal.ke(surat.berkas().orElseThrow());
        Berkas berkas = berkas(surat);
        KonsepModel model = new KonsepModel(ports.surat.isi(id).orElseThrow().model());
        Skema skema = ports.skema(berkas);
        Instant now = ports.clock.saat();
        LetterDesk.Meja meja = desk.lagi(berkas, surat, skema, ports.clock.tanggal(), now);
        check(surat, meja, model);
        SuratRequest request = model.request();
        List<Catatan> rows = new ArrayList<>();
        List<Kunci> bersama = new ArrayList<>();
        LetterDesk.Siap ready;
        if (desk.berparaf(meja, request)) {
            ready = desk.konsepLagi(meja, model, surat, ports.surat.paraf(id));
        } else {
            ready = desk.terbit(meja, request, surat.revision());
            desk.dicabut(request).ifPresent(rows::add);
            Clocks clocks = Clocks.of(ports, berkas.id());
            AkibatSurat.of(ports, meja, request, clocks).ke(rows, bersama);
            rows.addAll(new Waiting(ports).since(berkas.id(), meja.tahap(), request, clocks, meja.tanggal()));
            rows.addAll(clocks.changed());
        }
        rows.addAll(ready.paraf());
        rows.addAll(ready.kelengkapan());
        commit.write(new Kejadian(actor, berkas, surat, "ajukan-ulang", Optional.empty(), now), rows, List.of(ready.surat()),
                new Kunci(berkas.id(), berkas.epoch(), true, OptionalLong.of(ke)), bersama);
    }

    private void check(Surat surat, LetterDesk.Meja meja, KonsepModel model) {
        Berkas berkas = meja.berkas();
        if (surat.status() != SuratStatus.DITOLAK) {
            throw new Conflict(Reason.of("konsep.tidak-dikembalikan"));
        }
        if (Lanjutan.jenis(surat.jenis())) {
            checkLanjutan(surat, berkas);
            return;
        }
        if (berkas.status() == BerkasStatus.SELESAI) {
            throw new Conflict(Reason.of("berkas.selesai"));
        }
        if (berkas.status() == BerkasStatus.MENUNGGU_SURAT) {
            throw new Conflict(Reason.of("berkas.menunggu-surat", "tahap", berkas.tahap()));
        }
        if (model.penutupan()) {
            throw new Conflict(Reason.of("konsep.milik-penutupan", "tahap", surat.tahap().orElseThrow()));
        }
        if (surat.putaran() != berkas.putaran()) {
            throw new Conflict(Reason.of("konsep.putaran-lain"));
        }
        if (new Sejak(ports.journal).adaAksi(surat, model)) {
            throw new Conflict(Reason.of("konsep.sudah-lewat"));
        }
        desk.samaPenandatangan(meja, model);
    }

    /** The tahap does not matter to a letter that only refers to an earlier one; but nothing is withdrawn twice. */
    private void checkLanjutan(Surat surat, Berkas berkas) {
        if (Lanjutan.PENCABUTAN.equals(surat.jenis())
                && ports.surat.konsep(berkas.id()).stream().anyMatch(s -> s.merujuk().equals(surat.merujuk()))) {
            throw new Conflict(Reason.of("konsep.sudah-diganti"));
        }
    }

    private Surat surat(Actor actor, String id) {
        if (!actor.adalah(Peran.BIDANG_SERTIFIKASI)) {
            throw new Forbidden(Reason.of("konsep.hanya-bidang"));
        }
        return ports.surat.find(id).filter(s -> s.berkas().isPresent() && s.tahap().isPresent())
                .orElseThrow(() -> new NotFound(Reason.of("surat.tidak-ada")));
    }

    private Berkas berkas(Surat surat) {
        return ports.berkas.find(surat.berkas().orElseThrow()).orElseThrow();
    }
}

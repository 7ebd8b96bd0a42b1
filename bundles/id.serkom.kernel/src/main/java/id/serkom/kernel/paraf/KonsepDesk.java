package id.serkom.kernel.paraf;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.skema.Skema;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.kernel.letter.Lanjutan;
import id.serkom.kernel.letter.LetterDesk;
import id.serkom.kernel.paraf.KonsepCommit.Kejadian;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.Lingkup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the Bidang does with its own drafts: take one back from its initials, submit one that was sent back anew. */
final class KonsepDesk {

    private static final int SERUPA_TERBANYAK = 200;

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

    /** The chain that is set now, on the date of today; without one the letter is numbered in this commit. */
    void ajukanUlang(Actor actor, String id) {
        Surat surat = surat(actor, id);
        Berkas berkas = berkas(surat);
        Data model = ports.surat.isi(id).orElseThrow().model();
        check(surat, berkas, model);
        Skema skema = ports.skema.find(berkas.skema(), berkas.skemaVersi()).orElseThrow();
        Instant now = ports.clock.saat();
        LetterDesk.Meja meja = LetterDesk.Meja.lagi(berkas, surat, skema, ports.clock.tanggal(), now);
        SuratRequest request = model.as(SuratRequest.class);
        List<Catatan> rows = new ArrayList<>();
        LetterDesk.Siap ready;
        if (desk.berparaf(request)) {
            ready = desk.konsepLagi(meja, request, surat, ports.surat.paraf(id));
        } else {
            ready = desk.terbit(meja, request, surat.revision());
            desk.dicabut(request).ifPresent(rows::add);
        }
        rows.addAll(ready.paraf());
        rows.addAll(ready.kelengkapan());
        commit.write(new Kejadian(actor, berkas, surat, "ajukan-ulang", Optional.empty(), now), rows, List.of(ready.surat()), false);
    }

    private void check(Surat surat, Berkas berkas, Data model) {
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
        if (LetterDesk.penutupan(model)) {
            throw new Conflict(Reason.of("konsep.milik-penutupan", "tahap", surat.tahap().orElseThrow()));
        }
        if (surat.putaran() != berkas.putaran()) {
            throw new Conflict(Reason.of("konsep.putaran-lain"));
        }
        if (replaced(surat)) {
            throw new Conflict(Reason.of("konsep.sudah-diganti"));
        }
    }

    /** The tahap does not matter to a letter that only refers to an earlier one; but nothing is withdrawn twice. */
    private void checkLanjutan(Surat surat, Berkas berkas) {
        if (Lanjutan.PENCABUTAN.equals(surat.jenis())
                && ports.surat.konsep(berkas.id()).stream().anyMatch(s -> s.merujuk().equals(surat.merujuk()))) {
            throw new Conflict(Reason.of("konsep.sudah-diganti"));
        }
    }

    /** Whether the tahap asked for a letter of the same kind to the same party after this one. */
    private boolean replaced(Surat surat) {
        SuratQuery query = new SuratQuery(Optional.of(Arah.KELUAR), Optional.of(surat.jenis()), Optional.empty(), surat.berkas(),
                Optional.of(surat.tanggal()), Optional.empty());
        return ports.surat.list(query, Lingkup.SEMUA, Potongan.awal(SERUPA_TERBANYAK)).isi().stream()
                .anyMatch(s -> s.id().compareTo(surat.id()) > 0 && s.tahap().equals(surat.tahap())
                        && s.pihak().equals(surat.pihak()) && s.instansi().equals(surat.instansi())
                        && s.permohonan().equals(surat.permohonan()) && s.asesi().equals(surat.asesi()));
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

package id.serkom.kernel.paraf;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.skema.Skema;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.kernel.action.Closing;
import id.serkom.kernel.port.Ports;
import id.serkom.kernel.letter.LetterDesk;
import id.serkom.spi.naskah.ParafHandler;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.Kunci;
import id.serkom.spi.store.SuratBaru;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * The chain of initials. A draft that an action in the middle of a tahap asked for is numbered with its own last initial; the drafts
 * of a closing are numbered together with the last initial of the last of them, and the tahap closes in that commit. A draft of
 * a closing that is sent back takes the others with it: the closing is run again.
 */
@Component(name = "id.serkom.kernel.paraf", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class KernelParafHandler implements ParafHandler {

    private static final int TRIES = 8;

    private final Ports ports;
    private final LetterDesk desk;

    @Activate
    public KernelParafHandler(@Reference Ports ports) {
        this.ports = ports;
        this.desk = new LetterDesk(ports);
    }

    /**
     * Somebody else may put his initials at the same moment. Whose step is still open then looks again, so that of the last initials
     * of a closing one numbers the letters.
     */
    @Override
    public Surat paraf(Actor actor, String id, boolean setuju, Optional<String> catatan) {
        Optional<String> step = open(id);
        for (int n = 1;; n++) {
            try {
                return attempt(actor, id, setuju, catatan);
            } catch (StaleRevision e) {
                if (n == TRIES || !open(id).equals(step)) {
                    throw e;
                }
            }
        }
    }

    private Optional<String> open(String surat) {
        return ports.surat.paraf(surat).stream().filter(p -> p.setuju().isEmpty()).map(Paraf::id).findFirst();
    }

    private Surat attempt(Actor actor, String id, boolean setuju, Optional<String> catatan) {
        Surat surat = ports.surat.find(id).orElseThrow(() -> new NotFound(Reason.of("surat.tidak-ada")));
        if (surat.status() != SuratStatus.KONSEP) {
            throw new Conflict(Reason.of("paraf.bukan-konsep"));
        }
        List<Paraf> steps = ports.surat.paraf(id);
        Paraf step = steps.stream().filter(p -> p.setuju().isEmpty()).findFirst()
                .orElseThrow(() -> new Conflict(Reason.of("paraf.sudah-lengkap")));
        mayInitial(actor, step);
        if (!setuju && catatan.filter(c -> !c.isBlank()).isEmpty()) {
            throw new InvalidInput(Reason.of("paraf.catatan-wajib").at("/catatan"));
        }
        Instant now = ports.clock.saat();
        Paraf done = new Paraf(step.id(), step.revision(), step.surat(), step.langkah(), step.jabatan(), Optional.of(setuju),
                Optional.of(actor.akun()), Optional.of(now), catatan);
        boolean last = step.langkah() == steps.size();
        Berkas berkas = ports.berkas.find(surat.berkas().orElseThrow()).orElseThrow();
        if (!setuju) {
            sendBack(actor, surat, done, berkas, now);
        } else if (!last) {
            commit(actor, berkas, surat, "paraf", List.of(done), List.of(), false, now);
        } else {
            lastInitial(actor, surat, done, berkas, now);
        }
        return ports.surat.find(id).orElseThrow();
    }

    /** The actor must hold the jabatan, by whatever mandate, on this date. */
    private void mayInitial(Actor actor, Paraf step) {
        boolean holds = actor.pejabat().isPresent() && ports.referensi.list(Mandat.class, ports.clock.tanggal()).stream()
                .anyMatch(m -> m.jabatan().equals(step.jabatan()) && m.pejabat().equals(actor.pejabat().get()));
        if (!holds) {
            throw new Forbidden(Reason.of("paraf.bukan-giliran", "jabatan", step.jabatan()));
        }
    }

    private void sendBack(Actor actor, Surat surat, Paraf done, Berkas berkas, Instant now) {
        List<Catatan> rows = new ArrayList<>();
        rows.add(done);
        List<SuratBaru> letters = new ArrayList<>();
        boolean closing = berkas.status() == BerkasStatus.MENUNGGU_SURAT;
        for (Surat draft : closing ? ports.surat.konsep(berkas.id()) : List.of(surat)) {
            letters.add(rejected(draft));
        }
        if (closing) {
            rows.add(berkas.pindah(berkas.tahap(), BerkasStatus.BERJALAN, berkas.putaran()));
        }
        commit(actor, berkas, surat, "kembalikan", rows, letters, closing, now);
    }

    private SuratBaru rejected(Surat s) {
        IsiSurat isi = ports.surat.isi(s.id()).orElseThrow();
        return new SuratBaru(s.menjadi(SuratStatus.DITOLAK), isi.html(), isi.model(), List.of());
    }

    private void lastInitial(Actor actor, Surat surat, Paraf done, Berkas berkas, Instant now) {
        List<Catatan> rows = new ArrayList<>();
        rows.add(done);
        boolean closing = berkas.status() == BerkasStatus.MENUNGGU_SURAT;
        List<Surat> drafts = closing ? ports.surat.konsep(berkas.id()) : List.of(surat);
        boolean othersWait = drafts.stream().filter(d -> !d.id().equals(surat.id()))
                .anyMatch(d -> ports.surat.paraf(d.id()).stream().anyMatch(p -> p.setuju().isEmpty()));
        if (othersWait) {
            // Exclusively: the last initials of two drafts, put at once, must not each leave the closing to the other.
            commit(actor, berkas, surat, "paraf", rows, List.of(), closing, now);
            return;
        }
        Skema skema = ports.skema.find(berkas.skema(), berkas.skemaVersi()).orElseThrow();
        List<SuratBaru> letters = new ArrayList<>();
        for (Surat draft : drafts) {
            SuratRequest request = ports.surat.isi(draft.id()).orElseThrow().model().as(SuratRequest.class);
            LetterDesk.Siap ready = desk.terbit(new LetterDesk.Meja(berkas, draft.tahap().orElseThrow(), skema,
                    ports.clock.tanggal(), now, draft.dicatatOleh()), request, draft.revision());
            letters.add(ready.surat());
            desk.dicabut(request).ifPresent(rows::add);
            rows.addAll(ready.kelengkapan());
        }
        if (closing) {
            PosisiTahap posisi = ports.berkas.posisi(berkas.id(), berkas.tahap(), berkas.putaran()).orElseThrow();
            rows.addAll(new Closing(ports).close(berkas, posisi, skema, ports.clock.tanggal()));
        }
        commit(actor, berkas, surat, "paraf-terakhir", rows, letters, closing, now);
    }

    private void commit(Actor actor, Berkas berkas, Surat surat, String what, List<Catatan> rows, List<SuratBaru> letters,
            boolean exclusive, Instant now) {
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("surat", letters.stream().map(l -> l.nomor().isEmpty() ? Map.of("id", l.surat().id())
                : Map.of("id", l.surat().id(), "nomor", Nomor.tanda(l.surat().id()))).toList());
        rows.stream().filter(Paraf.class::isInstance).map(Paraf.class::cast).findFirst()
                .flatMap(Paraf::catatan).ifPresent(c -> isi.put("catatan", c));
        List<JournalEntry> journal = new ArrayList<>();
        for (String chain : List.of(berkas.id(), "buku")) {
            journal.add(JournalEntry.baru(chain, now, actor.akun(), Optional.empty(), "surat." + what,
                    Optional.of(berkas.id()), surat.id(), Data.of(isi)));
        }
        ports.committer.commit(new ChangeSet(now, rows, letters,
                Optional.of(new Kunci(berkas.id(), berkas.epoch(), exclusive)), List.of(), journal, Optional.empty()));
    }
}

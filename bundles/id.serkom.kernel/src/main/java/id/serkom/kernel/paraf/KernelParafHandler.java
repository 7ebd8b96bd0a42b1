package id.serkom.kernel.paraf;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.skema.Skema;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.kernel.action.Closing;
import id.serkom.kernel.clock.Clocks;
import id.serkom.kernel.clock.Waiting;
import id.serkom.kernel.letter.AkibatSurat;
import id.serkom.kernel.letter.KonsepModel;
import id.serkom.kernel.letter.Lanjutan;
import id.serkom.kernel.letter.LetterDesk;
import id.serkom.kernel.paraf.KonsepCommit.Kejadian;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.naskah.ParafHandler;
import id.serkom.spi.store.Kunci;
import id.serkom.spi.store.SuratBaru;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private final KonsepCommit commit;
    private final KonsepDesk konsep;

    @Activate
    public KernelParafHandler(@Reference Ports ports) {
        this.ports = ports;
        this.desk = new LetterDesk(ports);
        this.commit = new KonsepCommit(ports);
        this.konsep = new KonsepDesk(ports, desk, commit);
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
        boolean last = steps.stream().filter(p -> p.setuju().isEmpty()).count() == 1;
        Berkas berkas = ports.berkas.find(surat.berkas().orElseThrow()).orElseThrow();
        if (!setuju) {
            sendBack(actor, surat, done, berkas, now);
        } else if (!last) {
            commit.write(new Kejadian(actor, berkas, surat, "paraf", done.catatan(), now), List.of(done), List.of(), false);
        } else {
            lastInitial(actor, surat, done, berkas, now);
        }
        return ports.surat.find(id).orElseThrow();
    }

    private void mayInitial(Actor actor, Paraf step) {
        if (!new Pemegang(ports.referensi).jabatan(actor, ports.clock.tanggal()).contains(step.jabatan())) {
            throw new Forbidden(Reason.of("paraf.bukan-giliran", "jabatan", step.jabatan()));
        }
    }

    private void sendBack(Actor actor, Surat surat, Paraf done, Berkas berkas, Instant now) {
        Penarikan back = Penarikan.of(ports, surat, berkas, Optional.empty());
        List<Catatan> rows = new ArrayList<>(back.rows());
        rows.add(done);
        commit.write(new Kejadian(actor, berkas, surat, "kembalikan", done.catatan(), now), rows, back.letters(), back.penutupan());
    }

    private void lastInitial(Actor actor, Surat surat, Paraf done, Berkas berkas, Instant now) {
        List<Catatan> rows = new ArrayList<>();
        rows.add(done);
        boolean closing = berkas.status() == BerkasStatus.MENUNGGU_SURAT && !Lanjutan.jenis(surat.jenis());
        List<Surat> drafts = closing ? Lanjutan.konsepTahap(ports, berkas.id()) : List.of(surat);
        boolean othersWait = drafts.stream().filter(d -> !d.id().equals(surat.id()))
                .anyMatch(d -> ports.surat.paraf(d.id()).stream().anyMatch(p -> p.setuju().isEmpty()));
        if (othersWait) {
            // Exclusively: the last initials of two drafts, put at once, must not each leave the closing to the other.
            commit.write(new Kejadian(actor, berkas, surat, "paraf", done.catatan(), now), rows, List.of(), closing);
            return;
        }
        Skema skema = ports.skema(berkas);
        List<SuratBaru> letters = new ArrayList<>();
        List<Kunci> bersama = new ArrayList<>();
        Clocks clocks = Clocks.of(ports, berkas.id());
        for (Surat draft : drafts) {
            KonsepModel model = new KonsepModel(ports.surat.isi(draft.id()).orElseThrow().model());
            SuratRequest request = model.request();
            LetterDesk.Meja meja = desk.lagi(berkas, draft, skema, ports.clock.tanggal(), now);
            desk.samaPenandatangan(meja, model);
            LetterDesk.Siap ready = desk.terbit(meja, request, draft.revision());
            letters.add(ready.surat());
            desk.dicabut(request).ifPresent(rows::add);
            AkibatSurat.of(ports, meja, request, clocks).ke(rows, bersama);
            rows.addAll(ready.kelengkapan());
            rows.addAll(new Waiting(ports).since(berkas.id(), draft.tahap().orElseThrow(), request, clocks, ports.clock.tanggal()));
        }
        if (closing) {
            PosisiTahap posisi = ports.berkas.posisi(berkas.id(), berkas.tahap(), berkas.putaran()).orElseThrow();
            rows.addAll(new Closing(ports).close(berkas, posisi, skema, clocks, ports.clock.tanggal()));
        }
        rows.addAll(clocks.changed());
        commit.write(new Kejadian(actor, berkas, surat, "paraf-terakhir", done.catatan(), now), rows, letters,
                new Kunci(berkas.id(), berkas.epoch(), closing), bersama);
    }

    @Override
    public Surat tarik(Actor actor, String id, String alasan) {
        konsep.tarik(actor, id, alasan);
        return ports.surat.find(id).orElseThrow();
    }

    /** What was written into the berkas meanwhile is looked at: only an action keeps the draft from going on. */
    @Override
    public Surat ajukanUlang(Actor actor, String id) {
        for (int n = 1;; n++) {
            try {
                konsep.ajukanUlang(actor, id);
                return ports.surat.find(id).orElseThrow();
            } catch (StaleRevision e) {
                if (n == TRIES) {
                    throw e;
                }
            }
        }
    }
}

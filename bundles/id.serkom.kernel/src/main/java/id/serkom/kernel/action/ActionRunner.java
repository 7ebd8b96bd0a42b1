package id.serkom.kernel.action;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Kertas;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.HasilAksi.Baru;
import id.serkom.api.service.HasilAksi.RingkasSurat;
import id.serkom.api.service.Kemajuan;
import id.serkom.api.service.Pekerjaan;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.kernel.catalog.InstalledTahap;
import id.serkom.kernel.catalog.SopFile;
import id.serkom.kernel.letter.AlamatTerbit;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.KunciSurat;
import id.serkom.spi.store.SuratBaru;
import id.serkom.spi.store.Terisi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs one action, in this order: first answer of the same request → the berkas in the actor's scope → the tahap by (sop, kode,
 * pinned major version), absent: {@code TahapUnavailable}, berkas untouched → role and scope → the form's schema → what the action
 * is about, read without a lock → the tahap decides → if it advances: the gate, over what is on file and what this decision files,
 * and the preconditions of linked SOPs → letters rendered, with a mark where the number will stand → one immutable change set →
 * commit → what changed.
 *
 * <p>When somebody else wrote in between, a caller who named no revision is decided anew, from what is there now; one who did
 * gets {@code StaleRevision}. Whoever lost waits for his turn, so that of many at once none is beaten again and again.
 */
public final class ActionRunner {

    private static final int TRIES = 16;
    private static final String JOB = "pekerjaan";
    private static final Set<String> RACES = Set.of("simpan.sudah-ada", "simpan.syarat", "simpan.revisi-usang");

    private final Ports ports;
    private final RunReader reader;
    private final Answers answers;
    private final AlamatTerbit alamat;
    private final Turns turns = new Turns();

    public ActionRunner(Ports ports) {
        this.ports = ports;
        this.reader = new RunReader(ports);
        this.answers = new Answers(ports);
        this.alamat = new AlamatTerbit(ports);
    }

    /** Whether a role of the actor may ever run the action, himself or from paper. */
    public boolean may(Actor actor, Aksi aksi) {
        return Actors.may(actor, aksi);
    }

    public HasilAksi run(Actor actor, PermintaanAksi request) {
        return answers.once(actor, request, () -> attempts(actor, request, Optional.empty()));
    }

    /** Whether the tahap is there that the next step of a job needs. */
    public boolean available(Pekerjaan job) {
        Berkas berkas = ports.berkas.find(job.berkas()).orElseThrow();
        try {
            reader.owner(reader.sop(berkas), berkas, job.aksi());
            return true;
        } catch (TahapUnavailable e) {
            return false;
        } catch (SerkomException e) {
            // Its step will say so, in the row of the job.
            return true;
        }
    }

    /** The next step of a job, under the actor who asked for it. */
    public HasilAksi step(Actor actor, PermintaanAksi request, Pekerjaan job) {
        return attempts(actor, request, Optional.of(job));
    }

    private HasilAksi attempts(Actor actor, PermintaanAksi request, Optional<Pekerjaan> job) {
        for (int n = 1;; n++) {
            try {
                return n == 1 ? attempt(actor, request, job)
                        : turns.take(request.berkas(), () -> attempt(actor, request, job));
            } catch (StaleRevision | Conflict e) {
                if (n == TRIES || job.isPresent() && taken(e.reasons().get(0)) || !again(request, e.reasons().get(0))) {
                    throw e;
                }
            }
        }
    }

    /** Another server has the job now: deciding its step anew would not give it back. */
    private static boolean taken(Reason lost) {
        return JOB.equals(lost.data().get("jenis"));
    }

    /** That somebody entered the same letter, or wrote into another berkas, just now is nothing that a named revision could have known. */
    private static boolean again(PermintaanAksi request, Reason lost) {
        return RACES.contains(lost.code())
                && (request.revisi().isEmpty() || KunciSurat.NAMA.equals(lost.data().get("kunci"))
                || "berkas".equals(lost.data().get("jenis")) && !request.berkas().equals(lost.data().get("id")));
    }

    private HasilAksi attempt(Actor actor, PermintaanAksi request, Optional<Pekerjaan> job) {
        RunReader.Start start = reader.berkas(actor, request.berkas());
        SopFile sop = reader.sop(start.berkas());
        String owner = reader.owner(sop, start.berkas(), request.aksi());
        return ports.tahap.call(sop.kode(), owner, sop.majorOf(owner),
                tahap -> decide(actor, request, start, sop, tahap, job));
    }

    private HasilAksi decide(Actor actor, PermintaanAksi request, RunReader.Start start, SopFile sop, InstalledTahap tahap,
            Optional<Pekerjaan> job) {
        Berkas berkas = start.berkas();
        BerkasReader isi = SekaliBaca.atas(ports.berkas.isi(berkas.id()));
        Run run = reader.read(actor, request, start, sop, tahap, isi);
        List<Pekerjaan> earlier = job.isEmpty() && run.action().aksi().pekerjaan() ? unfinished(berkas, request.aksi())
                : List.of();
        RunContext context = new RunContext(run, ports, isi);
        Outcome outcome = run.action().action().decide(berkas, new Input(request.masukan()), context);
        ChangeBuilder change = new ChangeBuilder(ports, run, context);
        boolean lagi = apply(outcome, change, tahap);
        Optional<Pekerjaan> goesOn = job(run, request, job, lagi, kemajuan(outcome));
        goesOn.ifPresent(change::add);
        earlier.forEach(p -> change.add(replaced(p)));
        change.checkSize();
        HasilAksi answer = answer(run, change, lagi ? goesOn.map(Pekerjaan::id) : Optional.empty());
        return commit(run, request, change, answer, outcome, job.isPresent());
    }

    private static boolean apply(Outcome outcome, ChangeBuilder change, InstalledTahap tahap) {
        if (outcome instanceof Outcome.Refuse refuse) {
            throw new InvalidInput(refuse.reasons().stream().map(r -> r.dari(tahap.bundel())).toList());
        }
        if (outcome instanceof Outcome.Stay stay) {
            change.stay(stay.perubahan());
            return stay.perubahan().lagi();
        }
        if (outcome instanceof Outcome.Advance advance) {
            change.advance(advance.perubahan());
            return false;
        }
        change.back((Outcome.Back) outcome);
        return false;
    }

    /** A job that runs is waited for; one that stands still is replaced by whoever asks anew. */
    private List<Pekerjaan> unfinished(Berkas berkas, String action) {
        List<Pekerjaan> jobs = ports.pekerjaan.berkas(berkas.id()).stream().filter(p -> p.aksi().equals(action)).toList();
        if (jobs.stream().anyMatch(p -> "berjalan".equals(p.status()))) {
            throw new Conflict(Reason.of("pekerjaan.sedang-berjalan", "aksi", action));
        }
        return jobs.stream().filter(p -> "gagal".equals(p.status())).toList();
    }

    private static Pekerjaan replaced(Pekerjaan p) {
        return new Pekerjaan(p.id(), p.revision(), p.berkas(), p.aksi(), p.masukan(), p.akun(), "diganti", p.langkah(),
                p.kemajuan(), p.alasan(), p.pemegang(), p.sampai(), p.dibuat());
    }

    private static Optional<Kemajuan> kemajuan(Outcome outcome) {
        return outcome instanceof Outcome.Stay stay ? stay.perubahan().kemajuan() : Optional.empty();
    }

    private Optional<Pekerjaan> job(Run run, PermintaanAksi request, Optional<Pekerjaan> job, boolean lagi,
            Optional<Kemajuan> kemajuan) {
        if (job.isPresent()) {
            Pekerjaan p = job.get();
            return Optional.of(new Pekerjaan(p.id(), p.revision(), p.berkas(), p.aksi(), p.masukan(), p.akun(),
                    lagi ? "berjalan" : "selesai", p.langkah() + 1, kemajuan, List.of(), p.pemegang(), p.sampai(), p.dibuat()));
        }
        if (!lagi) {
            return Optional.empty();
        }
        Data order = Data.of(new JobOrder(request.masukan(), run.actor(), request.kertas()));
        return Optional.of(new Pekerjaan(ports.idBaru(), 0, run.berkas().id(), request.aksi(), order, run.actor().akun(),
                "berjalan", 1, kemajuan, List.of(), Optional.empty(), run.saat(), run.saat()));
    }

    /** What a job needs to go on after a restart. */
    public record JobOrder(Data masukan, Actor actor, Optional<Kertas> kertas) {
    }

    private HasilAksi commit(Run run, PermintaanAksi request, ChangeBuilder change, HasilAksi answer, Outcome outcome,
            boolean background) {
        List<JournalEntry> journal = new ArrayList<>(new Journaling(run, request).entries(change, outcome));
        journal.addAll(alamat.catatan(change.letters()));
        List<Idempotensi> first = background ? List.of()
                : answers.keep(run.actor(), request, Data.of(answer), run.saat());
        Committed done = ports.committer.commit(new ChangeSet(run.saat(), change.rows(), change.letters(), change.kunci(),
                change.bersama(), change.syarat(), journal, first));
        return Terisi.isi(Data.of(answer), done.nomor()).as(HasilAksi.class);
    }

    private HasilAksi answer(Run run, ChangeBuilder change, Optional<String> job) {
        String about = run.sasaran().id();
        boolean written = change.rows().stream().anyMatch(r -> r.id().equals(about));
        List<RingkasSurat> letters = new ArrayList<>();
        change.terdahulu().forEach(surat -> letters.add(brief(surat, surat.agenda().orElse(""), List.of())));
        for (SuratBaru letter : change.letters()) {
            letters.add(brief(letter));
        }
        return new HasilAksi(run.berkas().id(), run.action().aksi().nama(), change.hasil(), change.tahapSesudah(),
                RecordBinder.kode(change.statusSesudah()), run.sasaran().revision() + (written ? 1 : 0), letters,
                made(change.rows()), job);
    }

    private static RingkasSurat brief(SuratBaru letter) {
        Surat surat = letter.surat();
        String nomor = surat.status() == SuratStatus.DITERIMA ? Nomor.tanda(surat.id())
                : surat.nomor().orElse(letter.nomor().isEmpty() ? "" : Nomor.tanda(surat.id()));
        return brief(surat, nomor, letter.rupa().map(SuratBaru.Rupa::peringatan).orElse(List.of()));
    }

    private static RingkasSurat brief(Surat surat, String nomor, List<String> peringatan) {
        return new RingkasSurat(surat.id(), surat.jenis(), RecordBinder.kode(surat.arah()),
                RecordBinder.kode(surat.status()), nomor, surat.pihak(), peringatan);
    }

    private static List<Baru> made(List<Catatan> rows) {
        Map<String, Baru> made = new LinkedHashMap<>();
        for (Catatan row : rows) {
            if (row.revision() == 0 && (row instanceof Permohonan || row instanceof Asesi
                    || row instanceof Sesi || row instanceof Sertifikat)) {
                made.put(row.id(), new Baru(row.getClass().getSimpleName().toLowerCase(Locale.ROOT), row.id()));
            }
        }
        return new ArrayList<>(made.values());
    }
}

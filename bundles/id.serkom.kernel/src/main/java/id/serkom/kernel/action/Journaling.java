package id.serkom.kernel.action;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.data.Data;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Outcome;
import id.serkom.kernel.letter.AkibatSurat;
import id.serkom.kernel.letter.LetterDesk;
import id.serkom.spi.store.SuratBaru;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the journal says of a run: who, for whom, why, what changed, with which version of the tahap. */
final class Journaling {

    private final Run run;
    private final PermintaanAksi request;

    Journaling(Run run, PermintaanAksi request) {
        this.run = run;
        this.request = request;
    }

    List<JournalEntry> entries(ChangeBuilder change, Outcome outcome) {
        List<JournalEntry> entries = new ArrayList<>();
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("tahapSebelum", run.berkas().tahap());
        isi.put("tahapSesudah", change.tahapSesudah());
        isi.put("hasil", change.hasil());
        isi.put("putaran", run.berkas().putaran());
        isi.put("versiTahap", run.tahap().versi());
        isi.put("sebagai", run.pelaku().sebagai());
        run.pelaku().kertas().ifPresent(k -> isi.put("kertas", k));
        if (outcome instanceof Outcome.Back back) {
            isi.put("alasan", back.alasan());
        }
        isi.put("masukan", request.masukan());
        run.sasaran().asesi().filter(old -> changed(old, change)).ifPresent(old -> isi.put("identitasSebelum", old.identitas()));
        isi.put("surat", change.letters().stream().map(Journaling::letter).toList());
        if (!change.terdahulu().isEmpty()) {
            isi.put("suratTerdahulu", change.terdahulu().stream().map(Journaling::earlier).toList());
        }
        if (!change.prasyarat().isEmpty()) {
            isi.put("prasyarat", change.prasyarat());
        }
        Optional<String> onBehalf = run.pelaku().kertas().map(k -> run.pelaku().nama());
        entries.add(JournalEntry.baru(run.berkas().id(), run.saat(), run.actor().akun(), onBehalf, run.kejadian(),
                Optional.of(run.berkas().id()), run.sasaran().id(), Data.of(isi)));
        List<Map<String, Object>> numbered = change.letters().stream().filter(l -> !l.nomor().isEmpty())
                .map(Journaling::letter).toList();
        if (!numbered.isEmpty()) {
            entries.add(JournalEntry.baru("buku", run.saat(), run.actor().akun(), onBehalf, "buku.catat",
                    Optional.of(run.berkas().id()), run.berkas().id(), Data.of(Map.of("surat", numbered))));
        }
        change.rows().stream().filter(EntriReferensi.class::isInstance).map(EntriReferensi.class::cast)
                .forEach(e -> entries.add(registered(e, onBehalf)));
        entries.addAll(AkibatSurat.jurnal(run.berkas(), change.rows(), run.actor(), onBehalf, run.saat()));
        return entries;
    }

    /** In the chain of the registers, as whoever keeps them finds it there. */
    private JournalEntry registered(EntriReferensi entry, Optional<String> onBehalf) {
        return JournalEntry.baru("referensi", run.saat(), run.actor().akun(), onBehalf, "referensi.tambah",
                Optional.of(run.berkas().id()), entry.id(), Data.of(Map.of("register", entry.jenis(), "kode", entry.kode(),
                        "sesudah", entry.isi())));
    }

    private static Map<String, Object> earlier(Surat surat) {
        return Map.of("id", surat.id(), "agenda", surat.agenda().orElse(""), "nomorPengirim", surat.nomor().orElse(""));
    }

    /** What a correction takes the place of is nowhere else. */
    private static boolean changed(Asesi old, ChangeBuilder change) {
        return change.rows().stream().anyMatch(
                r -> r instanceof Asesi a && a.id().equals(old.id()) && !a.identitas().equals(old.identitas()));
    }

    static Map<String, Object> letter(SuratBaru letter) {
        Map<String, Object> brief = new LinkedHashMap<>();
        brief.put("id", letter.surat().id());
        brief.put("jenis", letter.surat().jenis());
        brief.put("arah", letter.surat().arah());
        brief.put("status", letter.surat().status());
        letter.surat().nomor().ifPresent(n -> brief.put("nomorPengirim", n));
        letter.surat().merujuk().ifPresent(r -> brief.put("merujuk", r));
        brief.putAll(LetterDesk.rupa(letter));
        if (!letter.nomor().isEmpty()) {
            brief.put("nomor", Nomor.tanda(letter.surat().id()));
        }
        return brief;
    }
}

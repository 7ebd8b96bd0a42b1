package id.serkom.buku;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.SuratBaru;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes into the book, each time with its entry in the journal. */
final class Meja {

    /** The journal chain of the letter book. */
    static final String RANTAI = "buku";

    private final Committer committer;
    private final OfficeClock jam;

    Meja(Committer committer, OfficeClock jam) {
        this.committer = committer;
        this.jam = jam;
    }

    Instant saat() {
        return jam.saat();
    }

    LocalDate hariIni() {
        return jam.tanggal();
    }

    /** What happened, for the journal. */
    record Kejadian(Actor actor, String nama, Optional<String> berkas, String perihal, Data isi) {
    }

    Committed tulis(Kejadian kejadian, List<? extends Catatan> catatan) {
        return tulis(kejadian, catatan, List.of(), Optional.empty());
    }

    Committed tulis(Kejadian kejadian, List<? extends Catatan> catatan, List<SuratBaru> surat,
            Optional<Idempotensi> idempotensi) {
        Instant saat = jam.saat();
        JournalEntry entry = JournalEntry.baru(RANTAI, saat, kejadian.actor().akun(), Optional.empty(),
                "buku." + kejadian.nama(), kejadian.berkas(), kejadian.perihal(), kejadian.isi());
        return committer.commit(new ChangeSet(saat, List.copyOf(catatan), surat, Optional.empty(), List.of(), List.of(entry),
                idempotensi));
    }
}

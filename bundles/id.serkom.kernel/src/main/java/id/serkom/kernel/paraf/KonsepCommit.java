package id.serkom.kernel.paraf;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.Surat;
import id.serkom.kernel.letter.AkibatSurat;
import id.serkom.kernel.letter.AlamatTerbit;
import id.serkom.kernel.letter.LetterDesk;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.Kunci;
import id.serkom.spi.store.SuratBaru;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened to a draft or about a letter, written with its entries in the chains of the berkas and of the book. */
public final class KonsepCommit {

    private final Ports ports;
    private final AlamatTerbit alamat;

    public KonsepCommit(Ports ports) {
        this.ports = ports;
        this.alamat = new AlamatTerbit(ports);
    }

    /**
     * @param what name of what happened
     * @param catatan the remark or reason given
     */
    public record Kejadian(Actor actor, Berkas berkas, Surat surat, String what, Optional<String> catatan, Instant saat) {
    }

    void write(Kejadian kejadian, List<Catatan> rows, List<SuratBaru> letters, boolean exclusive) {
        write(kejadian, rows, letters, exclusive, Optional.empty());
    }

    /** @param jawaban the first answer, when the request had a key */
    public void write(Kejadian kejadian, List<Catatan> rows, List<SuratBaru> letters, boolean exclusive,
            Optional<Idempotensi> jawaban) {
        Berkas berkas = kejadian.berkas();
        write(kejadian, rows, letters, new Kunci(berkas.id(), berkas.epoch(), exclusive), List.of(), jawaban);
    }

    /**
     * @param kunci how the berkas is held meanwhile
     * @param bersama how others are
     */
    void write(Kejadian kejadian, List<Catatan> rows, List<SuratBaru> letters, Kunci kunci, List<Kunci> bersama) {
        write(kejadian, rows, letters, kunci, bersama, Optional.empty());
    }

    private void write(Kejadian kejadian, List<Catatan> rows, List<SuratBaru> letters, Kunci kunci, List<Kunci> bersama,
            Optional<Idempotensi> jawaban) {
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("surat", letters.stream().map(KonsepCommit::ringkas).toList());
        kejadian.catatan().ifPresent(c -> isi.put("catatan", c));
        Berkas berkas = kejadian.berkas();
        List<JournalEntry> journal = new ArrayList<>();
        for (String chain : List.of(berkas.id(), "buku")) {
            journal.add(JournalEntry.baru(chain, kejadian.saat(), kejadian.actor().akun(), Optional.empty(),
                    "surat." + kejadian.what(), Optional.of(berkas.id()), kejadian.surat().id(), Data.of(isi)));
        }
        journal.addAll(AkibatSurat.jurnal(berkas, rows, kejadian.actor(), Optional.empty(), kejadian.saat()));
        journal.addAll(alamat.catatan(letters));
        ports.committer.commit(new ChangeSet(kejadian.saat(), rows, letters, Optional.of(kunci), List.of(), journal, jawaban)
                .bersama(bersama));
    }

    private static Map<String, Object> ringkas(SuratBaru letter) {
        Map<String, Object> isi = new LinkedHashMap<>(Map.of("id", letter.surat().id()));
        isi.putAll(LetterDesk.rupa(letter));
        if (!letter.nomor().isEmpty()) {
            isi.put("nomor", Nomor.tanda(letter.surat().id()));
        }
        return isi;
    }
}

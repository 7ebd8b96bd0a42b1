package id.serkom.kredensial;

import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.SidikBaris;
import id.serkom.spi.store.SidikStore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which certificates changed, on whichever node: each entry of the journal names the rows that its commit wrote. */
final class JejakSertifikat {

    private static final int KELOMPOK = 500;
    private static final String SERTIFIKAT = "sertifikat";
    /** As it was issued: valid, whatever becomes of it. */
    private static final long TERBIT = 1;

    private final JournalStore journal;
    private final SidikStore sidik;

    JejakSertifikat(JournalStore journal, SidikStore sidik) {
        this.journal = journal;
        this.sidik = sidik;
    }

    /** Where the journal stands: one row, whatever its length. */
    long posisi() {
        return sidik.posisi();
    }

    /**
     * Ids of those that changed between two positions, without those that were only issued: their state is no news. Nothing is read when
     * there is nothing between them. Empty when there is more than that many entries or certificates to read, or the journal is not the one
     * of before: then everything is to be read anew.
     */
    Optional<Set<String>> antara(long dari, long sampai, long terbanyak) {
        if (sampai < dari || sampai - dari > terbanyak) {
            return Optional.empty();
        }
        Set<String> id = new HashSet<>();
        long posisi = dari;
        while (posisi < sampai) {
            List<JournalEntry> kelompok = journal.sesudah(posisi, KELOMPOK);
            if (kelompok.isEmpty()) {
                return Optional.empty();
            }
            kelompok.forEach(e -> e.isi().texts(SidikBaris.KUNCI).stream().map(SidikBaris::baca)
                    .filter(b -> b.jenis().equals(SERTIFIKAT) && b.revision() > TERBIT).forEach(b -> id.add(b.id())));
            posisi = kelompok.get(kelompok.size() - 1).posisi();
            if (id.size() > terbanyak) {
                return Optional.empty();
            }
        }
        return Optional.of(id);
    }
}

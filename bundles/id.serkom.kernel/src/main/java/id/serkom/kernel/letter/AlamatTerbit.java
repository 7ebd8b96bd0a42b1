package id.serkom.kernel.letter;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.journal.JournalEntry;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.naskah.AlamatPublik;
import id.serkom.spi.store.SuratBaru;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Under which public addresses letters and credentials went out: a chain of the journal, one entry for each, written with the first
 * document that was frozen under it (its code bears it), or printed (its credential does). What bears an address that answers no more
 * can be checked by nobody.
 */
public final class AlamatTerbit {

    private static final String RANTAI = "alamat-publik";
    private static final int TERBANYAK = 1_000;

    private final Ports ports;
    private final Set<String> tercatat = ConcurrentHashMap.newKeySet();

    public AlamatTerbit(Ports ports) {
        this.ports = ports;
    }

    /** The same of a commit that freezes these letters. */
    public List<JournalEntry> catatan(List<SuratBaru> surat) {
        return surat.stream().anyMatch(s -> s.cetakan().isPresent()) ? catatan().stream().toList() : List.of();
    }

    /** What the commit of a document says besides when it is the first under the address of now. */
    public Optional<JournalEntry> catatan() {
        Optional<String> kini = AlamatPublik.dari(ports.settings).map(AlamatPublik::alamat).filter(a -> !tercatat.contains(a));
        if (kini.isEmpty()) {
            return Optional.empty();
        }
        if (semua().contains(kini.get())) {
            tercatat.add(kini.get());
            return Optional.empty();
        }
        return kini.map(a -> JournalEntry.baru(RANTAI, ports.clock.saat(), Actor.SISTEM.akun(), Optional.empty(), "alamat-publik.terpakai",
                Optional.empty(), a, Data.KOSONG));
    }

    /** Those under which something went out, and which this server is not set to answer at. */
    public List<String> ditinggalkan() {
        List<String> menjawab = AlamatPublik.semua(ports.settings).stream().map(AlamatPublik::alamat).toList();
        return semua().stream().filter(a -> !menjawab.contains(a)).toList();
    }

    private List<String> semua() {
        return ports.journal.rantai(RANTAI, 0, TERBANYAK).stream().map(JournalEntry::perihal).distinct().toList();
    }
}

package id.serkom.kernel.paraf;

import id.serkom.api.journal.JournalEntry;
import id.serkom.api.surat.Surat;
import id.serkom.kernel.letter.KonsepModel;
import id.serkom.spi.store.JournalStore;
import java.util.List;
import java.util.Set;

/**
 * What happened in a berkas since a draft was sent back or taken back. The tahap counts such a draft as gone: what it decided
 * after that rests on there being no such letter, and may have changed all that the draft says. Initials and other drafts,
 * deadlines that move and the state of jobs decide nothing.
 */
final class Sejak {

    private static final int SEKALI = 100;
    private static final Set<String> DIKEMBALIKAN = Set.of("surat.kembalikan", "surat.tarik");
    private static final List<String> BUKAN_AKSI = List.of("surat.", "tenggat.", "pekerjaan.");

    private final JournalStore journal;

    Sejak(JournalStore journal) {
        this.journal = journal;
    }

    /** Whether an action was run in the berkas after the newest return of the draft. Reads the chain from there, to the first one. */
    boolean adaAksi(Surat surat, KonsepModel model) {
        String chain = surat.berkas().orElseThrow();
        boolean returned = false;
        List<JournalEntry> page = journal.rantai(chain, model.dikembalikanSesudah(), SEKALI);
        while (!page.isEmpty()) {
            for (JournalEntry e : page) {
                if (returned && BUKAN_AKSI.stream().noneMatch(e.kejadian()::startsWith)) {
                    return true;
                }
                returned |= DIKEMBALIKAN.contains(e.kejadian()) && e.perihal().equals(surat.id());
            }
            page = journal.rantai(chain, page.get(page.size() - 1).ke(), SEKALI);
        }
        return false;
    }
}

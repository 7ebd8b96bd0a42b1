package id.serkom.spi.store;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.journal.JournalEntry;
import java.util.Optional;

/**
 * Where it stands whose scan a document was before another took its place: no row names it any more, so the journal has a chain for the
 * first document of those bytes, in which each time is an entry about the letter.
 */
public final class PindaianLama {

    private static final String AWALAN = "pindaian.";

    private PindaianLama() {
    }

    /** The chain that an entry goes into when this scan is replaced. */
    public static String rantai(DokumenStore dokumen, Dokumen lama) {
        return rantai(dokumen.pertama(lama.sha256()).orElse(lama));
    }

    private static String rantai(Dokumen pertama) {
        return AWALAN + pertama.id();
    }

    /** The last time that a scan of these bytes was replaced: about the id of the letter, at the moment of that. */
    public static Optional<JournalEntry> cari(String sha256, DokumenStore dokumen, JournalStore journal) {
        return dokumen.pertama(sha256).map(PindaianLama::rantai)
                .flatMap(rantai -> journal.rantai(rantai, Math.max(0, journal.ke(rantai) - 1), 1).stream().findFirst());
    }
}

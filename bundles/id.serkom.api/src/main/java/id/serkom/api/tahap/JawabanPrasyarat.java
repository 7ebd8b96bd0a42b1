package id.serkom.api.tahap;

import id.serkom.api.data.Reason;
import java.util.Optional;

/** What a linked SOP answers. */
public sealed interface JawabanPrasyarat {

    /**
     * @param dasar what fulfils it, in words, e.g. "Perjanjian Nomor 12/PKS/2026"; at most 300 characters
     * @param berkas id of the berkas that it rests on; empty for what was made before there was one
     */
    record Terpenuhi(String dasar, Optional<String> berkas) implements JawabanPrasyarat {
    }

    /** @param alasan why not, and what to do */
    record Belum(Reason alasan) implements JawabanPrasyarat {
    }
}

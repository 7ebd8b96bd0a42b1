package id.serkom.api.berkas;

import java.util.Optional;

/**
 * A precondition of a linked SOP that a tahap of the berkas rests on. One per tahap, kode and perihal; asked again, its answer takes the
 * place of the one before, which the journal keeps.
 *
 * @param kode of the precondition, e.g. "kerjasama"
 * @param perihal kode of the one that it is about, e.g. an institution or a TUK
 * @param dasar what it is fulfilled by, in words, e.g. "Perjanjian Nomor 12/PKS/2026"; empty when it is not
 * @param rujukan id of the berkas that it rests on ({@code TERPENUHI}) or of the letter that proves it ({@code ATAS_KERTAS})
 */
public record PrasyaratBerkas(String id, long revision, String berkas, String tahap, String kode, String perihal,
        PrasyaratStatus status, String dasar, Optional<String> rujukan) implements Catatan {

    /** Longest {@code dasar} in characters. */
    public static final int DASAR_TERPANJANG = 300;

    /** The same question with another answer. */
    public PrasyaratBerkas menjadi(PrasyaratStatus baru, String dasarBaru, Optional<String> rujukanBaru) {
        return new PrasyaratBerkas(id, revision, berkas, tahap, kode, perihal, baru, dasarBaru, rujukanBaru);
    }
}

package id.serkom.spi.store;

import id.serkom.api.data.Data;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import java.util.List;
import java.util.Optional;

/**
 * A letter to be written by the commit: numbered, its marks replaced, hashed and filed; or a draft, when it asks for no number.
 *
 * @param surat with {@code urut}, {@code nomor}, {@code agenda} and {@code sha256} still open where the commit fills them
 * @param html its text with marks, empty for an incoming letter (then {@code surat.sha256} is that of the scan)
 * @param model what it was made from, kept so that a draft can be made anew on the date of its number
 * @param nomor first the letter's own number (an incoming letter's agenda number), then further ones
 * @param rupa what its text was made with, for the journal; absent when nothing was rendered
 * @param cetakan the document of a letter whose text is frozen by this commit; absent of any other
 */
public record SuratBaru(Surat surat, String html, Data model, List<NomorDiminta> nomor, Optional<Rupa> rupa, Optional<Cetakan> cetakan) {

    public SuratBaru {
        nomor = List.copyOf(nomor);
    }

    /** A letter whose text was not rendered now. */
    public SuratBaru(Surat surat, String html, Data model, List<NomorDiminta> nomor) {
        this(surat, html, model, nomor, Optional.empty());
    }

    /** A letter without a document: a draft, one that came in, one made outside. */
    public SuratBaru(Surat surat, String html, Data model, List<NomorDiminta> nomor, Optional<Rupa> rupa) {
        this(surat, html, model, nomor, rupa, Optional.empty());
    }

    /**
     * What a text was made with.
     *
     * @param naskah the pack, or the skema, whose wording it is, with its version
     * @param tataLetak the pack that its layout is from, with its version
     * @param peringatan what a clerk was told of it
     */
    public record Rupa(String naskah, String tataLetak, List<String> peringatan) {

        public Rupa {
            peringatan = List.copyOf(peringatan);
        }
    }
}

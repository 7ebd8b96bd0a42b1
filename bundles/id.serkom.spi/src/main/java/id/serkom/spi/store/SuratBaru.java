package id.serkom.spi.store;

import id.serkom.api.data.Data;
import id.serkom.api.surat.Surat;
import java.util.List;

/**
 * A letter to be written by the commit: numbered, its marks replaced, hashed and filed; or a draft, when it asks for no number.
 *
 * @param surat with {@code urut}, {@code nomor}, {@code agenda} and {@code sha256} still open where the commit fills them
 * @param html its text with marks, empty for an incoming letter (then {@code surat.sha256} is that of the scan)
 * @param model what it was made from, kept so that a draft can be made anew on the date of its number
 * @param nomor first the letter's own number (an incoming letter's agenda number), then further ones
 */
public record SuratBaru(Surat surat, String html, Data model, List<NomorDiminta> nomor) {

    public SuratBaru {
        nomor = List.copyOf(nomor);
    }
}

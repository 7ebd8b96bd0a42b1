package id.serkom.api.surat;

import id.serkom.api.berkas.Catatan;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One number of a series in a year and what became of it.
 *
 * @param sisipan letter of an inserted number ("a" in 45.a); empty for an ordinary one
 * @param nomor as printed
 * @param surat id of the letter it is bound to
 * @param alasan why it was reserved or voided
 * @param arah whose book it stands in: MASUK for the agenda number of an incoming letter
 */
public record NomorSurat(String id, long revision, String seri, int tahun, int urut, String sisipan, String nomor,
        NomorStatus status, Optional<String> surat, Optional<String> alasan, LocalDate tanggal, String oleh,
        Arah arah) implements Catatan {

    /** A number of outgoing letters. */
    public NomorSurat(String id, long revision, String seri, int tahun, int urut, String sisipan, String nomor,
            NomorStatus status, Optional<String> surat, Optional<String> alasan, LocalDate tanggal, String oleh) {
        this(id, revision, seri, tahun, urut, sisipan, nomor, status, surat, alasan, tanggal, oleh, Arah.KELUAR);
    }
}

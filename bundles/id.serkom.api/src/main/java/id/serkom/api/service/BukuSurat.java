package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import id.serkom.api.surat.Arah;
import java.io.IOException;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** The letter book (Buku Surat): the risk control of the SOP. */
@ProviderType
public interface BukuSurat {

    /**
     * The book of a period in the shape of the paper one (masuk or keluar). What is asked for wrongly is refused here; the book is
     * read while it is written.
     */
    Cetakan cetak(Actor actor, Arah arah, LocalDate dari, LocalDate sampai);

    /** Proves the book whole for a period: numbers, letters, documents, tahap and journal held against each other. */
    Bukti buktikan(Actor actor, LocalDate dari, LocalDate sampai);

    /** A book that is ready to be written, as XHTML of any length. */
    @FunctionalInterface
    interface Cetakan {

        void tulis(Appendable ke) throws IOException;
    }
}

package id.serkom.spi.naskah;

import id.serkom.api.surat.Surat;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Gives the PDF of some letters files to carry, as a certificate its credential. Asked once, before the PDF is made. */
@ConsumerType
public interface PenyertaPdf {

    /** Files for the PDF of that letter, none for one that it has nothing for. The same letter gets the same bytes. */
    List<LampiranPdf> untuk(Surat surat);
}

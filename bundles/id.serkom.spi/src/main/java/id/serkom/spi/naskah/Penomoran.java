package id.serkom.spi.naskah;

import id.serkom.spi.store.NomorDiminta;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which series a number comes from and how it is printed, after the settings of {@code etc/id.serkom.buku.cfg}: which kinds
 * share a series, patterns, opening balances.
 */
@ProviderType
public interface Penomoran {

    /** The own number of an outgoing letter. */
    NomorDiminta surat(JenisSurat jenis, LocalDate tanggal, String tanda);

    /** A further number of it. */
    NomorDiminta lain(JenisSurat jenis, String nama, LocalDate tanggal, String tanda);

    /** The agenda number of an incoming letter. */
    NomorDiminta agenda(LocalDate diterima, String tanda);
}

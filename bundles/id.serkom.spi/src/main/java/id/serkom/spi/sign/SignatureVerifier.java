package id.serkom.spi.sign;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Reads the signatures of a PDF. */
@ProviderType
public interface SignatureVerifier {

    /** Every signature of it, in their order; none of a PDF without, or of what is no PDF. */
    List<TandaPdf> baca(byte[] pdf);

    /**
     * Whether the second is the first with a signature appended and nothing else: all that the first shows is shown still, and nothing new.
     * That the bytes of the first are all there does not say so; what was appended may show other words.
     */
    boolean hanyaMenambahTanda(byte[] asal, byte[] hasil);

    /**
     * A signature.
     *
     * @param utuh whether the bytes that it covers are those that were signed, by the key of its certificate
     * @param seluruhnya whether it covers the whole file
     * @param subjek whom the certificate names
     * @param sidikSertifikat SHA-256 of the certificate
     */
    record TandaPdf(boolean utuh, boolean seluruhnya, String subjek, String penerbit, String sidikSertifikat, Instant saat) {
    }
}

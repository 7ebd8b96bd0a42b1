package id.serkom.spi.sign;

import id.serkom.api.data.Reason;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Signs PDF for an official, here or at a remote service. Its kode is the service property {@value #KODE}; which one signs is a setting.
 */
@ConsumerType
public interface Signer {

    /** Service property: the code by which settings name it, e.g. "pkcs12". */
    String KODE = "serkom.signer";

    /** Whether what this official signs with it is for trial only: then every page must say so before it is signed. */
    boolean ujiCoba(String pejabat);

    /**
     * What an operator should set right before it hinders somebody: issuers that are not named, certificates that end soon.
     *
     * @param pejabat codes of the officials who may sign now
     */
    default List<Reason> peringatan(Collection<String> pejabat, Instant saat) {
        return List.of();
    }

    /**
     * The PDF with a signature (PAdES-BASELINE-B) appended to it; what was there before stays byte for byte.
     *
     * @throws id.serkom.api.fault.InvalidInput when the official has no key here or the passphrase is wrong; nothing was signed
     * @throws id.serkom.api.fault.StoreUnavailable when a remote service does not answer: to be tried again
     */
    byte[] sign(PermintaanTtd permintaan);
}

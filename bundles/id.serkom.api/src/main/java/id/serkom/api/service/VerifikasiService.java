package id.serkom.api.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Answers anybody, without login, whether a letter or certificate counts. */
@ProviderType
public interface VerifikasiService {

    /** What a file may measure at most. */
    long BITA_TERBANYAK = 10L << 20;

    /** An unknown code and what is no code at all get the same answer, after the same work. */
    HasilVerifikasi periksa(String kode);

    /**
     * Holds a file against the document that it says it is: the one of the code that is given, else of the code in its link or its
     * credential.
     *
     * @throws id.serkom.api.fault.TooLarge beyond {@link #BITA_TERBANYAK}
     * @throws IOException when the stream fails
     */
    HasilVerifikasi periksa(InputStream pdf, Optional<String> kode) throws IOException;
}

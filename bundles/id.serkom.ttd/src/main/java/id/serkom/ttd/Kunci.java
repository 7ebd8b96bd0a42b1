package id.serkom.ttd;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A key with its certificate.
 *
 * @param rantai his own certificate first, then those of who issued it
 */
record Kunci(PrivateKey rahasia, List<X509Certificate> rantai) {

    Kunci {
        rantai = List.copyOf(rantai);
    }

    X509Certificate sertifikat() {
        return rantai.get(0);
    }
}

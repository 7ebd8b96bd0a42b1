package id.serkom.ttd;

import id.serkom.spi.sign.SignatureVerifier.TandaPdf;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A signature as it was found in a PDF.
 *
 * @param rantai the signer's certificate first; empty when it is not there or cannot be read
 */
record TandaTerbaca(TandaPdf tanda, List<X509Certificate> rantai) {
}

package id.serkom.pasang;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import javax.security.auth.x500.X500Principal;

/**
 * Who signed a file, by the certificate.
 *
 * @param serial hexadecimal, as {@code keytool} and {@code openssl} print it
 */
record PenandaTangan(String subjek, String serial) {

    private static final int TERPANJANG = 200;

    static PenandaTangan dari(X509Certificate sertifikat) {
        BigInteger serial = sertifikat.getSerialNumber();
        return new PenandaTangan(subjek(sertifikat), serial.toString(16));
    }

    /** Fit for a reason and a log: whoever made the certificate chose it. */
    static String subjek(X509Certificate sertifikat) {
        String nama = sertifikat.getSubjectX500Principal().getName(X500Principal.RFC2253).replaceAll("\\p{Cntrl}", "?");
        return nama.length() > TERPANJANG ? nama.substring(0, TERPANJANG) + "…" : nama;
    }
}

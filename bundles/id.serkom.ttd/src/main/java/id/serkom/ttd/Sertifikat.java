package id.serkom.ttd;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** How certificates are spoken of. */
final class Sertifikat {

    private Sertifikat() {
    }

    /** Names with the attributes by name, as the registers of officials are held against them. */
    static String subjek(X509Certificate sertifikat) {
        return nama(sertifikat.getSubjectX500Principal().getEncoded());
    }

    static String penerbit(X509Certificate sertifikat) {
        return nama(sertifikat.getIssuerX500Principal().getEncoded());
    }

    private static String nama(byte[] der) {
        return BCStyle.INSTANCE.toString(X500Name.getInstance(der));
    }

    static String sidik(X509Certificate sertifikat) {
        return HexFormat.of().formatHex(sidikMentah(sertifikat));
    }

    static byte[] sidikMentah(X509Certificate sertifikat) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(sertifikat.getEncoded());
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

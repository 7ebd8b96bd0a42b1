package id.serkom.ttd;

import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** The name that a signature shows: the common name of its certificate. */
final class NamaPenanda {

    private NamaPenanda() {
    }

    static String dari(X509Certificate sertifikat) {
        RDN[] nama = X500Name.getInstance(sertifikat.getSubjectX500Principal().getEncoded()).getRDNs(BCStyle.CN);
        return nama.length == 0 ? "" : IETFUtils.valueToString(nama[0].getFirst().getValue());
    }
}

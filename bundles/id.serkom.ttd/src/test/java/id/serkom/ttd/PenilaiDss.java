package id.serkom.ttd;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** The European Commission's own reader of signatures, as an independent judge. */
final class PenilaiDss {

    private final List<AdvancedSignature> tanda;

    PenilaiDss(byte[] pdf, X509Certificate akar, Instant saat) {
        CommonTrustedCertificateSource percaya = new CommonTrustedCertificateSource();
        percaya.addCertificate(new CertificateToken(akar));
        CommonCertificateVerifier aturan = new CommonCertificateVerifier();
        aturan.setTrustedCertSources(percaya);
        SignedDocumentValidator penilai = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        penilai.setCertificateVerifier(aturan);
        penilai.setValidationTime(Date.from(saat));
        this.tanda = penilai.getSignatures();
    }

    SignatureLevel tingkat() {
        return tanda.get(0).getDataFoundUpToLevel();
    }

    boolean utuh() {
        if (tanda.size() != 1) {
            return false;
        }
        tanda.get(0).checkSignatureIntegrity();
        var hasil = tanda.get(0).getSignatureCryptographicVerification();
        return hasil.isReferenceDataFound() && hasil.isReferenceDataIntact() && hasil.isSignatureIntact() && hasil.isSignatureValid();
    }

    String penanda() {
        return tanda.get(0).getSigningCertificateToken().getSubject().getRFC2253();
    }
}

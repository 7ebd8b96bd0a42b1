package id.serkom.ttd;

import id.serkom.spi.sign.SignatureVerifier.TandaPdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Reads signatures off a PDF that may be anybody's. A signature is looked for where the file says, but what it covers is taken from the
 * bytes: from the first to the last but for the signature itself, which has to stand between them and nothing else.
 */
final class PembacaTanda {

    private static final Set<String> RINGKASAN = Set.of(NISTObjectIdentifiers.id_sha256.getId(), NISTObjectIdentifiers.id_sha384.getId(),
            NISTObjectIdentifiers.id_sha512.getId());
    private static final int TERBANYAK = 50;

    private PembacaTanda() {
    }

    static List<TandaTerbaca> baca(byte[] pdf) {
        try (PDDocument dokumen = PdfTerbatas.buka(pdf)) {
            List<PDSignature> ada = dokumen.getSignatureDictionaries().stream().limit(TERBANYAK)
                    .sorted(Comparator.comparingLong(PembacaTanda::ujung)).toList();
            List<TandaTerbaca> hasil = new ArrayList<>();
            for (PDSignature satu : ada) {
                hasil.add(satu(pdf, satu));
            }
            return hasil;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return List.of();
        }
    }

    private static long ujung(PDSignature tanda) {
        int[] r = tanda.getByteRange();
        return r.length == 4 ? (long) r[2] + r[3] : -1;
    }

    private static TandaTerbaca satu(byte[] pdf, PDSignature tanda) {
        Instant saat = tanda.getSignDate() == null ? Instant.EPOCH : tanda.getSignDate().toInstant();
        int[] r = tanda.getByteRange();
        if (!sah(pdf, r)) {
            return tanpa(saat);
        }
        byte[] isi = new byte[r[1] + r[3]];
        System.arraycopy(pdf, 0, isi, 0, r[1]);
        System.arraycopy(pdf, r[2], isi, r[1], r[3]);
        byte[] cms = heks(pdf, r[1] + 1, r[2] - 1);
        if (!Arrays.equals(cms, tanda.getContents())) {
            return tanpa(saat);
        }
        try {
            return diperiksa(isi, cms, saat, r[2] + r[3] == pdf.length);
        } catch (CMSException | CertificateException | OperatorCreationException | RuntimeException e) {
            return tanpa(saat);
        }
    }

    private static TandaTerbaca tanpa(Instant saat) {
        return new TandaTerbaca(new TandaPdf(false, false, "", "", "", saat), List.of());
    }

    /** From the first byte on, and between the two parts nothing but a string of hexadecimal digits. */
    private static boolean sah(byte[] pdf, int[] r) {
        if (r.length != 4 || r[0] != 0 || r[1] <= 0 || r[3] <= 0 || r[2] < r[1] + 2 || (long) r[2] + r[3] > pdf.length
                || pdf[r[1]] != '<' || pdf[r[2] - 1] != '>') {
            return false;
        }
        for (int n = r[1] + 1; n < r[2] - 1; n++) {
            if (Character.digit(pdf[n], 16) < 0) {
                return false;
            }
        }
        return (r[2] - r[1]) % 2 == 0;
    }

    private static byte[] heks(byte[] pdf, int dari, int hingga) {
        byte[] isi = new byte[(hingga - dari) / 2];
        for (int n = 0; n < isi.length; n++) {
            isi[n] = (byte) (Character.digit(pdf[dari + 2 * n], 16) << 4 | Character.digit(pdf[dari + 2 * n + 1], 16));
        }
        return isi;
    }

    private static TandaTerbaca diperiksa(byte[] isi, byte[] cms, Instant saat, boolean seluruhnya)
            throws CMSException, CertificateException, OperatorCreationException {
        CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(isi), new ByteArrayInputStream(cms));
        Collection<SignerInformation> penanda = data.getSignerInfos().getSigners();
        if (penanda.size() != 1) {
            return tanpa(saat);
        }
        SignerInformation satu = penanda.iterator().next();
        List<X509Certificate> rantai = rantai(data, satu);
        if (rantai.isEmpty()) {
            return tanpa(saat);
        }
        X509Certificate sertifikat = rantai.get(0);
        boolean utuh = RINGKASAN.contains(satu.getDigestAlgOID()) && terikat(satu, sertifikat) && cocok(satu, sertifikat);
        return new TandaTerbaca(new TandaPdf(utuh, seluruhnya, Sertifikat.subjek(sertifikat), Sertifikat.penerbit(sertifikat),
                Sertifikat.sidik(sertifikat), saat), rantai);
    }

    private static boolean cocok(SignerInformation satu, X509Certificate sertifikat) throws OperatorCreationException {
        try {
            return satu.verify(new JcaSimpleSignerInfoVerifierBuilder().build(sertifikat.getPublicKey()));
        } catch (CMSException e) {
            return false;
        }
    }

    /** The certificate is the one that the signature itself names, where it names one. */
    private static boolean terikat(SignerInformation satu, X509Certificate sertifikat) {
        Attribute bukti = satu.getSignedAttributes() == null ? null
                : satu.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (bukti == null) {
            return true;
        }
        ESSCertIDv2 id = SigningCertificateV2.getInstance(bukti.getAttrValues().getObjectAt(0)).getCerts()[0];
        return !id.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)
                || Arrays.equals(id.getCertHash(), Sertifikat.sidikMentah(sertifikat));
    }

    private static List<X509Certificate> rantai(CMSSignedData data, SignerInformation satu) throws CertificateException {
        JcaX509CertificateConverter pembaca = new JcaX509CertificateConverter();
        List<X509Certificate> rantai = new ArrayList<>();
        boolean ada = false;
        for (X509CertificateHolder h : data.getCertificates().getMatches(null)) {
            boolean penanda = !ada && satu.getSID().match(h);
            rantai.add(penanda ? 0 : rantai.size(), pembaca.getCertificate(h));
            ada |= penanda;
        }
        return ada ? rantai : List.of();
    }
}

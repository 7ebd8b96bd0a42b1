package id.serkom.ttd;

import id.serkom.spi.sign.PermintaanTtd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.cert.CertificateEncodingException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Hashtable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs a PDF as PAdES-BASELINE-B: CAdES detached, SHA-256, the signer's certificate bound in, appended to the file. */
final class PenandaPdf {

    private static final int DASAR = 16_384;

    private PenandaPdf() {
    }

    static byte[] tandai(PermintaanTtd permintaan, String nama, Kunci kunci) {
        ByteArrayOutputStream hasil = new ByteArrayOutputStream(permintaan.pdf().length + 2 * DASAR);
        try (PDDocument dokumen = Loader.loadPDF(permintaan.pdf()); SignatureOptions ruang = new SignatureOptions()) {
            PDSignature tanda = new PDSignature();
            tanda.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            tanda.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            tanda.setName(nama);
            tanda.setReason(permintaan.alasan());
            tanda.setLocation(permintaan.tempat());
            tanda.setSignDate(GregorianCalendar.from(permintaan.saat().atZone(ZoneOffset.UTC)));
            ruang.setPreferredSignatureSize(ukuran(kunci));
            dokumen.addSignature(tanda, ruang);
            ExternalSigningSupport luar = dokumen.saveIncrementalForExternalSigning(hasil);
            luar.setSignature(cms(kunci, luar.getContent()));
        } catch (IOException e) {
            throw Penolakan.of("pdf-rusak", permintaan.pejabat());
        }
        return hasil.toByteArray();
    }

    private static int ukuran(Kunci kunci) throws IOException {
        int ukuran = DASAR;
        for (var satu : kunci.rantai()) {
            try {
                ukuran += satu.getEncoded().length;
            } catch (CertificateEncodingException e) {
                throw new IOException(e);
            }
        }
        return ukuran;
    }

    private static byte[] cms(Kunci kunci, InputStream isi) throws IOException {
        try {
            String cara = "EC".equals(kunci.sertifikat().getPublicKey().getAlgorithm()) ? "SHA256withECDSA" : "SHA256withRSA";
            CMSSignedDataGenerator pembuat = new CMSSignedDataGenerator();
            pembuat.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                    .setSignedAttributeGenerator(atribut(kunci))
                    .build(new JcaContentSignerBuilder(cara).build(kunci.rahasia()), kunci.sertifikat()));
            pembuat.addCertificates(new JcaCertStore(kunci.rantai()));
            return pembuat.generate(new Aliran(isi), false).getEncoded();
        } catch (CMSException | OperatorCreationException | CertificateEncodingException e) {
            throw new IOException(e);
        }
    }

    /** PAdES says when it was signed in the PDF, and forbids it here. */
    private static CMSAttributeTableGenerator atribut(Kunci kunci) {
        Hashtable<ASN1ObjectIdentifier, Attribute> tetap = new Hashtable<>();
        tetap.put(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(Sertifikat.sidikMentah(kunci.sertifikat()))))));
        DefaultSignedAttributeTableGenerator bawaan = new DefaultSignedAttributeTableGenerator(new AttributeTable(tetap));
        return parameter -> bawaan.getAttributes(parameter).remove(CMSAttributes.signingTime);
    }

    /** What is signed, read once. */
    private record Aliran(InputStream isi) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return PKCSObjectIdentifiers.data;
        }

        @Override
        public Object getContent() {
            return isi;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            isi.transferTo(out);
        }
    }
}

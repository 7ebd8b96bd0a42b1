package id.serkom.ttd;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import id.serkom.pdf.OpenHtmlPdfRenderer;
import id.serkom.spi.naskah.LampiranPdf;
import id.serkom.spi.naskah.NaskahBeku;
import id.serkom.spi.sign.PermintaanTtd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What was signed, before judges of others: veraPDF for the document, the whole policy of EU DSS for the signature. */
public class BertandaTest {

    private static final Otoritas OTORITAS = new Otoritas("CN=Akar Uji,O=Uji,C=ID");
    private static final Kunci KEPALA = OTORITAS.kepala();
    private static final Instant SAAT = KantorUji.JAM.saat();
    private static final OpenHtmlPdfRenderer PDF = new OpenHtmlPdfRenderer();
    private static final String SURAT = """
            <html lang="id"><head><title>Surat</title><style>body { font-family: 'Liberation Serif'; }</style></head>
            <body><h1>Surat</h1><p>LULUS 12 orang</p></body></html>
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final SetelanUji setelan = new SetelanUji();
    private Pkcs12Signer signer;

    @Before
    public void pasang() {
        Path kunci = folder.getRoot().toPath().resolve("kunci");
        signer = new Pkcs12Signer(kunci, KantorUji.register(), setelan, KantorUji.JAM);
        Otoritas.simpan(kunci, "kepala", "rahasia", KEPALA);
        OTORITAS.percaya(kunci);
    }

    private byte[] bertanda(boolean ujiCoba, LampiranPdf... penyerta) {
        setelan.setel("uji-coba", ujiCoba ? "ya" : "tidak");
        byte[] pdf = PDF.render(new NaskahBeku("surat-1", SURAT, "Surat", SAAT, ujiCoba, List.of(penyerta)));
        return signer.sign(new PermintaanTtd("surat-1", "kepala", Optional.empty(), Optional.of("rahasia".toCharArray()), pdf,
                "Menandatangani surat dinas", "Mamuju", SAAT));
    }

    private static List<String> keberatan(byte[] pdf, PDFAFlavour... ragam) {
        VeraGreenfieldFoundryProvider.initialise();
        List<String> semua = new ArrayList<>();
        for (PDFAFlavour satu : ragam) {
            try (PDFAParser pembaca = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), satu);
                    PDFAValidator penilai = Foundries.defaultInstance().createValidator(satu, false)) {
                ValidationResult hasil = penilai.validate(pembaca);
                for (TestAssertion a : hasil.getTestAssertions()) {
                    semua.add(satu + " " + a.getRuleId().getClause() + ": " + a.getMessage() + " " + a.getErrorMessage());
                }
                if (!hasil.isCompliant()) {
                    semua.add(satu + " tidak dipenuhi");
                }
            } catch (VeraPDFException | IOException e) {
                throw new AssertionError(e);
            }
        }
        return semua.stream().distinct().toList();
    }

    private static SimpleReport dinilai(byte[] pdf, X509Certificate akar) {
        CommonTrustedCertificateSource percaya = new CommonTrustedCertificateSource();
        percaya.addCertificate(new CertificateToken(akar));
        CommonCertificateVerifier aturan = new CommonCertificateVerifier();
        aturan.setTrustedCertSources(percaya);
        SignedDocumentValidator penilai = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        penilai.setCertificateVerifier(aturan);
        penilai.setValidationTime(Date.from(SAAT.plusSeconds(60)));
        Reports hasil = penilai.validateDocument();
        assertEquals(1, hasil.getSimpleReport().getSignaturesCount());
        return hasil.getSimpleReport();
    }

    private static List<Object> hasil(SimpleReport laporan) {
        String satu = laporan.getFirstSignatureId();
        return List.of(laporan.getIndication(satu), Optional.ofNullable(laporan.getSubIndication(satu)));
    }

    @Test
    public void suratDanSertifikatBertandaTetapSahSebagaiPdfAdanPdfUa() {
        for (boolean ujiCoba : new boolean[] {false, true}) {
            assertEquals(List.of(), keberatan(bertanda(ujiCoba), PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFUA_1));
            byte[] sertifikat = bertanda(ujiCoba, new LampiranPdf("sertifikat.jwt", "application/jwt", "Kredensial",
                    "a.b.c".getBytes(StandardCharsets.UTF_8)));
            assertEquals(List.of(), keberatan(sertifikat, PDFAFlavour.PDFA_3_B, PDFAFlavour.PDFUA_1));
        }
    }

    @Test
    public void laporanPenuhPenilaiLuarDenganAkarKantor() {
        byte[] pdf = bertanda(false);
        assertEquals(List.of(Indication.TOTAL_PASSED, Optional.empty()), hasil(dinilai(pdf, KEPALA.sertifikat())));
        // Of an issuer the policy also wants to know what he revoked, which nobody asks here: no other reason is left.
        SimpleReport laporan = dinilai(pdf, OTORITAS.akar);
        assertEquals(List.of(Indication.INDETERMINATE, Optional.of(SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE)), hasil(laporan));
        List<String> sebab = laporan.getAdESValidationErrors(laporan.getFirstSignatureId()).stream().map(m -> m.getValue()).toList();
        assertTrue(sebab.toString(), sebab.toString().contains("revocation"));

        byte[] berubah = pdf.clone();
        // In the comment of its second line: whatever reads it finds all of it still.
        berubah[11] ^= 1;
        assertEquals(List.of(Indication.TOTAL_FAILED, Optional.of(SubIndication.HASH_FAILURE)),
                hasil(dinilai(berubah, KEPALA.sertifikat())));
    }

    /** Whole, and nobody's: no issuer vouches for a key for trial. */
    @Test
    public void tandaUjiCobaTidakLulusDanSebabnyaPersisItu() {
        SimpleReport laporan = dinilai(bertanda(true), OTORITAS.akar);

        assertEquals(List.of(Indication.INDETERMINATE, Optional.of(SubIndication.NO_CERTIFICATE_CHAIN_FOUND)), hasil(laporan));
        assertTrue(laporan.getSignedBy(laporan.getFirstSignatureId()), laporan.getSignedBy(laporan.getFirstSignatureId())
                .startsWith("UJI COBA"));
    }
}

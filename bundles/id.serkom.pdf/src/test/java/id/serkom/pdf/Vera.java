package id.serkom.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF, which is not ours, has to say against a PDF. */
final class Vera {

    private Vera() {
    }

    static List<String> keberatan(byte[] pdf, PDFAFlavour... ragam) {
        VeraGreenfieldFoundryProvider.initialise();
        List<String> semua = new ArrayList<>();
        for (PDFAFlavour satu : ragam) {
            try (PDFAParser pembaca = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), satu);
                    PDFAValidator penilai = Foundries.defaultInstance().createValidator(satu, false)) {
                ValidationResult hasil = penilai.validate(pembaca);
                if (!hasil.isCompliant()) {
                    semua.add(satu + " tidak dipenuhi");
                }
                for (TestAssertion a : hasil.getTestAssertions()) {
                    semua.add(satu + " " + a.getRuleId().getClause() + ": " + a.getMessage() + " " + a.getErrorMessage());
                }
            } catch (VeraPDFException | IOException e) {
                throw new AssertionError(e);
            }
        }
        return semua.stream().distinct().toList();
    }
}

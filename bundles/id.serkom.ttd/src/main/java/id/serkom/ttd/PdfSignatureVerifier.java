package id.serkom.ttd;

import id.serkom.spi.sign.SignatureVerifier;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Reads the signatures of a PDF with PDFBox and BouncyCastle. */
@Component(name = "id.serkom.ttd.verifier", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class PdfSignatureVerifier implements SignatureVerifier {

    @Override
    public List<TandaPdf> baca(byte[] pdf) {
        return PembacaTanda.baca(pdf).stream().map(TandaTerbaca::tanda).toList();
    }

    @Override
    public boolean hanyaMenambahTanda(byte[] asal, byte[] hasil) {
        return IsiTetap.periksa(asal, hasil);
    }
}

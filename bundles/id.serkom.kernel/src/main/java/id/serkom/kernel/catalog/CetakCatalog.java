package id.serkom.kernel.catalog;

import id.serkom.spi.naskah.PdfRenderer;
import id.serkom.spi.naskah.PenyertaPdf;
import id.serkom.spi.sign.SignatureVerifier;
import id.serkom.spi.sign.Signer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What makes documents of letters, as far as it is installed now: the printer of PDF, what travels in them, those who sign. */
@Component(name = "id.serkom.kernel.cetak-catalog", configurationPolicy = ConfigurationPolicy.IGNORE, service = CetakCatalog.class)
public final class CetakCatalog {

    private final InstalledServices<PdfRenderer> pdf = new InstalledServices<>();
    private final InstalledServices<PenyertaPdf> penyerta = new InstalledServices<>();
    private final InstalledServices<SignatureVerifier> verifier = new InstalledServices<>();
    private final InstalledServices<Signer> signer = new InstalledServices<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY, unbind = "removePdf")
    public void bindPdf(ServiceReference<PdfRenderer> reference, PdfRenderer renderer) {
        pdf.put(reference, renderer);
    }

    public void removePdf(ServiceReference<PdfRenderer> reference) {
        pdf.remove(reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY, unbind = "removePenyerta")
    public void bindPenyerta(ServiceReference<PenyertaPdf> reference, PenyertaPdf satu) {
        penyerta.put(reference, satu);
    }

    public void removePenyerta(ServiceReference<PenyertaPdf> reference) {
        penyerta.remove(reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY, unbind = "removeSigner")
    public void bindSigner(ServiceReference<Signer> reference, Signer satu) {
        signer.put(reference, satu);
    }

    public void removeSigner(ServiceReference<Signer> reference) {
        signer.remove(reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY, unbind = "removeVerifier")
    public void bindVerifier(ServiceReference<SignatureVerifier> reference, SignatureVerifier satu) {
        verifier.put(reference, satu);
    }

    public void removeVerifier(ServiceReference<SignatureVerifier> reference) {
        verifier.remove(reference);
    }

    /** Empty while no bundle that reads signatures is there. */
    public Optional<SignatureVerifier> verifier() {
        return verifier.best();
    }

    /** Empty while no bundle that prints is there. */
    public Optional<PdfRenderer> pdf() {
        return pdf.best();
    }

    /** In an order that does not change by itself, so that the same letter is made of the same parts. */
    public List<PenyertaPdf> penyerta() {
        return penyerta.list();
    }

    /** The one that settings name so. */
    public Optional<Signer> signer(String kode) {
        return signer.best(Signer.KODE, kode).map(Map.Entry::getValue);
    }
}

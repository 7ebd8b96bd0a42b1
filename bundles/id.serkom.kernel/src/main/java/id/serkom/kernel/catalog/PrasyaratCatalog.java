package id.serkom.kernel.catalog;

import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.JawabanPrasyarat;
import id.serkom.api.tahap.Prasyarat;
import id.serkom.api.tahap.Tanya;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The preconditions that linked SOPs offer now. Of two of one kode that counts which was there first, as the framework ranks them. */
@Component(name = "id.serkom.kernel.prasyarat-catalog", configurationPolicy = ConfigurationPolicy.IGNORE, service = PrasyaratCatalog.class)
public final class PrasyaratCatalog {

    private static final Logger LOG = LoggerFactory.getLogger(PrasyaratCatalog.class);

    private final InstalledServices<Prasyarat> installed = new InstalledServices<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY, unbind = "remove")
    public void bind(ServiceReference<Prasyarat> reference, Prasyarat rule) {
        installed.put(reference, rule);
    }

    public void remove(ServiceReference<Prasyarat> reference) {
        installed.remove(reference);
    }

    /** The one that answers for the kode; empty when its SOP is not installed. */
    public Optional<Terpasang> find(String kode) {
        return installed.best(Prasyarat.KODE, kode).map(e -> new Terpasang(e.getValue(), bundel(e.getKey())));
    }

    private static Optional<BundelVersi> bundel(ServiceReference<Prasyarat> reference) {
        return Optional.ofNullable(reference.getBundle())
                .map((Bundle b) -> new BundelVersi(b.getSymbolicName(), b.getVersion().toString()));
    }

    /**
     * One that is installed.
     *
     * @param bundel whose it is; its texts say its reasons
     */
    public record Terpasang(Prasyarat prasyarat, Optional<BundelVersi> bundel) {

        /** One that fails, or does not answer, refuses the action: nothing is taken for granted in its place. */
        public JawabanPrasyarat periksa(Tanya tanya, Context context) {
            try {
                return Objects.requireNonNull(prasyarat.periksa(tanya, context), "tanpa jawaban");
            } catch (SerkomException e) {
                throw e;
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("Prasyarat {} gagal", tanya.kode(), e);
                throw new Conflict(Reason.of("gerbang.prasyarat-gagal", "prasyarat", tanya.kode()).with("sebab",
                        Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName())));
            }
        }
    }
}

package id.serkom.kernel.catalog;

import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.skema.AturanKeputusan;
import id.serkom.api.skema.PenentuKeputusan;
import id.serkom.api.skema.Skema;
import java.util.Collection;
import java.util.Optional;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The decision rules written in Java that are installed now, beside those that a skema says itself. */
@Component(name = "id.serkom.kernel.aturan-catalog", configurationPolicy = ConfigurationPolicy.IGNORE, service = AturanCatalog.class)
public final class AturanCatalog {

    private static final Logger LOG = LoggerFactory.getLogger(AturanCatalog.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final InstalledServices<PenentuKeputusan> installed = new InstalledServices<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY, unbind = "remove")
    public void bind(ServiceReference<PenentuKeputusan> reference, PenentuKeputusan rule) {
        installed.put(reference, rule);
    }

    public void remove(ServiceReference<PenentuKeputusan> reference) {
        installed.remove(reference);
    }

    /**
     * The rule of a skema.
     *
     * @throws TahapUnavailable when it is a service that is not installed
     */
    public PenentuKeputusan untuk(Skema skema) {
        if (!skema.aturan().nama().equals(AturanKeputusan.LAYANAN)) {
            return skema.aturan();
        }
        String nama = skema.aturan().layanan().orElseThrow();
        return installed.best(PenentuKeputusan.LAYANAN, nama).map(e -> new Guarded(nama, e.getValue()))
                .orElseThrow(() -> new TahapUnavailable(Reason.of("skema.aturan-tidak-terpasang", "aturan", nama)
                        .with("skema", skema.kode() + " " + skema.versi()), RETRY_AFTER_SECONDS));
    }

    /** A rule that fails, or does not decide, refuses the action: nothing is decided in its place. */
    private record Guarded(String nama, PenentuKeputusan rule) implements PenentuKeputusan {

        @Override
        public Verdict terapkan(Skema skema, Collection<Nilai> terbaru) {
            Verdict verdict;
            try {
                verdict = rule.terapkan(skema, terbaru);
            } catch (RuntimeException | LinkageError e) {
                throw failed(skema, e);
            }
            if (verdict != Verdict.KOMPETEN && verdict != Verdict.BELUM_KOMPETEN) {
                throw failed(skema, new IllegalStateException("menjawab " + verdict));
            }
            return verdict;
        }

        @Override
        public boolean lulus(Skema skema, Nilai nilai) {
            try {
                return rule.lulus(skema, nilai);
            } catch (RuntimeException | LinkageError e) {
                throw failed(skema, e);
            }
        }

        private Conflict failed(Skema skema, Throwable why) {
            LOG.warn("Aturan keputusan {} gagal pada skema {} {}", nama, skema.kode(), skema.versi(), why);
            return new Conflict(Reason.of("skema.aturan-gagal", "aturan", nama).with("sebab", Optional.ofNullable(why.getMessage())
                    .orElse(why.getClass().getSimpleName())));
        }
    }
}

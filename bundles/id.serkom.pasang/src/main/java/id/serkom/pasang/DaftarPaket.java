package id.serkom.pasang;

import id.serkom.api.service.InfoPaket;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The bundles that are Serkom's: of ours, from {@code deploy/}, or with content for us. */
final class DaftarPaket {

    private static final String KITA = "id.serkom.";
    private static final String ISI = "SERKOM-INF";

    private final BundleContext context;
    private final Map<String, Boolean> berisi = new ConcurrentHashMap<>();

    DaftarPaket(BundleContext context) {
        this.context = context;
    }

    List<InfoPaket> list() {
        return bundel().stream().map(DaftarPaket::info).sorted(Comparator.comparing(InfoPaket::bundel).thenComparing(InfoPaket::versi))
                .toList();
    }

    List<Bundle> bundel() {
        return Arrays.stream(context.getBundles()).filter(this::serkom).toList();
    }

    boolean serkom(Bundle satu) {
        return berisi.computeIfAbsent(satu.getBundleId() + "/" + satu.getLastModified(), k -> satu.getSymbolicName() != null
                && (satu.getSymbolicName().startsWith(KITA) || !Pemasang.berkas(satu).isEmpty() || satu.getEntry(ISI) != null));
    }

    private static InfoPaket info(Bundle satu) {
        Optional<String> berkas = Optional.of(Pemasang.berkas(satu)).filter(b -> !b.isEmpty());
        return new InfoPaket(satu.getSymbolicName(), satu.getVersion().toString(), berjalan(satu), berkas,
                berkas.map(b -> Pemasang.sha256(satu)));
    }

    /** One that waits to be asked runs. A fragment is there as soon as its host is. */
    static boolean berjalan(Bundle satu) {
        return (satu.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0
                || satu.getState() == Bundle.RESOLVED && satu.getHeaders("").get("Fragment-Host") != null;
    }
}

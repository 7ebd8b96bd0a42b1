package id.serkom.spi.paket;

import id.serkom.api.service.Dampak;
import id.serkom.api.service.Karantina;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Looks through its own part of a pack. Service property {@value #BAGIAN} says which part: {@code skema}, {@code naskah}, {@code tahap},
 * {@code referensi}, {@code klasifikasi}.
 */
@ProviderType
public interface PemeriksaPaket {

    String BAGIAN = "serkom.paket";

    /**
     * Why the pack would be refused, with file, line and path where known; empty when nothing speaks against it. Changes nothing.
     *
     * @throws id.serkom.api.fault.StoreUnavailable when that cannot be said now
     */
    List<String> keberatan(IsiPaket paket);

    /** What changes in its own part when those packs go and these come; of these nothing is refused. Changes nothing. */
    default List<Dampak> dampak(List<IsiPaket> pergi, List<IsiPaket> datang) {
        return List.of();
    }

    /** What was refused of bundles that are installed. */
    List<Karantina> karantina();

    /**
     * What an administrator should look at, though nothing is refused for it, as things stand now: it may be looked up and tried anew for
     * each answer. Of kind {@code peringatan}.
     */
    default List<Karantina> peringatan() {
        return List.of();
    }
}

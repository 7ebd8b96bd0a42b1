package id.serkom.spi.naskah;

import id.serkom.api.actor.Actor;
import id.serkom.api.surat.Ralat;
import id.serkom.api.surat.Surat;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes the later papers that the Bidang asks for itself, whatever the tahap of the berkas: each refers to a numbered letter of ours,
 * which it never changes. As {@link id.serkom.api.service.SuratService} describes them.
 */
@ProviderType
public interface LanjutanHandler {

    Surat ralat(Actor actor, String surat, List<Ralat> ralat, String alasan, Optional<String> kunci);

    Surat cabut(Actor actor, String surat, String alasan, Optional<String> kunci);

    Surat petikan(Actor actor, String surat, String asesi, Optional<String> kunci);

    Surat salinan(Actor actor, String surat, Optional<String> kunci);
}

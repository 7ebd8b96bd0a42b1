package id.serkom.spi.naskah;

import id.serkom.api.service.Karantina;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Kinds of letter and their templates. The template of the highest rank counts. */
@ProviderType
public interface Renderer {

    /** The rules of a kind; empty when no template of that name is installed. */
    Optional<JenisSurat> jenis(String jenis);

    List<JenisSurat> jenis();

    /**
     * Renders a letter with its annexes in the layout of its kind.
     *
     * @throws id.serkom.api.fault.InvalidInput with {@code naskah.nilai-tidak-ada} when the template names a value that is not
     *         there: nothing may be written then
     */
    NaskahSiap render(Konteks konteks);

    List<Karantina> karantina();
}

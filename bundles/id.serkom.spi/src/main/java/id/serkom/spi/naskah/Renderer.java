package id.serkom.spi.naskah;

import id.serkom.api.data.BundelVersi;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.Karantina;
import id.serkom.api.service.Sop;
import id.serkom.api.skema.NaskahSkema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Kinds of letter and their templates. Of those that are valid on the letter's date the template of the highest rank counts; among
 * equals the one whose validity began last, then the one whose validity ends first, then that of the bundle which asks, then that of its
 * highest version. What is left over the name of the pack decides, between packs without dates who came first.
 */
@ProviderType
public interface Renderer {

    /**
     * The rules of a kind; empty when no template of that name is installed that is valid on the date.
     *
     * @param pada the letter's own date, as it will be in {@link Konteks#tanggal}
     * @param peminta the bundle whose tahap acts, of which other versions may be there too
     */
    Optional<JenisSurat> jenis(String jenis, LocalDate pada, Optional<BundelVersi> peminta);

    /** The rules of a kind, whoever asks. */
    default Optional<JenisSurat> jenis(String jenis, LocalDate pada) {
        return jenis(jenis, pada, Optional.empty());
    }

    /** Every kind at any time: one whose rules change with a date is there once for each of them. */
    List<JenisSurat> jenis();

    /**
     * Whether a kind that was not found is away for a time only: a bundle that brings it is installed and does not run yet, while it is
     * replaced, say; or it has come meanwhile.
     */
    default boolean terhenti(String jenis, LocalDate pada) {
        return false;
    }

    /**
     * Renders a letter with its annexes in the layout of its kind; in the words of its skema where that has its own.
     *
     * @throws id.serkom.api.fault.InvalidInput with {@code naskah.nilai-tidak-ada} when the template names a value that is not
     *         there: nothing may be written then
     */
    NaskahSiap render(Konteks konteks);

    /**
     * Why a skema's own wording of a kind would be refused: it is looked through and rendered with its sample as a template of a pack is,
     * by itself, whether its kind is installed or not. Empty when nothing speaks against it.
     */
    Optional<CacatNaskah> cacat(String jenis, NaskahSkema naskah);

    /**
     * What stands against a skema's own wording of a kind in the kinds as they are installed now: that there is none of that name, or what
     * it names and letters of the kind do not give. Empty when nothing does. Kinds come and go: another moment may have another answer.
     */
    default Optional<CacatNaskah> cacatTerpasang(String jenis, NaskahSkema naskah) {
        return Optional.empty();
    }

    /**
     * The official document of an SOP in the layout {@code sop}, as XHTML to be printed: nothing is frozen or numbered by it.
     *
     * @param sop as it stands now
     * @param aksi what its installed tahap offer: where one sends back or refuses, the flow branches
     * @param pada the day that it is printed on, by which a legal basis is in force or has ended
     * @throws id.serkom.api.fault.InvalidInput when the layout names a value that is not there
     */
    String sop(Sop sop, List<Aksi> aksi, LocalDate pada);

    List<Karantina> karantina();
}

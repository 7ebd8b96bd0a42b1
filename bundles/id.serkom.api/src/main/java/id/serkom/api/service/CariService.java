package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds letters and uploaded documents by any word of them, by their number or a part of it, by a name in them. What the actor may not
 * see is not found. The index behind it is made from the store, and is never the truth: each hit is read from the store again.
 */
@ProviderType
public interface CariService {

    /** Most characters that are searched for at once. */
    int TERPANJANG = 200;

    /** Most words that are searched for at once. */
    int KATA_TERBANYAK = 16;

    /** Most hits of one page. */
    int TERBANYAK = 100;

    /**
     * What has all of the words, whatever their affixes and case, the last one perhaps only begun; words between quotation marks stand
     * beside each other. Best first, then newest; a page has at most {@link #TERBANYAK} hits, whatever is asked for. The pages of a list
     * are of one state of the index for some minutes; later ones may repeat a hit or leave one out where something was written meanwhile.
     * Nothing that is typed has another meaning.
     *
     * @throws id.serkom.api.fault.InvalidInput {@code cari.kosong}, {@code cari.tanpa-kata}, {@code cari.terlalu-panjang},
     *         {@code cari.terlalu-banyak-kata}
     * @throws id.serkom.api.fault.StoreUnavailable {@code cari.sedang-dibangun} while there is no index yet, {@code cari.terlalu-lama}
     */
    Halaman<HasilCari> search(Actor actor, String teks, Potongan potongan);

    /** How far the index of this server is; for whoever sees all letters. */
    KeadaanCari keadaan(Actor actor);

    /**
     * Makes the index of this server anew from the store, in the background; until then the old one answers.
     * For the Bidang and operators.
     */
    KeadaanCari bangunUlang(Actor actor);
}

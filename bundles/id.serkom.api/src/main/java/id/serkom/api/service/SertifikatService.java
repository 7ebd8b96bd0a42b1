package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.sertifikat.Sertifikat;
import java.io.IOException;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The register of certificates. */
@ProviderType
public interface SertifikatService {

    Sertifikat find(Actor actor, String id);

    /** Newest first, within the actor's scope. */
    Halaman<Sertifikat> list(Actor actor, Optional<String> berkas, Optional<String> nomor, Potongan potongan);

    /** Those that the query means, within the actor's scope. */
    Halaman<Sertifikat> cari(Actor actor, SertifikatQuery query, Potongan potongan);

    /**
     * Those that are suspended now and not expired, so that something can be decided of them, within the actor's scope: what ends
     * first goes first.
     *
     * @param lewat only those whose day for putting things right is over: of these a page may be shorter than was asked, and another
     *              follow
     */
    Halaman<SertifikatDibekukan> dibekukan(Actor actor, boolean lewat, Potongan potongan);

    /**
     * What {@link #cari} finds as CSV, one line a certificate, read while it is written: UTF-8 with a mark, no cell that a spreadsheet
     * takes for a formula.
     */
    Ekspor ekspor(Actor actor, SertifikatQuery query);

    /** A CSV to be sent while it is read. */
    interface Ekspor {

        void tulis(Appendable ke) throws IOException;
    }
}

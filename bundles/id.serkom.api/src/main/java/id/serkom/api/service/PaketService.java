package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Packs: whatever is put into the running server by a file, be it a skema, letters or a plug-in. Administrators change, the Bidang and
 * operators see.
 */
@ProviderType
public interface PaketService {

    /** Longest signature that comes along, in bytes: one of RSA with 16,384 bits has half of that. */
    int TANDA_TERBESAR = 4096;

    /** What was refused, each with its reason, by origin: for those who can do something about it (Bidang, administrator, operator). */
    List<Karantina> karantina(Actor actor);

    /** What is installed on this server, by bundle and version. */
    List<InfoPaket> list(Actor actor);

    /**
     * What {@link #pasang} would change, and why it would refuse. Changes nothing.
     *
     * @param nama that the file would have in {@code deploy/}
     * @param tanda signature over a file that has no place for one, read after {@code isi} has ended; empty when none comes along
     */
    RencanaPaket rencana(Actor actor, String nama, InputStream isi, InputStream tanda) throws IOException;

    /** Without a signature: that in {@code deploy/} counts. */
    default RencanaPaket rencana(Actor actor, String nama, InputStream isi) throws IOException {
        return rencana(actor, nama, isi, InputStream.nullInputStream());
    }

    /**
     * Installs the file, waits until what it brings is up, and puts it into {@code deploy/}. What does not come up is taken back, and
     * what ran before was not touched; {@code InvalidInput} then says why.
     *
     * @param tanda signature over a file that has no place for one, read after {@code isi} has ended, and put beside the file; empty when
     *     none comes along
     */
    HasilPaket pasang(Actor actor, String nama, InputStream isi, InputStream tanda) throws IOException;

    /** Without a signature: that in {@code deploy/} counts. */
    default HasilPaket pasang(Actor actor, String nama, InputStream isi) throws IOException {
        return pasang(actor, nama, isi, InputStream.nullInputStream());
    }

    /** What {@link #lepas} would change, and who leans on it. Changes nothing. */
    RencanaPaket rencanaLepas(Actor actor, String nama);

    /** Takes the file out of {@code deploy/}, and what came from it out of the server. */
    HasilPaket lepas(Actor actor, String nama) throws IOException;

    /** What was in force at the end of that office day, on every server that the journal knows. */
    MesinWaktu pada(Actor actor, LocalDate tanggal);
}

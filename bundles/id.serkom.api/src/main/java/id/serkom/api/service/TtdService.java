package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.surat.Cetakan;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Signatures. Only the official himself, by his own account, signs what waits for him; only a document whose PDF is there, and once. The
 * passphrase serves one call: it is stored nowhere, and its characters are overwritten before the call returns.
 */
@ProviderType
public interface TtdService {

    /**
     * What hinders signing in PDF, or will within 30 days, and what to do; empty while no kind of letter is signed so. Names officials:
     * to be counted and not shown, which is what {@link #kesiapan} is for.
     */
    List<Reason> peringatan();

    /**
     * The same, for whoever it concerns: the office, and officials.
     *
     * @throws id.serkom.api.fault.Forbidden for others
     */
    List<Reason> kesiapan(Actor actor);

    /** What waits for the electronic signature of the official that the account is, oldest letter first. */
    Halaman<AntreanTtd> antrean(Actor actor, Potongan potongan);

    /**
     * Signs letters, 1 to 100, each in a commit of its own, in the order given. After a wrong passphrase, and after a service that does not
     * answer, the rest is refused for the same reason without another attempt.
     *
     * @param sandi of the official's key; absent where the key is one for trial
     */
    List<HasilTtd> tandaTangani(Actor actor, List<String> surat, Optional<char[]> sandi);

    /**
     * The Bidang attaches the scan of the paper that was signed by hand: the frozen text and the scan belong together from then on.
     *
     * @param dokumen id of an uploaded PDF or JPEG
     */
    Cetakan lampirkanPindaian(Actor actor, String surat, String dokumen);

    /**
     * The Bidang puts another scan in the place of a wrong one. The earlier one is kept, and the journal names both.
     *
     * @param alasan required
     */
    Cetakan gantiPindaian(Actor actor, String surat, String dokumen, String alasan);

    /**
     * The Bidang has a letter that cannot be signed in its PDF signed on paper: the same text, printed without "uji coba", whose scan is
     * attached afterwards. Only of what nobody signed but for trial, dispatched or withdrew.
     *
     * @param alasan required
     */
    Cetakan alihkanKeKertas(Actor actor, String surat, String alasan);
}

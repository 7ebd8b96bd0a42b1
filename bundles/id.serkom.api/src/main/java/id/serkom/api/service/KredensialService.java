package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import id.serkom.api.referensi.KunciPenerbit;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Certificates as credentials (Open Badges 3.0, W3C VC 2.0), the keys that they are signed with, and the lists of their states. A
 * credential names its issuer by the public address of its day; who asks under a former one, as long as the setting names it, is answered
 * by the issuer of that address.
 */
@ProviderType
public interface KredensialService {

    /**
     * The credential of a certificate within the actor's scope, as VC-JWT.
     *
     * @throws id.serkom.api.fault.Conflict while no public address is set, when the certificate is another body's, or is not signed or
     *         handed over yet
     */
    String kredensial(Actor actor, String sertifikat);

    /** Every public key that ever signed, as JWK set, under its name at each address: for anybody. */
    String kunci();

    /**
     * One of them, as JWK, by its code in the register: for anybody. Empty when there is none of that code.
     *
     * @param host that was asked, with its port if it has one
     */
    Optional<String> kunci(String kode, String host);

    /**
     * A signed status list by its name, as VC-JWT: for anybody. Empty when there is none of that name, or no public address is set.
     *
     * @param host that was asked, with its port if it has one
     */
    Optional<String> daftarStatus(String nama, String host);

    /**
     * Signs with a new key of this server from now on. What was signed before stays verifiable. For an administrator.
     *
     * @param alasan required
     */
    KunciPenerbit kunciBaru(Actor actor, String alasan);
}

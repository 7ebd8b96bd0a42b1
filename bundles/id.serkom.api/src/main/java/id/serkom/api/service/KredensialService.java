package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import id.serkom.api.referensi.KunciPenerbit;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Certificates as credentials (Open Badges 3.0, W3C VC 2.0), the keys that they are signed with, and the lists of their states. */
@ProviderType
public interface KredensialService {

    /**
     * The credential of a certificate within the actor's scope, as VC-JWT.
     *
     * @throws id.serkom.api.fault.Conflict while no public address is set, when the certificate is another body's, or is not signed or
     *         handed over yet
     */
    String kredensial(Actor actor, String sertifikat);

    /** Every public key that ever signed, as JWK set: for anybody. */
    String kunci();

    /** One of them, as JWK, by its code in the register: for anybody. Empty when there is none of that code. */
    Optional<String> kunci(String kode);

    /** A signed status list by its name, as VC-JWT: for anybody. Empty when there is none of that name, or no public address is set. */
    Optional<String> daftarStatus(String nama);

    /**
     * Signs with a new key of this server from now on. What was signed before stays verifiable. For an administrator.
     *
     * @param alasan required
     */
    KunciPenerbit kunciBaru(Actor actor, String alasan);
}

package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Accounts. They are rows; nobody is deleted from what he did. Passwords are kept as a slow salted hash; a login costs one
 * such hash and gives a token, which expires and can be revoked, and whose check is cached for 60 s at most.
 */
@ProviderType
public interface AkunService {

    /** Checks a password; five wrong ones in a row lock the account for a while. Throws {@code Unauthenticated}. */
    Actor periksaSandi(String akun, char[] sandi);

    Token masuk(String akun, char[] sandi);

    /** The actor of a token, unless it expired, was revoked or its account is disabled. */
    Optional<Actor> autentikasi(String token);

    void keluar(String token);

    /**
     * As whom an account acts now, for a session whose login this service has checked before (ssh); empty when the account
     * is disabled or unknown. Never for a caller who has not logged in.
     */
    Optional<Actor> aktor(String akun);

    /** The actor's own account: also whether it must change its password, until when it has no role at all. */
    AkunInfo saya(Actor actor);

    List<AkunInfo> list(Actor actor);

    /** Adds an account; it must change its password at the first login when {@code gantiSandi}. */
    AkunInfo tambah(Actor actor, AkunInfo akun, char[] sandi);

    AkunInfo ubah(Actor actor, AkunInfo akun);

    /** Disables or enables an account; disabling revokes its tokens. */
    AkunInfo aktifkan(Actor actor, String akun, boolean aktif);

    /** Sets another's password (administrator); revokes its tokens. */
    void setelSandi(Actor actor, String akun, char[] sandi);

    /** Changes one's own password. */
    void gantiSandi(Actor actor, char[] lama, char[] baru);
}

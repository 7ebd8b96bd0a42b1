package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.service.AkunService;
import java.util.Optional;
import java.util.function.Supplier;
import javax.security.auth.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the login of a session still stands: the account is active, and has the roles and the scope that it had then. The shell's own
 * roles are given at the login and stay with the session, which may last for days.
 */
final class LoginCheck {

    private static final Logger LOG = LoggerFactory.getLogger(LoginCheck.class);

    private final Supplier<Optional<AkunService>> accounts;

    LoginCheck(Supplier<Optional<AkunService>> accounts) {
        this.accounts = accounts;
    }

    /** The actor whom the realm left with the subject is held against the one of now; a password that was reset leaves him no role. */
    boolean stands(Subject subject) {
        Optional<Actor> then = Optional.ofNullable(subject)
                .flatMap(s -> s.getPublicCredentials(Actor.class).stream().findFirst());
        return then.isPresent() && accounts.get().map(a -> same(a, then.get())).orElse(true);
    }

    private static boolean same(AkunService accounts, Actor then) {
        try {
            return accounts.aktor(then.akun()).equals(Optional.of(then));
        } catch (RuntimeException e) {
            // Who mends the database must be able to stay while it is away.
            LOG.warn("Login tidak dapat diperiksa ulang: {}", e.toString());
            return true;
        }
    }
}

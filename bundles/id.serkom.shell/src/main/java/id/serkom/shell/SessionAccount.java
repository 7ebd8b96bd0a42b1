package id.serkom.shell;

import java.security.AccessController;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;

/**
 * The account that logged in to the session: the principal that realm "serkom" gave, never the variable {@code USER}, which
 * anybody may set. The console of the process itself has a user too, who is no account of ours: he lacks the role.
 */
final class SessionAccount implements Supplier<Optional<String>> {

    private static final Principal ROLE = new RolePrincipal("serkom");
    private static final Principal ADMINISTRATOR = new RolePrincipal("admin");

    /** JAAS hands the subject on with the access control context; Java 17 has no other place for it. */
    @Override
    @SuppressWarnings("removal")
    public Optional<String> get() {
        return Optional.ofNullable(Subject.getSubject(AccessController.getContext())).flatMap(SessionAccount::of);
    }

    static Optional<String> of(Subject subject) {
        Set<UserPrincipal> users = subject.getPrincipals(UserPrincipal.class);
        return subject.getPrincipals(RolePrincipal.class).contains(ROLE) && users.size() == 1
                ? Optional.of(users.iterator().next().getName()) : Optional.empty();
    }

    /** Whether the shell lets the subject do everything; nobody, when there is none. */
    static boolean administrator(Subject subject) {
        return subject != null && subject.getPrincipals(RolePrincipal.class).contains(ADMINISTRATOR);
    }
}

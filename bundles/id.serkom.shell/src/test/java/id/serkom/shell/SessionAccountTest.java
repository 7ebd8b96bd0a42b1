package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.junit.Test;

/** Whose session it is. */
public class SessionAccountTest {

    private static Optional<String> account(Principal... principals) {
        Subject subject = new Subject();
        subject.getPrincipals().addAll(List.of(principals));
        return SessionAccount.of(subject);
    }

    @Test
    public void theAccountOfOurRealm() {
        assertEquals(Optional.of("majene"), account(new UserPrincipal("majene"), new RolePrincipal("ssh"),
                new RolePrincipal("serkom")));
    }

    @Test
    public void theUserOfTheLocalConsoleIsNoAccount() {
        assertEquals(Optional.empty(), account(new UserPrincipal("karaf"), new RolePrincipal("admin")));
    }

    @Test
    public void onlyTheRoleAdminMakesAnAdministrator() {
        Subject admin = new Subject();
        admin.getPrincipals().addAll(List.of(new UserPrincipal("a"), new RolePrincipal("admin")));
        Subject named = new Subject();
        named.getPrincipals().addAll(List.of(new UserPrincipal("admin"), new RolePrincipal("viewer"), new RolePrincipal("serkom")));

        assertTrue(SessionAccount.administrator(admin));
        assertFalse(SessionAccount.administrator(named));
        assertFalse(SessionAccount.administrator(null));
    }

    @Test
    public void twoUsersAreNobody() {
        assertEquals(Optional.empty(), account(new UserPrincipal("a"), new UserPrincipal("b"), new RolePrincipal("serkom")));
        assertEquals(Optional.empty(), account(new RolePrincipal("serkom")));
    }

    @Test
    public void outsideASessionThereIsNobody() {
        assertEquals(Optional.empty(), new SessionAccount().get());
    }
}

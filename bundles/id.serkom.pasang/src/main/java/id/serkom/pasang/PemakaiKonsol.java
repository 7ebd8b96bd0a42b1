package id.serkom.pasang;

import java.security.AccessController;
import java.util.Optional;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;

/**
 * Who is logged in to the console.
 *
 * @param akun {@code sistem} for one without an account of ours
 * @param pengguna him by the name that he logged in with
 */
record PemakaiKonsol(String akun, Optional<String> pengguna) {

    private static final RolePrincipal AKUN = new RolePrincipal("serkom");

    /** Of the thread that this runs in. JAAS hands the subject on with the access control context; Java 17 has no other place for it. */
    @SuppressWarnings("removal")
    static Optional<Subject> subjek() {
        return Optional.ofNullable(Subject.getSubject(AccessController.getContext()));
    }

    /** Empty when nobody is named in it. */
    static Optional<PemakaiKonsol> dari(Subject subjek) {
        boolean akun = subjek.getPrincipals(RolePrincipal.class).contains(AKUN);
        return subjek.getPrincipals(UserPrincipal.class).stream().map(UserPrincipal::getName).findFirst()
                .map(p -> akun ? new PemakaiKonsol(p, Optional.empty()) : new PemakaiKonsol("sistem", Optional.of(p)));
    }
}

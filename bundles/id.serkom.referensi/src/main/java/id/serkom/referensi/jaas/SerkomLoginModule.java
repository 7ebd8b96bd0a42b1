package id.serkom.referensi.jaas;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.service.AkunService;
import java.io.IOException;
import java.security.Principal;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;

/**
 * Logs an account in at the shell. Every role may run the commands of Serkom, which look at the account again; Karaf's own roles
 * are flat, so that an administrator gets each of them. The actor stays with the subject, so that the shell sees when the account is no
 * longer who logged in. An account that must change its password first has no role, and with
 * that no shell.
 */
public final class SerkomLoginModule implements LoginModule {

    /** Option under which the realm hands over the accounts. */
    static final String AKUN = "id.serkom.akun";

    private static final List<String> SEMUA = List.of("ssh", "serkom");
    private static final Map<Peran, List<String>> KARAF = new EnumMap<>(Map.of(
            Peran.ADMINISTRATOR, List.of("admin", "manager", "viewer", "systembundles"),
            Peran.OPERATOR, List.of("viewer")));

    private Subject subject;
    private CallbackHandler handler;
    private AkunService akun;
    private Optional<Actor> actor = Optional.empty();
    private final Set<Principal> principals = new LinkedHashSet<>();

    @Override
    public void initialize(Subject subject, CallbackHandler handler, Map<String, ?> shared, Map<String, ?> options) {
        this.subject = subject;
        this.handler = handler;
        this.akun = (AkunService) options.get(AKUN);
    }

    @Override
    public boolean login() throws LoginException {
        NameCallback nama = new NameCallback("Akun: ");
        PasswordCallback sandi = new PasswordCallback("Kata sandi: ", false);
        try {
            handler.handle(new Callback[] {nama, sandi});
        } catch (IOException | UnsupportedCallbackException e) {
            throw (LoginException) new LoginException("Akun dan kata sandi tidak dapat ditanyakan").initCause(e);
        }
        if (nama.getName() == null || sandi.getPassword() == null) {
            throw new FailedLoginException("Akun dan kata sandi wajib diisi");
        }
        try {
            actor = Optional.of(akun.periksaSandi(nama.getName(), sandi.getPassword()));
            return true;
        } catch (SerkomException e) {
            throw new FailedLoginException(e.getMessage());
        } finally {
            sandi.clearPassword();
        }
    }

    @Override
    public boolean commit() {
        actor.ifPresent(a -> {
            principals.add(new UserPrincipal(a.akun()));
            if (!a.peran().isEmpty()) {
                SEMUA.forEach(r -> principals.add(new RolePrincipal(r)));
            }
            a.peran().forEach(p -> KARAF.getOrDefault(p, List.of()).forEach(r -> principals.add(new RolePrincipal(r))));
            subject.getPrincipals().addAll(principals);
            subject.getPublicCredentials().add(a);
        });
        return actor.isPresent();
    }

    @Override
    public boolean abort() {
        boolean berhasil = actor.isPresent();
        logout();
        return berhasil;
    }

    @Override
    public boolean logout() {
        subject.getPrincipals().removeAll(principals);
        actor.ifPresent(subject.getPublicCredentials()::remove);
        principals.clear();
        actor = Optional.empty();
        return true;
    }
}

package id.serkom.shell;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.service.AkunService;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.junit.Test;

/** A login that the account has outlived, or not. */
public class LoginCheckTest {

    private final AkunPalsu accounts = new AkunPalsu().dengan("admin", Peran.ADMINISTRATOR, Optional.empty())
            .dengan("majene", Peran.INSTANSI_TERKAIT, Optional.of("bkpsdm-majene"));
    private final LoginCheck check = new LoginCheck(() -> Optional.of(accounts));

    private static Subject login(Actor actor) {
        return new Subject(false, Set.of(), Set.of(actor), Set.of());
    }

    private Actor now(String account) {
        return accounts.aktor(account).orElseThrow();
    }

    @Test
    public void itStandsWhileTheAccountIsAsItWas() {
        assertTrue(check.stands(login(now("majene"))));
        assertFalse("who has no login has none that stands", check.stands(null));
        assertFalse(check.stands(new Subject()));
    }

    @Test
    public void itIsOverWhenTheAccountIsDisabledOrItsRolesOrScopeChange() {
        Subject majene = login(now("majene"));
        Subject admin = login(now("admin"));

        accounts.dengan("admin", Peran.OPERATOR, Optional.empty());
        assertFalse(check.stands(admin));
        accounts.dengan("admin", Peran.ADMINISTRATOR, Optional.empty()).dengan("majene", Peran.INSTANSI_TERKAIT, Optional.of("lain"));
        assertFalse(check.stands(majene));
        accounts.dengan("majene", Peran.INSTANSI_TERKAIT, Optional.of("bkpsdm-majene"));
        assertTrue(check.stands(majene));
        accounts.aktifkan(now("admin"), "majene", false);
        assertFalse(check.stands(majene));
    }

    @Test
    public void itStandsWhileNobodyCanTell() {
        Subject admin = login(now("admin"));
        AkunService away = new AkunPalsu() {
            @Override
            public Optional<Actor> aktor(String akun) {
                throw new Conflict(Reason.of("uji.basis-data-pergi"));
            }
        };

        assertTrue(new LoginCheck(Optional::empty).stands(admin));
        assertTrue(new LoginCheck(() -> Optional.of(away)).stands(admin));
    }
}

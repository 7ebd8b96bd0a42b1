package id.serkom.referensi.jaas;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.service.AkunInfo;
import id.serkom.api.service.AkunService;
import id.serkom.referensi.JamUji;
import id.serkom.referensi.akun.Argon2AkunService;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.Contoh;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.junit.Test;

public class SerkomLoginModuleTest {

    private static final String SANDI = "kuda-laut-biru-27";

    private final MemoryStore store = new MemoryStore();
    private final AkunService akun = new Argon2AkunService(store.akun(), store, Contoh.referensi(), new JamUji(), pid -> Map.of());
    private final Subject subject = new Subject();

    private SerkomLoginModule modul(String nama, String sandi) {
        SerkomLoginModule modul = new SerkomLoginModule();
        modul.initialize(subject, callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof NameCallback n) {
                    n.setName(nama);
                } else {
                    ((PasswordCallback) callback).setPassword(sandi.toCharArray());
                }
            }
        }, Map.of(), Map.of(SerkomLoginModule.AKUN, akun));
        return modul;
    }

    private Set<String> peran(Peran peran, boolean gantiSandi) throws LoginException {
        akun.tambah(new Actor("sistem", "Uji", Set.of(Peran.ADMINISTRATOR), Optional.empty(), Optional.empty(),
                Optional.empty()), new AkunInfo("uji", "Uji", Set.of(peran),
                        peran == Peran.INSTANSI_TERKAIT ? Optional.of(Contoh.MAJENE) : Optional.empty(), Optional.empty(),
                        Optional.empty(), true, gantiSandi, 0), SANDI.toCharArray());
        SerkomLoginModule modul = modul("UJI", SANDI);
        modul.login();
        modul.commit();
        assertEquals("uji", subject.getPrincipals(UserPrincipal.class).iterator().next().getName());
        assertEquals("konsol membandingkannya dengan yang sekarang", Set.of(akun.aktor("uji").orElseThrow()),
                subject.getPublicCredentials(Actor.class));
        return subject.getPrincipals(RolePrincipal.class).stream().map(Principal::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    public void administratorMemegangSetiapPeranKaraf() throws LoginException {
        assertEquals(Set.of("admin", "manager", "serkom", "ssh", "systembundles", "viewer"), peran(Peran.ADMINISTRATOR, false));
    }

    @Test
    public void operatorMelihatSaja() throws LoginException {
        assertEquals(Set.of("serkom", "ssh", "viewer"), peran(Peran.OPERATOR, false));
    }

    @Test
    public void instansiHanyaMenjalankanPerintahSerkom() throws LoginException {
        assertEquals(Set.of("serkom", "ssh"), peran(Peran.INSTANSI_TERKAIT, false));
    }

    @Test
    public void yangHarusMenggantiSandiTidakMendapatPeran() throws LoginException {
        assertEquals(Set.of(), peran(Peran.ADMINISTRATOR, true));
    }

    @Test
    public void sandiYangSalahDitolakDanTidakMeninggalkanApaPun() {
        assertThrows(FailedLoginException.class, () -> modul("uji", "salah-sekali-1").login());

        assertEquals(Set.of(), subject.getPrincipals());
    }

    @Test
    public void keluarMengambilKembaliPerannya() throws LoginException {
        peran(Peran.OPERATOR, false);
        SerkomLoginModule kedua = modul("uji", SANDI);
        subject.getPrincipals().clear();
        subject.getPublicCredentials().clear();
        kedua.login();
        kedua.commit();

        kedua.logout();

        assertEquals(Set.of(), subject.getPrincipals());
        assertEquals(Set.of(), subject.getPublicCredentials());
    }
}

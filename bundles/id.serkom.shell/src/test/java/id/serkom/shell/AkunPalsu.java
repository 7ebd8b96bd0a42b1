package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.Unauthenticated;
import id.serkom.api.service.AkunInfo;
import id.serkom.api.service.AkunService;
import id.serkom.api.service.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Accounts in memory, with their passwords in the open; keeps what it was given zeroed, as the real one may. */
class AkunPalsu implements AkunService {

    private final Map<String, AkunInfo> accounts = new TreeMap<>();
    final Map<String, String> sandi = new TreeMap<>();

    AkunPalsu dengan(String akun, Peran peran, Optional<String> instansi) {
        accounts.put(akun, new AkunInfo(akun, akun, Set.of(peran), instansi, Optional.empty(), Optional.empty(), true, false, 1));
        return this;
    }

    @Override
    public Optional<Actor> aktor(String akun) {
        return Optional.ofNullable(accounts.get(akun)).filter(AkunInfo::aktif).map(a -> new Actor(a.akun(), a.nama(), a.peran(),
                a.instansi(), a.asesor(), a.pejabat()));
    }

    @Override
    public List<AkunInfo> list(Actor actor) {
        administrator(actor);
        return List.copyOf(accounts.values());
    }

    @Override
    public AkunInfo tambah(Actor actor, AkunInfo akun, char[] password) {
        administrator(actor);
        accounts.put(akun.akun(), akun);
        keep(akun.akun(), password);
        return akun;
    }

    @Override
    public AkunInfo aktifkan(Actor actor, String akun, boolean aktif) {
        administrator(actor);
        AkunInfo a = Optional.ofNullable(accounts.get(akun)).orElseThrow(() -> new NotFound(Reason.of("akun.tidak-ada")));
        accounts.put(akun, new AkunInfo(akun, a.nama(), a.peran(), a.instansi(), a.asesor(), a.pejabat(), aktif, a.gantiSandi(),
                a.revision() + 1));
        return accounts.get(akun);
    }

    @Override
    public void setelSandi(Actor actor, String akun, char[] password) {
        administrator(actor);
        keep(akun, password);
    }

    private void keep(String akun, char[] password) {
        sandi.put(akun, String.valueOf(password));
        Arrays.fill(password, ' ');
    }

    private static void administrator(Actor actor) {
        if (!actor.adalah(Peran.ADMINISTRATOR)) {
            throw new Forbidden(Reason.of("akun.hanya-administrator"));
        }
    }

    @Override
    public Actor periksaSandi(String akun, char[] password) {
        throw new Unauthenticated(Reason.of("akun.salah"));
    }

    @Override
    public Token masuk(String akun, char[] password) {
        throw new Unauthenticated(Reason.of("akun.salah"));
    }

    @Override
    public Optional<Actor> autentikasi(String token) {
        return Optional.empty();
    }

    @Override
    public void keluar(String token) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AkunInfo saya(Actor actor) {
        return accounts.get(actor.akun());
    }

    @Override
    public AkunInfo ubah(Actor actor, AkunInfo akun) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void gantiSandi(Actor actor, char[] lama, char[] baru) {
        throw new UnsupportedOperationException();
    }
}

package id.serkom.referensi.akun;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.fault.Unauthenticated;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.service.AkunInfo;
import id.serkom.api.service.AkunService;
import id.serkom.api.service.Settings;
import id.serkom.api.service.Token;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.Akun;
import id.serkom.spi.store.AkunStore;
import id.serkom.spi.store.Committer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Accounts with Argon2id hashes: rights, rules and journal of their keeping; login and tokens are apart. */
@Component(name = "id.serkom.akun.service", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Argon2AkunService implements AkunService {

    private static final Duration TUNGGU = Duration.ofSeconds(3);

    private final AkunStore store;
    private final OfficeClock clock;
    private final AkunSettings settings;
    private final AkunRules rules;
    private final AntreanHash antrean;
    private final Argon2Sandi argon2;
    private final SandiCheck check;
    private final Tokens tokens;
    private final AkunWriter writer;

    @Activate
    public Argon2AkunService(@Reference AkunStore store, @Reference Committer committer, @Reference Referensi referensi,
            @Reference OfficeClock clock, @Reference Settings settings) {
        this(store, committer, referensi, clock, settings, Argon2Sandi.BAWAAN,
                new AntreanHash(Runtime.getRuntime().availableProcessors(), TUNGGU));
    }

    Argon2AkunService(AkunStore store, Committer committer, Referensi referensi, OfficeClock clock, Settings settings,
            Argon2Sandi argon2, AntreanHash antrean) {
        this.store = store;
        this.clock = clock;
        this.settings = new AkunSettings(settings);
        this.rules = new AkunRules(referensi);
        this.antrean = antrean;
        this.argon2 = argon2;
        this.check = new SandiCheck(store, committer, clock, this.settings, antrean, argon2);
        this.tokens = new Tokens(store, committer, clock, this.settings);
        this.writer = new AkunWriter(store, committer, clock);
    }

    @Override
    public Actor periksaSandi(String akun, char[] sandi) {
        return Tokens.actor(check.periksa(akun, sandi).info());
    }

    @Override
    public Token masuk(String akun, char[] sandi) {
        return tokens.beri(check.periksa(akun, sandi));
    }

    @Override
    public Optional<Actor> autentikasi(String token) {
        return tokens.siapa(token);
    }

    @Override
    public void keluar(String token) {
        tokens.cabut(token);
    }

    @Override
    public Optional<Actor> aktor(String akun) {
        return AkunRules.nama(akun).flatMap(store::find).map(Akun::info).filter(AkunInfo::aktif).map(Tokens::actor);
    }

    @Override
    public AkunInfo saya(Actor actor) {
        return cari(actor.akun()).info();
    }

    @Override
    public List<AkunInfo> list(Actor actor) {
        administrator(actor);
        return store.list().stream().map(Akun::info).toList();
    }

    @Override
    public AkunInfo tambah(Actor actor, AkunInfo akun, char[] sandi) {
        administrator(actor);
        List<Reason> alasan = new ArrayList<>(rules.periksa(akun, clock.tanggal()));
        alasan.addAll(AkunRules.sandi(akun.akun(), sandi, settings.sandiTerpendek(), "/sandi"));
        AkunRules.refuse(alasan);
        if (store.find(akun.akun()).isPresent()) {
            throw sudahAda(akun.akun());
        }
        AkunInfo info = AkunWriter.info(akun, true, akun.gantiSandi());
        Akun baru = new Akun(akun.akun(), 0, info, antrean.jalankan(() -> argon2.hash(sandi)), 0, Optional.empty());
        try {
            return writer.tambah(actor.akun(), baru).info();
        } catch (Conflict e) {
            throw sudahAda(akun.akun());
        }
    }

    @Override
    public AkunInfo ubah(Actor actor, AkunInfo akun) {
        administrator(actor);
        AkunRules.refuse(rules.periksa(akun, clock.tanggal()));
        Akun hasil = writer.ubah(actor.akun(), "ubah", akun.akun(), lama -> {
            if (lama.revision() != akun.revision()) {
                throw new StaleRevision(Reason.of("simpan.revisi-usang"));
            }
            // Whoever knows another's password may not be excused from changing it.
            boolean gantiSandi = lama.info().gantiSandi() || akun.gantiSandi();
            return denganInfo(lama, AkunWriter.info(akun, lama.info().aktif(), gantiSandi));
        });
        tokens.lupakan(akun.akun());
        return hasil.info();
    }

    @Override
    public AkunInfo aktifkan(Actor actor, String akun, boolean aktif) {
        administrator(actor);
        Akun hasil = writer.ubah(actor.akun(), aktif ? "aktifkan" : "nonaktifkan", cari(akun).id(), lama -> {
            AkunInfo info = AkunWriter.info(lama.info(), aktif, lama.info().gantiSandi());
            return aktif ? new Akun(lama.id(), lama.revision(), info, lama.hash(), 0, Optional.empty())
                    : denganInfo(lama, info);
        });
        if (!aktif) {
            tokens.cabutSemua(hasil.id(), actor.akun());
        }
        return hasil.info();
    }

    @Override
    public void setelSandi(Actor actor, String akun, char[] sandi) {
        administrator(actor);
        ganti(actor, "setel-sandi", cari(akun).id(), sandi, true, "/sandi");
    }

    @Override
    public void gantiSandi(Actor actor, char[] lama, char[] baru) {
        String akun = cari(actor.akun()).id();
        try {
            check.periksa(akun, lama);
        } catch (Unauthenticated e) {
            throw new InvalidInput(Reason.of("akun.sandi-lama-salah").at("/lama"));
        }
        if (Arrays.equals(lama, baru)) {
            throw new InvalidInput(Reason.of("akun.sandi-sama").at("/baru"));
        }
        ganti(actor, "ganti-sandi", akun, baru, false, "/baru");
    }

    private void ganti(Actor actor, String kejadian, String akun, char[] sandi, boolean gantiLagi, String field) {
        AkunRules.refuse(AkunRules.sandi(akun, sandi, settings.sandiTerpendek(), field));
        String hash = antrean.jalankan(() -> argon2.hash(sandi));
        writer.ubah(actor.akun(), kejadian, akun, lama -> new Akun(lama.id(), lama.revision(),
                AkunWriter.info(lama.info(), lama.info().aktif(), gantiLagi), hash, 0, Optional.empty()));
        tokens.cabutSemua(akun, actor.akun());
    }

    private static Akun denganInfo(Akun lama, AkunInfo info) {
        return new Akun(lama.id(), lama.revision(), info, lama.hash(), lama.salah(), lama.terkunciSampai());
    }

    private Akun cari(String akun) {
        return AkunRules.nama(akun).flatMap(store::find).orElseThrow(() -> new NotFound(Reason.of("akun.tidak-ada")));
    }

    private static Conflict sudahAda(String akun) {
        return new Conflict(Reason.of("akun.sudah-ada", Map.of("akun", akun)).at("/akun"));
    }

    private static void administrator(Actor actor) {
        if (!actor.adalah(Peran.ADMINISTRATOR)) {
            throw new Forbidden(Reason.of("akun.tidak-berhak"));
        }
    }
}

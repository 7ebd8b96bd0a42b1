package id.serkom.referensi.akun;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.serkom.api.actor.Actor;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.fault.Unauthenticated;
import id.serkom.api.service.AkunInfo;
import id.serkom.api.service.Token;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.Akun;
import id.serkom.spi.store.AkunStore;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.TokenAkun;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;

/**
 * Tokens: 32 random bytes, of which only the SHA-256 is stored. Who a token stands for is kept for 15 s at most, so that what another node
 * revokes is refused here well within a minute; what this node revokes is forgotten at once.
 */
final class Tokens {

    private static final Duration DIINGAT = Duration.ofSeconds(15);
    private static final int DIINGAT_TERBANYAK = 10_000;
    private static final int SEKALIGUS = ChangeSet.CATATAN_TERBANYAK / 2;
    private static final int PANJANG = 32;
    private static final Pattern BENTUK = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final AkunStore store;
    private final Committer committer;
    private final OfficeClock clock;
    private final AkunSettings settings;
    private final SecureRandom random = new SecureRandom();
    /** What is being read, too: who asks for the same token meanwhile waits for that one answer, or that one failure. */
    private final Cache<String, CompletableFuture<Optional<Sesi>>> diingat;

    private record Sesi(Actor actor, Instant sampai) {
    }

    Tokens(AkunStore store, Committer committer, OfficeClock clock, AkunSettings settings) {
        this.store = store;
        this.committer = committer;
        this.clock = clock;
        this.settings = settings;
        this.diingat = Caffeine.newBuilder().maximumSize(DIINGAT_TERBANYAK).expireAfterWrite(DIINGAT)
                .ticker(() -> clock.saat().toEpochMilli() * 1_000_000).executor(Runnable::run).build();
    }

    /** A token for an account whose password was just found right. */
    Token beri(Akun akun) {
        byte[] acak = new byte[PANJANG];
        random.nextBytes(acak);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(acak);
        Instant saat = clock.saat();
        TokenAkun baru = new TokenAkun(JournalHash.sha256(token), 0, akun.id(), saat, saat.plus(settings.masaToken()),
                Optional.empty());
        committer.commit(AkunJournal.catat(saat, akun.id(), "masuk", akun.id(), Map.of("sampai", baru.sampai().toString()),
                List.of(baru)));
        // A reset that ran meanwhile revoked what it saw: either it saw this token, or its new hash is seen here.
        if (store.find(akun.id()).filter(a -> a.info().aktif() && a.hash().equals(akun.hash())).isEmpty()) {
            cabutSemua(akun.id(), akun.id());
            throw new Unauthenticated(Reason.of("akun.gagal-masuk"));
        }
        return new Token(token, baru.sampai());
    }

    Optional<Actor> siapa(String token) {
        if (!BENTUK.matcher(token).matches()) {
            return Optional.empty();
        }
        Instant saat = clock.saat();
        return sesi(JournalHash.sha256(token)).filter(s -> saat.isBefore(s.sampai())).map(Sesi::actor);
    }

    private Optional<Sesi> sesi(String sidik) {
        CompletableFuture<Optional<Sesi>> baru = new CompletableFuture<>();
        CompletableFuture<Optional<Sesi>> dibaca = diingat.get(sidik, s -> baru);
        if (dibaca == baru) {
            baca(sidik, baru);
        }
        try {
            return dibaca.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException sebab ? sebab : e;
        }
    }

    /** Only what was found is remembered, and only if nothing was revoked meanwhile. */
    private void baca(String sidik, CompletableFuture<Optional<Sesi>> baru) {
        try {
            Optional<Sesi> sesi = cari(sidik);
            if (sesi.isEmpty()) {
                diingat.asMap().remove(sidik, baru);
            }
            baru.complete(sesi);
        } catch (RuntimeException | Error e) {
            diingat.asMap().remove(sidik, baru);
            baru.completeExceptionally(e);
        }
    }

    private Optional<Sesi> cari(String sidik) {
        Instant saat = clock.saat();
        return store.token(sidik).filter(t -> t.dicabut().isEmpty() && saat.isBefore(t.sampai()))
                .flatMap(t -> store.find(t.akun()).filter(a -> a.info().aktif()).map(a -> new Sesi(actor(a.info()), t.sampai())));
    }

    /** Until it has changed a password that somebody else knows, an account is nobody: it has no role. */
    static Actor actor(AkunInfo info) {
        return new Actor(info.akun(), info.nama(), info.gantiSandi() ? Set.of() : info.peran(), info.instansi(), info.asesor(),
                info.pejabat());
    }

    void cabut(String token) {
        String sidik = JournalHash.sha256(token);
        Instant saat = clock.saat();
        try {
            store.token(sidik).filter(t -> t.dicabut().isEmpty()).ifPresent(t -> committer
                    .commit(AkunJournal.catat(saat, t.akun(), "keluar", t.akun(), Map.of(), List.of(dicabut(t, saat)))));
        } catch (StaleRevision e) {
            // Somebody else revoked it in this moment, which is what was wanted.
        }
        diingat.invalidate(sidik);
    }

    /** Revokes every token of an account. */
    void cabutSemua(String akun, String oleh) {
        for (List<TokenAkun> aktif = aktif(akun); !aktif.isEmpty(); aktif = aktif(akun)) {
            Instant saat = clock.saat();
            try {
                committer.commit(AkunJournal.catat(saat, oleh, "cabut-token", akun, Map.of("jumlah", aktif.size()),
                        aktif.stream().map(t -> dicabut(t, saat)).toList()));
            } catch (StaleRevision e) {
                // One of them was revoked meanwhile: the list is read again.
            }
        }
        lupakan(akun);
    }

    /** What the node remembers of an account no longer holds. */
    void lupakan(String akun) {
        diingat.asMap().values().removeIf(s -> !s.isDone() || s.isCompletedExceptionally()
                || s.join().filter(sesi -> sesi.actor().akun().equals(akun)).isPresent());
    }

    private List<TokenAkun> aktif(String akun) {
        return store.tokenAktif(akun, clock.saat()).stream().limit(SEKALIGUS).toList();
    }

    private static TokenAkun dicabut(TokenAkun t, Instant saat) {
        return new TokenAkun(t.id(), t.revision(), t.akun(), t.dibuat(), t.sampai(), Optional.of(saat));
    }
}

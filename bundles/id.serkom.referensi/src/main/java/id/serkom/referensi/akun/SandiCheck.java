package id.serkom.referensi.akun;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.fault.Unauthenticated;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.Akun;
import id.serkom.spi.store.AkunStore;
import id.serkom.spi.store.Committer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks a password. Wrong ones are counted in the row of the account, so that they count on every node; the account is looked
 * at within the queue of slow hashes, so that a burst gets no more guesses than processors beyond the limit. Unknown, disabled,
 * locked and wrong get one answer after one hash: none of them can be told from another.
 *
 * <p>For clients that send their password with each request, a password that was right is known again for a minute, by a
 * keyed digest that lives in this process only and counts only while the stored hash is the one that it was checked against.
 */
final class SandiCheck {

    private static final Duration DIKENAL = Duration.ofSeconds(60);
    private static final int DIKENAL_TERBANYAK = 2_000;
    private static final int PERCOBAAN = 20;
    private static final String MAC = "HmacSHA256";

    private final AkunStore store;
    private final Committer committer;
    private final OfficeClock clock;
    private final AkunSettings settings;
    private final AntreanHash antrean;
    private final Argon2Sandi argon2;
    private final SecretKeySpec kunci;
    private final Cache<String, String> dikenal;

    SandiCheck(AkunStore store, Committer committer, OfficeClock clock, AkunSettings settings, AntreanHash antrean,
            Argon2Sandi argon2) {
        this.store = store;
        this.committer = committer;
        this.clock = clock;
        this.settings = settings;
        this.antrean = antrean;
        this.argon2 = argon2;
        byte[] acak = new byte[32];
        new SecureRandom().nextBytes(acak);
        this.kunci = new SecretKeySpec(acak, MAC);
        this.dikenal = Caffeine.newBuilder().maximumSize(DIKENAL_TERBANYAK).expireAfterWrite(DIKENAL)
                .ticker(() -> clock.saat().toEpochMilli() * 1_000_000).executor(Runnable::run).build();
    }

    /** The account whose password it is, as it stands now; throws {@link Unauthenticated}. */
    Akun periksa(String nama, char[] sandi) {
        Optional<String> id = AkunRules.nama(nama);
        if (sandi.length > AkunRules.SANDI_TERPANJANG) {
            throw gagal();
        }
        String sidik = sidik(id.orElse(""), sandi);
        Optional<Akun> dikenali = Optional.ofNullable(dikenal.getIfPresent(sidik)).flatMap(hash -> id.flatMap(store::find)
                .filter(a -> a.hash().equals(hash) && a.salah() == 0 && bolehMasuk(a, clock.saat())));
        return dikenali.orElseGet(() -> {
            Akun akun = antrean.jalankan(() -> hitung(id, sandi));
            dikenal.put(sidik, akun.hash());
            return akun;
        });
    }

    private Akun hitung(Optional<String> id, char[] sandi) {
        String diuji = "";
        boolean cocok = false;
        for (int ke = 0; ke < PERCOBAAN; ke++) {
            Instant saat = clock.saat();
            Optional<Akun> akun = id.flatMap(store::find).filter(a -> bolehMasuk(a, saat));
            if (akun.isEmpty()) {
                if (diuji.isEmpty()) {
                    argon2.samar(sandi);
                }
                throw gagal();
            }
            if (!diuji.equals(akun.get().hash())) {
                diuji = akun.get().hash();
                cocok = Argon2Sandi.cocok(sandi, diuji);
            }
            try {
                return catat(akun.get().id(), diuji, cocok, clock.saat());
            } catch (StaleRevision e) {
                // Another attempt was written in between: look again, the hash is known by now.
            }
        }
        throw gagal();
    }

    /** Reads the account anew: while its password was hashed, others may have locked it. */
    private Akun catat(String id, String diuji, boolean cocok, Instant saat) {
        Akun akun = store.find(id).filter(a -> a.hash().equals(diuji)).orElseThrow(SandiCheck::berubah);
        if (!bolehMasuk(akun, saat)) {
            throw gagal();
        }
        if (!cocok) {
            salah(akun, saat);
            throw gagal();
        }
        if (akun.salah() == 0) {
            return akun;
        }
        Akun pulih = new Akun(akun.id(), akun.revision(), akun.info(), akun.hash(), 0, Optional.empty());
        committer.commit(AkunJournal.catat(saat, akun.id(), "pulih", akun.id(), Map.of("salah", akun.salah()),
                List.of(pulih)));
        return store.find(id).orElseThrow(SandiCheck::berubah);
    }

    private void salah(Akun akun, Instant saat) {
        int salah = (akun.terkunciSampai().isPresent() ? 0 : akun.salah()) + 1;
        boolean kunci = salah >= settings.salahTerbanyak();
        Optional<Instant> sampai = kunci ? Optional.of(saat.plus(settings.lamaTerkunci())) : Optional.empty();
        committer.commit(AkunJournal.catat(saat, akun.id(), kunci ? "terkunci" : "sandi-salah", akun.id(),
                Map.of("salah", salah), List.of(
                        new Akun(akun.id(), akun.revision(), akun.info(), akun.hash(), salah, sampai))));
    }

    private static boolean bolehMasuk(Akun akun, Instant saat) {
        return akun.info().aktif() && akun.terkunciSampai().filter(saat::isBefore).isEmpty();
    }

    private static Unauthenticated gagal() {
        return new Unauthenticated(Reason.of("akun.gagal-masuk"));
    }

    private static StaleRevision berubah() {
        return new StaleRevision(Reason.of("simpan.revisi-usang"));
    }

    private String sidik(String id, char[] sandi) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(kunci);
            mac.update(id.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(sandi));
            mac.update(bytes);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package id.serkom.referensi.akun;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.service.AkunInfo;
import id.serkom.referensi.JamUji;
import id.serkom.spi.store.AkunStore;
import id.serkom.spi.store.Committer;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.Contoh;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An office with its accounts: one store, a clock, and as many nodes on it as asked for. Hashes are small, tests are quick. */
final class Kantor {

    static final Argon2Sandi KECIL = new Argon2Sandi(64, 1, 1);
    static final char[] SANDI = "kuda-laut-biru-27".toCharArray();
    static final Actor ADMIN = new Actor("admin", "Administrator", Set.of(Peran.ADMINISTRATOR), Optional.empty(),
            Optional.empty(), Optional.empty());

    final MemoryStore store = new MemoryStore();
    final JamUji jam = new JamUji();
    final Map<String, String> setelan = new HashMap<>();
    final Argon2AkunService akun = simpul(store);

    Kantor() {
        akun.tambah(ADMIN, info("admin", Peran.ADMINISTRATOR), SANDI);
        akun.tambah(ADMIN, info("bidang", Peran.BIDANG_SERTIFIKASI), SANDI);
    }

    /** Another node over the same store. */
    Argon2AkunService simpul(Committer committer) {
        return simpul(committer, new AntreanHash(4, Duration.ofSeconds(10)));
    }

    Argon2AkunService simpul(Committer committer, AntreanHash antrean) {
        return simpul(store.akun(), committer, antrean);
    }

    Argon2AkunService simpul(AkunStore akun, Committer committer, AntreanHash antrean) {
        return new Argon2AkunService(akun, committer, Contoh.referensi(), jam, pid -> setelan, KECIL, antrean);
    }

    static AkunInfo info(String akun, Peran... peran) {
        return new AkunInfo(akun, "Nama " + akun, Set.copyOf(Arrays.asList(peran)), Optional.empty(), Optional.empty(),
                Optional.empty(), true, false, 0);
    }

    static AkunInfo lingkup(String akun, Set<Peran> peran, String instansi, String asesor, String pejabat) {
        return new AkunInfo(akun, "Nama " + akun, peran, Optional.ofNullable(instansi), Optional.ofNullable(asesor),
                Optional.ofNullable(pejabat), true, false, 0);
    }
}

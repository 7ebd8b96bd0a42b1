package id.serkom.referensi;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.service.Settings;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may read and write the registers. Writers are a setting ({@code penulis} in {@code etc/id.serkom.referensi.cfg}), out of
 * the roles of our own office; they, the Bidang and the administrators read all. An operator and the Instansi yang Berwenang read
 * the registers that a plan is made from; nobody else reads any.
 */
final class HakReferensi {

    private static final Set<Peran> KANTOR = EnumSet.of(Peran.BIDANG_SERTIFIKASI, Peran.ADMINISTRATOR, Peran.OPERATOR);
    private static final Set<Peran> MEMBACA_SEMUA = EnumSet.of(Peran.BIDANG_SERTIFIKASI, Peran.ADMINISTRATOR);
    private static final Set<Peran> MEMBACA_SEBAGIAN = EnumSet.of(Peran.OPERATOR, Peran.INSTANSI_BERWENANG);
    private static final Set<String> SEBAGIAN = Set.of("instansi", "tuk", "asesor");

    private final Settings settings;

    HakReferensi(Settings settings) {
        this.settings = settings;
    }

    void tulis(Actor actor) {
        if (actor.peran().stream().noneMatch(penulis()::contains)) {
            throw new Forbidden(Reason.of("referensi.tidak-berhak-menulis"));
        }
    }

    void baca(Actor actor, String jenis) {
        Set<Peran> peran = actor.peran();
        boolean boleh = peran.stream().anyMatch(MEMBACA_SEMUA::contains) || peran.stream().anyMatch(penulis()::contains)
                || SEBAGIAN.contains(jenis) && peran.stream().anyMatch(MEMBACA_SEBAGIAN::contains);
        if (!boleh) {
            throw new Forbidden(Reason.of("referensi.tidak-berhak-membaca", "register", jenis));
        }
    }

    private Set<Peran> penulis() {
        Set<Peran> penulis = EnumSet.noneOf(Peran.class);
        String setelan = settings.get("id.serkom.referensi", "penulis", "bidang-sertifikasi, administrator");
        for (String kode : setelan.split(",")) {
            Arrays.stream(Peran.values()).filter(p -> RecordBinder.kode(p).equals(kode.strip())).filter(KANTOR::contains)
                    .forEach(penulis::add);
        }
        return penulis;
    }
}

package id.serkom.spi.store;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import java.util.Optional;
import java.util.Set;

/** What a reader may see: all, one institution's own, or what an asesor is assigned to. */
public record Lingkup(Optional<String> instansi, Optional<String> asesor) {

    public static final Lingkup SEMUA = new Lingkup(Optional.empty(), Optional.empty());

    private static final Set<Peran> MELIHAT_SEMUA = Set.of(Peran.BIDANG_SERTIFIKASI, Peran.INSTANSI_BERWENANG,
            Peran.ADMINISTRATOR, Peran.OPERATOR);

    /** What the actor may see, by the widest of his roles; who has none sees nothing. */
    public static Lingkup of(Actor actor) {
        if (actor.peran().stream().anyMatch(MELIHAT_SEMUA::contains)) {
            return SEMUA;
        }
        if (actor.adalah(Peran.ASESOR) && actor.asesor().isPresent()) {
            return asesor(actor.asesor().get());
        }
        if (actor.adalah(Peran.INSTANSI_TERKAIT) && actor.instansi().isPresent()) {
            return instansi(actor.instansi().get());
        }
        throw new Forbidden(Reason.of("akses.tanpa-lingkup"));
    }

    public boolean semua() {
        return instansi.isEmpty() && asesor.isEmpty();
    }

    public static Lingkup instansi(String kode) {
        return new Lingkup(Optional.of(kode), Optional.empty());
    }

    public static Lingkup asesor(String kode) {
        return new Lingkup(Optional.empty(), Optional.of(kode));
    }
}

package id.serkom.api.actor;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The account behind a call, with its roles and its scope.
 *
 * @param akun name of the account
 * @param nama name of the person, as the journal shows it
 * @param instansi code of the institution that an INSTANSI_TERKAIT account sees; nothing else exists for it
 * @param asesor code of the assessor that an ASESOR account is
 * @param pejabat code of the official that an INSTANSI_BERWENANG account is
 */
public record Actor(String akun, String nama, Set<Peran> peran, Optional<String> instansi, Optional<String> asesor,
        Optional<String> pejabat) {

    /** The server itself: clocks, jobs, the first start. It has no role and passes no role check. */
    public static final Actor SISTEM = new Actor("sistem", "Serkom", Set.of(), Optional.empty(), Optional.empty(),
            Optional.empty());

    public Actor {
        Objects.requireNonNull(akun, "akun");
        Objects.requireNonNull(nama, "nama");
        peran = Set.copyOf(peran);
        Objects.requireNonNull(instansi, "instansi");
        Objects.requireNonNull(asesor, "asesor");
        Objects.requireNonNull(pejabat, "pejabat");
    }

    public boolean adalah(Peran salah) {
        return peran.contains(salah);
    }
}

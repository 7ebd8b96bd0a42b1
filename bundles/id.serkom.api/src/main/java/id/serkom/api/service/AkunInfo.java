package id.serkom.api.service;

import id.serkom.api.actor.Peran;
import java.util.Optional;
import java.util.Set;

/** An account as administrators see it: never with its hash. */
public record AkunInfo(String akun, String nama, Set<Peran> peran, Optional<String> instansi, Optional<String> asesor,
        Optional<String> pejabat, boolean aktif, boolean gantiSandi, long revision) {

    public AkunInfo {
        peran = Set.copyOf(peran);
    }
}

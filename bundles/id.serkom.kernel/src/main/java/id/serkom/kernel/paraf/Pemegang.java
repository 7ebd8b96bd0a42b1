package id.serkom.kernel.paraf;

import id.serkom.api.actor.Actor;
import id.serkom.api.referensi.JenisMandat;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Referensi;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The jabatan that somebody holds on a date, and initials for: as its definitive official, Plt. or Plh. Who signs some kinds of letter
 * a.n. or u.b. does not hold it; who has left the register holds none.
 */
public final class Pemegang {

    private static final Set<JenisMandat> MEMEGANG = Set.of(JenisMandat.DEFINITIF, JenisMandat.PLT, JenisMandat.PLH);

    private final Referensi referensi;

    public Pemegang(Referensi referensi) {
        this.referensi = referensi;
    }

    public List<String> jabatan(Actor actor, LocalDate pada) {
        return actor.pejabat().filter(p -> referensi.find(Pejabat.class, p, pada).isPresent())
                .map(p -> referensi.list(Mandat.class, pada).stream()
                        .filter(m -> MEMEGANG.contains(m.jenis()) && m.pejabat().equals(p)).map(Mandat::jabatan).distinct().toList())
                .orElse(List.of());
    }
}

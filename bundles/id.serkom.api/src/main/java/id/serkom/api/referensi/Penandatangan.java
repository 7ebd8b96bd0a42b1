package id.serkom.api.referensi;

import java.util.Optional;

/**
 * Who signs for a jabatan on a date, and by which mandate.
 *
 * @param atasNama the a.n. mandate that stands between the jabatan and who signs u.b.; there for UNTUK_BELIAU and for no other
 */
public record Penandatangan(Jabatan jabatan, Pejabat pejabat, Mandat mandat, Optional<Mandat> atasNama) {

    public Penandatangan {
        if (atasNama.isPresent() != (mandat.jenis() == JenisMandat.UNTUK_BELIAU)) {
            throw new IllegalArgumentException("u.b. hanya di belakang a.n.: " + mandat.kode());
        }
    }

    /** Who signs in the jabatan, acts in it, or signs a.n. */
    public Penandatangan(Jabatan jabatan, Pejabat pejabat, Mandat mandat) {
        this(jabatan, pejabat, mandat, Optional.empty());
    }
}

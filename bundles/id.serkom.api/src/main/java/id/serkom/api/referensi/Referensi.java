package id.serkom.api.referensi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Read access to the registers as they stood, or will stand, on a date. */
@ProviderType
public interface Referensi {

    /** The entry of that kode in force on the date. */
    <T extends Entri> Optional<T> find(Class<T> jenis, String kode, LocalDate pada);

    /** All entries in force on the date, by kode. */
    <T extends Entri> List<T> list(Class<T> jenis, LocalDate pada);

    /**
     * Who may sign letters of this kind for the jabatan on the date: the definitive official, unless a Plt. or Plh. holds it
     * (a Plh. before a Plt.), unless the kind is handed on in writing (a.n., u.b.) to somebody who holds his own jabatan on
     * that date. Empty when nobody has authority; then the letter is refused.
     */
    Optional<Penandatangan> penandatangan(String jabatan, String jenisSurat, LocalDate pada);

    /**
     * Whether the registers know the official and the asesor to be one person: the same code, or the same NIP where both have
     * one, however it is spaced. Who examined must not decide.
     *
     * @param dinilaiPada date of the examination, looked at when the asesor has left the register since
     */
    default boolean orangYangSama(String pejabat, LocalDate pada, String asesor, LocalDate dinilaiPada) {
        if (pejabat.equals(asesor)) {
            return true;
        }
        Optional<String> nip = find(Pejabat.class, pejabat, pada).flatMap(Pejabat::nip).map(n -> n.replaceAll("\\D", ""));
        return nip.isPresent() && find(Asesor.class, asesor, pada).or(() -> find(Asesor.class, asesor, dinilaiPada))
                .flatMap(Asesor::nip).map(n -> n.replaceAll("\\D", "")).equals(nip);
    }
}

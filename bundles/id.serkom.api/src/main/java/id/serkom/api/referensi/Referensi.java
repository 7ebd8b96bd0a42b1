package id.serkom.api.referensi;

import id.serkom.api.actor.Pelaku;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/** Read access to the registers as they stood, or will stand, on a date. */
@ProviderType
public interface Referensi {

    /** The entry of that kode in force on the date. */
    <T extends Entri> Optional<T> find(Class<T> jenis, String kode, LocalDate pada);

    /** All entries in force on the date, by kode. */
    <T extends Entri> List<T> list(Class<T> jenis, LocalDate pada);

    /** Every entry that there is, or was, or will be, by kode and start. Reads the register whole: for small ones. */
    <T extends Entri> List<T> riwayat(Class<T> jenis);

    /**
     * Who may sign letters of this kind for the jabatan on the date: the definitive official, unless a Plt. or Plh. holds it
     * (a Plh. before a Plt.), unless the kind is handed on in writing (a.n., u.b.) to somebody who holds his own jabatan on
     * that date. Empty when nobody has authority; then the letter is refused.
     */
    Optional<Penandatangan> penandatangan(String jabatan, String jenisSurat, LocalDate pada);

    /**
     * Whether who acts is known to be the asesor: by a code that his account also has, or by the registers, as they stood on
     * the day he acted. Who examined must not decide.
     *
     * @param dinilaiPada date of the examination, looked at when the asesor has left the register since
     */
    default boolean orangYangSama(Pelaku pelaku, LocalDate hariIni, String asesor, LocalDate dinilaiPada) {
        LocalDate pada = pelaku.bertindakPada(hariIni);
        return Stream.concat(Stream.of(pelaku.kode()), pelaku.kodeLain().stream())
                .anyMatch(kode -> orangYangSama(kode, pada, asesor, dinilaiPada));
    }

    /**
     * Whether the registers know the official and the asesor to be one person: the same code, or the same NIP or reference to the
     * person where both have one, however it is written.
     */
    default boolean orangYangSama(String pejabat, LocalDate pada, String asesor, LocalDate dinilaiPada) {
        if (pejabat.equals(asesor)) {
            return true;
        }
        Optional<Pejabat> p = find(Pejabat.class, pejabat, pada);
        Optional<Asesor> a = find(Asesor.class, asesor, pada).or(() -> find(Asesor.class, asesor, dinilaiPada));
        return samaTertulis(p.flatMap(Pejabat::nip), a.flatMap(Asesor::nip))
                || samaTertulis(p.flatMap(Pejabat::orang), a.flatMap(Asesor::orang));
    }

    private static boolean samaTertulis(Optional<String> satu, Optional<String> dua) {
        Optional<String> huruf = satu.map(t -> t.replaceAll("[^\\p{L}\\p{N}]", "")).filter(t -> !t.isEmpty());
        return huruf.isPresent() && dua.map(t -> t.replaceAll("[^\\p{L}\\p{N}]", "")).filter(huruf.get()::equalsIgnoreCase)
                .isPresent();
    }
}

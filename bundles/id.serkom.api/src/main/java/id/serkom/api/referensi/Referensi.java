package id.serkom.api.referensi;

import id.serkom.api.actor.Pelaku;
import java.time.LocalDate;
import java.util.Collection;
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
     * Whether who acts is known to be the asesor. Who examined must not decide.
     *
     * @param dinilaiPada date of the examination, looked at when the asesor has left the register since
     */
    default boolean orangYangSama(Pelaku pelaku, LocalDate hariIni, String asesor, LocalDate dinilaiPada) {
        return orangYangSama(pelaku, hariIni, List.of(asesor), dinilaiPada);
    }

    /** The same of whoever has that code on the date. */
    default boolean orangYangSama(String pejabat, LocalDate pada, String asesor, LocalDate dinilaiPada) {
        return orangYangSama(pejabat, pada, List.of(asesor), dinilaiPada);
    }

    /**
     * Whether who acts is known to be one of those who had a part in the matter before, officials and asesor alike: by a code that his
     * account also has, or by the same NIP or reference to the person in whichever register has it, as it stood on the day he acted and
     * however it is written.
     *
     * @param terlibat every code of each of them
     * @param dahulu when they had their part, looked at when they have left the register since
     */
    default boolean orangYangSama(Pelaku pelaku, LocalDate hariIni, Collection<String> terlibat, LocalDate dahulu) {
        LocalDate pada = pelaku.bertindakPada(hariIni);
        return Stream.concat(Stream.of(pelaku.kode()), pelaku.kodeLain().stream())
                .anyMatch(kode -> orangYangSama(kode, pada, terlibat, dahulu));
    }

    /** The same of whoever has that code on the date. */
    default boolean orangYangSama(String kode, LocalDate pada, Collection<String> terlibat, LocalDate dahulu) {
        if (terlibat.contains(kode)) {
            return true;
        }
        Optional<Pejabat> p = find(Pejabat.class, kode, pada);
        Optional<Asesor> a = find(Asesor.class, kode, pada);
        return (p.isPresent() || a.isPresent()) && terlibat.stream().anyMatch(t -> samaDiri(p, a, pada, t, dahulu));
    }

    private boolean samaDiri(Optional<Pejabat> p, Optional<Asesor> a, LocalDate pada, String dua, LocalDate dahulu) {
        Optional<Pejabat> q = find(Pejabat.class, dua, pada).or(() -> find(Pejabat.class, dua, dahulu));
        Optional<Asesor> b = find(Asesor.class, dua, pada).or(() -> find(Asesor.class, dua, dahulu));
        return Stream.of(q.flatMap(Pejabat::nip), b.flatMap(Asesor::nip))
                .anyMatch(n -> samaTertulis(p.flatMap(Pejabat::nip), n) || samaTertulis(a.flatMap(Asesor::nip), n))
                || Stream.of(q.flatMap(Pejabat::orang), b.flatMap(Asesor::orang))
                        .anyMatch(o -> samaTertulis(p.flatMap(Pejabat::orang), o) || samaTertulis(a.flatMap(Asesor::orang), o));
    }

    private static boolean samaTertulis(Optional<String> satu, Optional<String> dua) {
        Optional<String> huruf = satu.map(t -> t.replaceAll("[^\\p{L}\\p{N}]", "")).filter(t -> !t.isEmpty());
        return huruf.isPresent() && dua.map(t -> t.replaceAll("[^\\p{L}\\p{N}]", "")).filter(huruf.get()::equalsIgnoreCase)
                .isPresent();
    }
}

package id.serkom.api.berkas;

import id.serkom.api.data.Data;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A form that was filled in: one of BNSP that the skema asks for, or the fields that the skema adds to the form of an action. Filled in
 * again it is a new entry with the next {@code ke}; the old one and its paper stay.
 *
 * @param perihal what it is about: id of an asesi or of the berkas; of an asesor's report on a session {@code <sesi>/<asesor>}
 * @param kode "APL-01", "AK-02", …; of added fields {@code tambahan-<aksi>}
 * @param isi what was filled in
 * @param oleh code of whoever filled it in
 * @param surat the paper that was printed of it
 */
public record Formulir(String id, long revision, String berkas, String perihal, String kode, int ke, Data isi, String oleh,
        LocalDate tanggal, Optional<String> surat) implements Catatan {

    /** Kode of those that are about no single asesi: the plan of the berkas, an asesor's report on a session. */
    public static final Set<String> TANPA_ASESI = Set.of("MAPA-01", "AK-05");

    private static final String TAMBAHAN = "tambahan-";
    private static final Set<String> PENGUJI = Set.of("ak-02", "ak-05", "ia");

    /** Under which kode the fields are kept that a skema adds to that action. */
    public static String kodeTambahan(String aksi) {
        return TAMBAHAN + aksi;
    }

    /** What an asesor's report on a session is about. */
    public static String perihalLaporan(String sesi, String asesor) {
        return sesi + '/' + asesor;
    }

    /** The kind of letter that a form of that kode is printed as; those of IA share one. */
    public static String jenisSurat(String kode) {
        return kode.startsWith("IA-") ? "ia" : kode.toLowerCase(Locale.ROOT);
    }

    /** Whether such a paper is the asesor's own: what he notes of an asesi, with how he judges him. */
    public static boolean kertasPenguji(String jenisSurat) {
        return PENGUJI.contains(jenisSurat);
    }

    /** Whether it is the asesor's own: an institution sees its paper at no time, nor what stands in it. */
    public boolean milikPenguji() {
        return kertasPenguji(jenisSurat(kode));
    }

    /** Whether it tells how the asesi was judged, which an institution learns when the results are released. */
    public boolean mengungkapHasil() {
        return milikPenguji() || kode.equals(kodeTambahan("nilai"));
    }
}

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
    private static final String LAPORAN_ASESOR = "AK-05";

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

    /** Whether it tells how the asesi was judged: what the asesor fills in of him once he has examined him. */
    public boolean mengungkapHasil() {
        return kode.equals(kodeTambahan("nilai")) || kode.equals("AK-02") || kode.equals(LAPORAN_ASESOR) || kode.startsWith("IA-");
    }
}

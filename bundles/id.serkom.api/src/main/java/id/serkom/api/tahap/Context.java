package id.serkom.api.tahap;

import id.serkom.api.actor.Pelaku;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.Data;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.skema.PenentuKeputusan;
import id.serkom.api.skema.Skema;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a tahap may know while it decides: who acts, the office date, the registers, the skema and the berkas's contents. */
@ProviderType
public interface Context {

    Pelaku pelaku();

    /** Today's office date. */
    LocalDate tanggal();

    /** The pinned version of the skema; {@link Skema#TANPA} in an SOP that has none. */
    Skema skema();

    /** Another skema that is open now, in its newest version. */
    Optional<Skema> skema(String kode);

    /**
     * The decision rule of the skema.
     *
     * @throws id.serkom.api.fault.TahapUnavailable when it is a service that is not installed
     */
    PenentuKeputusan aturan();

    Referensi referensi();

    BerkasReader isi();

    /** The berkas that this one rests on; empty when it rests on none. */
    default Optional<Berkas> asal() {
        return Optional.empty();
    }

    /** The contents of {@link #asal()}. */
    default Optional<BerkasReader> isiAsal() {
        return Optional.empty();
    }

    /**
     * Who would sign a letter of our own of that kind today; empty when nobody has the authority, or the kind has no signer. A draft
     * of that kind that this decision asks for gets its number only while he is still the one who signs.
     */
    Optional<Penandatangan> penandatangan(String jenisSurat);

    /**
     * Whether a letter of that kind that was frozen now would be for trial: signed in its PDF, by a key that is nobody's. A letter that is
     * for trial counts as signed only for what is for trial itself.
     */
    default boolean ujiCoba(String jenisSurat) {
        return false;
    }

    /** Whether what is signed by hand leaves the house only with the scan that shows it, as the office has it set. */
    default boolean pindaianDahulu() {
        return false;
    }

    /** The permohonan that the action is about; only for actions with {@code "perihal": "permohonan"}. */
    Permohonan permohonan();

    /** The asesi that the action is about; only for actions with {@code "perihal": "asesi"}. */
    Asesi asesi();

    /** The facts of the present tahap as copied on entry. */
    PosisiTahap posisi();

    /** Private data of this tahap in the present putaran; at first empty, or why it was come back to ({@link Outcome.Back}). */
    Data data();

    /** A new id for an entry or a letter. */
    String idBaru();

    boolean hariKerja(LocalDate tanggal);

    /** The office day that is {@code hari} office days after the date, which is not counted itself. */
    LocalDate tambahHariKerja(LocalDate tanggal, int hari);

    /** A value of {@code etc/id.serkom.tahap.<kode>.cfg}, or the default. */
    String setting(String kunci, String bawaan);
}

package id.serkom.api.berkas;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where one asesi stands. There is no default verdict: each constant past DIAJUKAN was written by an action of a named person.
 * The closing of a tahap counts by this column.
 */
public enum AsesiStatus {
    /** Named in a permohonan; not yet decided in verifikasi. */
    DIAJUKAN,
    /** Left with the permohonan. */
    DITARIK, DITOLAK,
    /** Verifikasi: asked to complete the portfolio; then one of the three outcomes. */
    DIMINTA_LENGKAP, MEMENUHI, TIDAK_MEMENUHI, TIDAK_MELENGKAPI,
    /** Rencana: has asesor and session; or not recommended, with a reason. */
    TERJADWAL, TIDAK_DIREKOMENDASIKAN,
    /** Pelaksanaan. DINILAI: every unit is marked. */
    HADIR, TIDAK_HADIR, DINILAI,
    /** Rapat. */
    KOMPETEN, BELUM_KOMPETEN, TUNDA,
    /** Penerbitan. */
    BERSERTIFIKAT;

    /** Those who left before the examination; they take no further part in this berkas. */
    public static final Set<AsesiStatus> GUGUR = Set.copyOf(
            EnumSet.of(DITARIK, DITOLAK, TIDAK_MEMENUHI, TIDAK_MELENGKAPI, TIDAK_DIREKOMENDASIKAN));

    /** Those with a verdict of the meeting. */
    public static final Set<AsesiStatus> DIPUTUSKAN = Set.copyOf(
            EnumSet.of(KOMPETEN, BELUM_KOMPETEN, TUNDA, BERSERTIFIKAT));
}

package id.serkom.api.tahap;

/** From when the days of a tahap are counted. */
public enum MulaiHitung {
    /** The day on which the berkas enters it. */
    MASUK_TAHAP,
    /** Per permohonan, its day of receipt. */
    PENERIMAAN_PERMOHONAN,
    /** The first date of the examination. */
    TANGGAL_PELAKSANAAN
}

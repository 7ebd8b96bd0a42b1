package id.serkom.api.sertifikat;

/** What may become of a certificate after it was issued (ISO/IEC 17024 clause 9.5 to 9.7). */
public enum JenisPerubahan {

    /** Suspended: the holder may not use it for the time being. */
    BEKUKAN,
    /** The suspension is lifted. */
    PULIHKAN,
    /** Withdrawn for good. */
    CABUT,
    /** Units are taken out of its scope. */
    KURANGI_LINGKUP,
    /** A spoiled or lost one is issued again under new numbers. */
    GANTI_RUSAK,
    /** A newer certificate of the same holder takes its place. */
    PERBARUI
}

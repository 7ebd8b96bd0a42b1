package id.serkom.api.referensi;

/** What is accredited. */
public enum JenisAkreditasi {

    /** An assessment centre. */
    TUK,
    /** A training body. */
    LEMBAGA
}

package id.serkom.api.service;

/** Whether a letter or certificate counts today, as anybody is told who has its code. */
public enum Keabsahan {
    BERLAKU,
    /** Its text is frozen, but it is not signed yet, or signed by hand and not dispatched yet. */
    BELUM_BERLAKU,
    /** It is out, but made and signed for trial: it never counts. */
    UJI_COBA,
    DICABUT, DIBEKUKAN, KEDALUWARSA,
    /** Another one took its place. */
    DIGANTI,
    /** No document has that code. Whether a code was ever given out, or is none at all, is not told. */
    TIDAK_DIKENAL
}

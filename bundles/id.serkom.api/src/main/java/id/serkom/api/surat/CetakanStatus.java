package id.serkom.api.surat;

/** How far the document of a frozen letter is, in this order; dispatch is a state of the letter itself. */
public enum CetakanStatus {
    /** Its text is frozen, its PDF not made yet. */
    BEKU,
    /** The last attempt at its PDF failed; it is tried again. */
    GAGAL,
    /** Its PDF is there; what has to be signed waits for that. */
    TERCETAK,
    /** The signature in its PDF was verified, or the signed scan is attached. */
    DITANDATANGANI
}

package id.serkom.api.surat;

/** The life of a letter, in this order only. What is BERNOMOR is frozen: its text never changes again. */
public enum SuratStatus {
    /** Waits for paraf; has no number. */
    KONSEP,
    /** A draft that was sent back or taken back; it never had a number. The Bidang may submit it again. */
    DITOLAK,
    BERNOMOR, DIKIRIM,
    /** A form or annex that takes no number by the rule of its kind: frozen when it was made. */
    BEKU,
    /** An incoming letter with its agenda number. */
    DITERIMA,
    /** Withdrawn by a later letter; stays in the book with its number. */
    DICABUT
}

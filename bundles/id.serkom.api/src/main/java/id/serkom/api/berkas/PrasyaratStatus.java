package id.serkom.api.berkas;

/** What is known of a precondition of a linked SOP. */
public enum PrasyaratStatus {

    /** The linked SOP answered: it is fulfilled. */
    TERPENUHI,
    /** The linked SOP answered: it is not fulfilled; a closing is refused. */
    BELUM,
    /** A person attached the letter that proves it. */
    ATAS_KERTAS,
    /** The linked SOP is not installed, and nobody attached a proof. */
    TIDAK_DIPERIKSA
}

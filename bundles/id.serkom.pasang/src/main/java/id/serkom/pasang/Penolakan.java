package id.serkom.pasang;

/** A file that is not installed, and why: in Indonesian, saying what to do. */
final class Penolakan extends Exception {

    private static final long serialVersionUID = 1L;

    /** When it is worth trying the same content again. */
    enum Ulang {
        /** Never: the content is at fault. */
        TIDAK,
        /** When something else was installed or removed. */
        BILA_ADA_PERUBAHAN,
        /** When its signature, or the trust in it, has come: until then it has not been tried. */
        BILA_DIPERCAYA,
        /** In a while: it cannot be said now. */
        NANTI
    }

    private final Ulang ulang;

    Penolakan(String alasan) {
        this(alasan, Ulang.TIDAK);
    }

    Penolakan(String alasan, Ulang ulang) {
        super(alasan);
        this.ulang = ulang;
    }

    Ulang ulang() {
        return ulang;
    }
}

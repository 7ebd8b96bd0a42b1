package id.serkom.api.surat;

/** How a letter is signed: a setting of its kind, fixed for each letter when it is frozen. */
public enum CaraTtd {
    /** Nobody signs it: a form, or a paper whose number and signature are another body's. */
    TANPA,
    /** By hand on paper; the signed scan may be attached. */
    BASAH,
    /** By a signature in the PDF itself. */
    ELEKTRONIK
}

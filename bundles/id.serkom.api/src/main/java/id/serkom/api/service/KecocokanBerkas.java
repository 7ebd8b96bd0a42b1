package id.serkom.api.service;

/** Whether a file is the one that was issued, byte by byte. */
public enum KecocokanBerkas {
    /** No file was shown. */
    TIDAK_DIPERIKSA,
    /** These are the very bytes that were issued. */
    DITERBITKAN,
    /** These are the bytes as they were before the signature: not what was issued. */
    TANPA_TANDA_TANGAN,
    /** These are the bytes of a scan of the signed paper that another scan has taken the place of. */
    PINDAIAN_LAMA,
    /** Its code is known, its bytes are others than those issued. */
    BERBEDA,
    /** Neither was a code given nor is one in it, so there is nothing to compare it with. */
    TANPA_KODE
}

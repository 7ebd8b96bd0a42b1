package id.serkom.api.referensi;

/** Kinds of assessment centre (Pedoman BNSP 206). */
public enum JenisTuk {
    SEWAKTU, TEMPAT_KERJA, MANDIRI
}

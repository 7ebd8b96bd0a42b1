package id.serkom.api.berkas;

/** The finding on one requirement of one asesi. */
public enum HasilPeriksa {
    MEMENUHI, TIDAK_MEMENUHI, BELUM_ADA
}

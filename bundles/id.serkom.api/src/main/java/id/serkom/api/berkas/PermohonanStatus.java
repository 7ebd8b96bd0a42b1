package id.serkom.api.berkas;

/** Where an application letter stands. */
public enum PermohonanStatus {
    DIAJUKAN, DITERIMA, DITOLAK, DITARIK;

    /** Whether its asesi still take part. */
    public boolean aktif() {
        return this == DIAJUKAN || this == DITERIMA;
    }
}

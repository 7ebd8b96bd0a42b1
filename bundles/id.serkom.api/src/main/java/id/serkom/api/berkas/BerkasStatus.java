package id.serkom.api.berkas;

/** Whether a run of the SOP goes on. */
public enum BerkasStatus {
    BERJALAN,
    /** The tahap has been decided; it closes in the commit that numbers the last of its letters. */
    MENUNGGU_SURAT,
    SELESAI
}

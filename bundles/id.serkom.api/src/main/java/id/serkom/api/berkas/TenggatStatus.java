package id.serkom.api.berkas;

/** Whether a clock runs. */
public enum TenggatStatus {
    BERJALAN, JEDA, SELESAI, DIGANTI
}

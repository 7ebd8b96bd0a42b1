package id.serkom.api.surat;

/** Whether a letter came in or goes out. */
public enum Arah {
    MASUK, KELUAR
}

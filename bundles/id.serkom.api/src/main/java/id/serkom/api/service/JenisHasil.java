package id.serkom.api.service;

/** What was found. */
public enum JenisHasil {
    SURAT, DOKUMEN
}

package id.serkom.api.sertifikat;

/** The life of a certificate (ISO/IEC 17024 clause 9.5). Expiry is read from its date, not stored. */
public enum SertifikatStatus {
    BERLAKU, DIBEKUKAN, DICABUT, DIGANTI
}

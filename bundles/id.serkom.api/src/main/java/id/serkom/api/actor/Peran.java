package id.serkom.api.actor;

/** What an account may be. The first four are the pelaksana of the SOP; roles are flat, none implies another. */
public enum Peran {
    BIDANG_SERTIFIKASI, INSTANSI_TERKAIT, ASESOR, INSTANSI_BERWENANG, ADMINISTRATOR, OPERATOR
}

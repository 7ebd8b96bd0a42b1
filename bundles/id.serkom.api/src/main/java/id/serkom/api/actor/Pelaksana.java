package id.serkom.api.actor;

/** The four pelaksana of the SOP's table, in its order. */
public enum Pelaksana {
    BIDANG_SERTIFIKASI("Bidang Sertifikasi", Peran.BIDANG_SERTIFIKASI),
    INSTANSI_TERKAIT("Instansi Terkait", Peran.INSTANSI_TERKAIT),
    ASESOR("Asesor/Tim Penguji", Peran.ASESOR),
    INSTANSI_BERWENANG("Instansi yang Berwenang", Peran.INSTANSI_BERWENANG);

    private final String sebutan;
    private final Peran peran;

    Pelaksana(String sebutan, Peran peran) {
        this.sebutan = sebutan;
        this.peran = peran;
    }

    /** As the SOP prints it. */
    public String sebutan() {
        return sebutan;
    }

    public Peran peran() {
        return peran;
    }
}

package id.serkom.sop.sanggahan;

/** What may be brought against an assessment, a decision, or the conduct of either. */
enum Sanggahan {

    BANDING("banding", "banding asesmen", "Banding Asesmen", "hasil-banding"),
    KEBERATAN("keberatan", "keberatan", "Keberatan atas SK Penetapan", "jawaban-keberatan"),
    KELUHAN("keluhan", "keluhan", "Keluhan", "jawaban-keluhan");

    private final String kode;
    private final String sebutan;
    private final String judul;
    private final String hasil;

    Sanggahan(String kode, String sebutan, String judul, String hasil) {
        this.kode = kode;
        this.sebutan = sebutan;
        this.judul = judul;
        this.hasil = hasil;
    }

    /** Under which it is on file in the berkas that it is about. */
    String kode() {
        return kode;
    }

    String sebutan() {
        return sebutan;
    }

    String judul() {
        return judul;
    }

    /** Kind of the letter that came in. */
    String masuk() {
        return "surat-" + kode;
    }

    /** Kind of the letter that answers. */
    String hasil() {
        return hasil;
    }

    String tahapTerima() {
        return "terima-" + kode;
    }
}

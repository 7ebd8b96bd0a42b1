package id.serkom.sop.sanggahan;

import id.serkom.api.tahap.Action;
import java.util.Map;

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

    /** Action by which the Bidang takes it in from paper. */
    String catat() {
        return "catat-" + kode;
    }

    /** Action by which an institution files it itself. */
    String ajukan() {
        return "ajukan-" + kode;
    }

    /** Action by which the Bidang acknowledges what an institution filed. */
    String akui() {
        return "akui-" + kode;
    }

    /** What may be done with it while it is taken in. */
    Map<String, Action> aksiTerima() {
        return Map.of(catat(), (berkas, input, context) -> CatatSanggahan.decide(this, berkas, input, context),
                ajukan(), (berkas, input, context) -> AjukanSanggahan.decide(this, berkas, input, context),
                akui(), (berkas, input, context) -> AkuiSanggahan.decide(this, input, context));
    }

    String tahapTerima() {
        return "terima-" + kode;
    }
}

package id.serkom.sop.pemeliharaan;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import java.util.List;
import java.util.Optional;

/** Not agreed, with reasons: the certificate stays as it is, the berkas closes. */
final class TolakPerubahan {

    private static final String SURAT = "penolakan-perubahan-sertifikat";

    /** What the form asks. */
    record Isian(List<String> alasan) {
    }

    private TolakPerubahan() {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        Usulan usulan = Usulan.dari(context);
        Sertifikat sertifikat = Terdaftar.sertifikat(usulan.sertifikat(), context);
        List<Reason> keberatan = Pemutus.keberatan(usulan, SURAT, context);
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        return Perubahan.baru().surat(SuratRequest.baru(context.idBaru(), SURAT, Terdaftar.tujuan(sertifikat, context),
                usulan.isi(sertifikat, Optional.empty(), context).with("nomorUsulan", Usulan.surat(context).nomor().orElseThrow())
                        .with("tanggalUsulan", Tanggal.panjang(Usulan.surat(context).tanggal()))
                        .with("alasan", Usulan.baris(input.as(Isian.class).alasan())))).advance();
    }
}

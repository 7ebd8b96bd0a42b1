package id.serkom.sop.sanggahan;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Whether who acts, or would sign, is one of those who had a part in the matter: by code, or by what the registers say of either on the
 * day of the act and on the day of the assessment. Those who had a part may have left their office since.
 */
final class Orang {

    private final Context context;
    private final Referensi register;
    private final LocalDate dinilai;

    Orang(Context context) {
        this.context = context;
        this.register = context.referensi();
        this.dinilai = context.asal().flatMap(Berkas::tanggalPelaksanaan).orElse(context.tanggal());
    }

    boolean pelakuAdalah(Collection<String> terlibat) {
        return register.orangYangSama(context.pelaku(), context.tanggal(), terlibat, dinilai);
    }

    boolean adalah(String pejabat, Collection<String> terlibat) {
        return register.orangYangSama(pejabat, context.tanggal(), terlibat, dinilai);
    }
}

package id.serkom.sop.pemeliharaan;

import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import java.util.ArrayList;
import java.util.List;

/**
 * Who decides on a proposal, and who signs what is decided: neither made it nor signed it, under whatever code and whoever records it; and
 * nothing is decided twice.
 */
final class Pemutus {

    private Pemutus() {
    }

    /** @param surat kind of the letter that says what is decided */
    static List<Reason> keberatan(Usulan usulan, String surat, Context context) {
        Referensi register = context.referensi();
        Surat diusulkan = Usulan.surat(context);
        List<String> pengusul = new ArrayList<>(usulan.pengusul());
        diusulkan.penandatangan().flatMap(m -> register.find(Mandat.class, m, diusulkan.tanggal())).map(Mandat::pejabat)
                .ifPresent(pengusul::add);
        List<Reason> keberatan = new ArrayList<>();
        if (register.orangYangSama(context.pelaku(), context.tanggal(), pengusul, diusulkan.tanggal())) {
            keberatan.add(Reason.of("pemeliharaan.pemutus-pengusul", "nama", context.pelaku().nama()));
        }
        context.penandatangan(surat).map(Penandatangan::pejabat)
                .filter(p -> register.orangYangSama(p.kode(), context.tanggal(), pengusul, diusulkan.tanggal()))
                .ifPresent(p -> keberatan.add(Reason.of("pemeliharaan.penandatangan-pengusul", "nama", p.namaGelar())));
        if (!context.isi().surat(SertifikatPengganti.SURAT).isEmpty()) {
            keberatan.add(Reason.of("pemeliharaan.pengganti-sudah-terbit"));
        }
        return keberatan;
    }
}

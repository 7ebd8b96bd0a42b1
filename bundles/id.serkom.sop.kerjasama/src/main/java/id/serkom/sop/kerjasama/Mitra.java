package id.serkom.sop.kerjasama;

import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.Context;
import java.util.List;
import java.util.Optional;

/**
 * The institution that a cooperation is with: on the register today, and outside our own government.
 *
 * @param keberatan why it can be none
 */
record Mitra(Optional<Instansi> instansi, List<Reason> keberatan) {

    /** @param pointer field of the form that names it; empty when it is who acts */
    static Mitra cari(String kode, String pointer, Context context) {
        Optional<Instansi> instansi = context.referensi().find(Instansi.class, kode, context.tanggal());
        if (instansi.isEmpty()) {
            return new Mitra(instansi, List.of(Reason.of("kerjasama.instansi-tidak-terdaftar", "kode", kode).at(pointer)));
        }
        return new Mitra(instansi, instansi.get().luar() ? List.of()
                : List.of(Reason.of("kerjasama.instansi-sendiri", "instansi", instansi.get().nama()).at(pointer)));
    }
}

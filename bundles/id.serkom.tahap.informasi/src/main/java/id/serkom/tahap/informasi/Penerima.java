package id.serkom.tahap.informasi;

import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The institutions to be written to, as the register has them today. */
record Penerima(List<Instansi> instansi, List<Reason> keberatan) {

    static Penerima cari(List<String> kode, String pointer, Context context) {
        List<Instansi> found = new ArrayList<>();
        List<Reason> keberatan = new ArrayList<>();
        for (int i = 0; i < kode.size(); i++) {
            Optional<Instansi> satu = context.referensi().find(Instansi.class, kode.get(i), context.tanggal());
            satu.ifPresent(found::add);
            if (satu.isEmpty()) {
                keberatan.add(Reason.of("informasi.instansi-tidak-dikenal", "kode", kode.get(i)).at(pointer + "/" + i));
            }
        }
        return new Penerima(List.copyOf(found), List.copyOf(keberatan));
    }
}

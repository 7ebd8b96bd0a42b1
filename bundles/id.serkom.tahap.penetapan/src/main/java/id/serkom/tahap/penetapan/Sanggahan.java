package id.serkom.tahap.penetapan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.data.Reason;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.SanggahanAsesi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Appeals that came when the meeting had closed, and objections that were accepted: no SK goes over them. */
final class Sanggahan {

    private Sanggahan() {
    }

    /** What holds the SK, and the telling of it, up. */
    static List<Reason> keberatan(Context context) {
        SanggahanAsesi sanggahan = new SanggahanAsesi(context.isi());
        List<Reason> keberatan = new ArrayList<>();
        alasan("penetapan.banding-belum-diputuskan", sanggahan.terbuka(SanggahanAsesi.BANDING), context, keberatan);
        alasan("penetapan.banding-belum-dinilai-ulang", sanggahan.menunggu(SanggahanAsesi.BANDING), context, keberatan);
        alasan("penetapan.keberatan-belum-diputuskan-ulang", sanggahan.menunggu(SanggahanAsesi.KEBERATAN), context, keberatan);
        return keberatan;
    }

    private static void alasan(String kode, Set<String> asesi, Context context, List<Reason> keberatan) {
        List<Asesi> siapa = context.isi().asesi(asesi);
        if (!siapa.isEmpty()) {
            keberatan.add(Reason.of(kode, "nama", Daftar.nama(siapa)));
        }
    }
}

package id.serkom.tahap.rapat;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.data.Reason;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.SanggahanAsesi;
import java.util.ArrayList;
import java.util.List;

/**
 * Appeals against the assessment, as the SOP Banding has filed them here: each is decided, and one accepted reassessed, before the
 * meeting closes.
 */
final class Banding {

    private Banding() {
    }

    /** What holds the meeting up. */
    static List<Reason> keberatan(Context context) {
        SanggahanAsesi sanggahan = new SanggahanAsesi(context.isi());
        List<Reason> keberatan = new ArrayList<>();
        sanggahan.terbuka(SanggahanAsesi.BANDING)
                .forEach(a -> keberatan.add(Reason.of("rapat.banding-belum-diputuskan", "nama", nama(a, context))));
        sanggahan.menunggu(SanggahanAsesi.BANDING)
                .forEach(a -> keberatan.add(Reason.of("rapat.banding-belum-dinilai-ulang", "nama", nama(a, context))));
        return keberatan;
    }

    /** Whether an appeal of his was accepted and he has not been marked since: then his marks are open, and may come out the same. */
    static boolean dinilaiUlang(Asesi asesi, Context context) {
        return new SanggahanAsesi(context.isi()).menunggu(SanggahanAsesi.BANDING).contains(asesi.id());
    }

    private static String nama(String asesi, Context context) {
        return context.isi().asesi(asesi).map(Asesi::nama).orElse(asesi);
    }
}

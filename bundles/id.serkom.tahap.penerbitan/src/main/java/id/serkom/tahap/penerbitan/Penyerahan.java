package id.serkom.tahap.penerbitan;

import id.serkom.api.data.Data;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One hand-over, kept in the private data of the tahap.
 *
 * @param surat id of its covering letter
 */
record Penyerahan(String surat, List<String> sertifikat) {

    private static final String KUNCI = "penyerahan";

    private static List<Penyerahan> semua(Context context) {
        return context.data().objects(KUNCI).stream().map(d -> d.as(Penyerahan.class)).toList();
    }

    /** Certificates whose covering letter was sent back as a draft: their papers are made again. */
    static Set<String> ditolak(Context context) {
        Set<String> ditolak = new HashSet<>();
        for (Penyerahan p : semua(context)) {
            boolean kembali = context.isi().suratById(p.surat()).filter(s -> s.status() == SuratStatus.DITOLAK).isPresent();
            if (kembali) {
                ditolak.addAll(p.sertifikat());
            } else {
                p.sertifikat().forEach(ditolak::remove);
            }
        }
        return ditolak;
    }

    static Data catat(Context context, String surat, List<Sertifikat> sertifikat) {
        List<Penyerahan> lagi = new ArrayList<>(semua(context));
        lagi.add(new Penyerahan(surat, sertifikat.stream().map(Sertifikat::id).toList()));
        return context.data().with(KUNCI, lagi).with("versi", 1);
    }
}

package id.serkom.tahap.rapat;

import id.serkom.api.actor.Pelaku;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who examined an asesi, now or in a mark corrected since, never decides on him (ISO/IEC 17024 clause 9.2.7); nor he himself. */
final class PemisahanTugas {

    private PemisahanTugas() {
    }

    static List<Reason> periksa(Berkas berkas, Asesi asesi, List<Nilai> riwayat, Context context) {
        Set<String> penguji = new LinkedHashSet<>();
        asesi.asesor().ifPresent(penguji::add);
        riwayat.forEach(n -> penguji.add(n.asesor()));
        LocalDate dinilai = berkas.tanggalPelaksanaan().orElse(context.tanggal());
        Pelaku pelaku = context.pelaku();
        List<Reason> alasan = new ArrayList<>();
        if (penguji.stream().anyMatch(p -> context.referensi().orangYangSama(pelaku, context.tanggal(), p, dinilai))) {
            alasan.add(Reason.of("rapat.pemutus-menguji", "nama", asesi.nama())
                    .with("pemutus", pelaku.nama()));
        }
        boolean diriSendiri = context.referensi().find(Pejabat.class, pelaku.kode(),
                pelaku.bertindakPada(context.tanggal())).flatMap(Pejabat::nip)
                .map(PemisahanTugas::angka).filter(nip -> asesi.identitas().nip().map(PemisahanTugas::angka)
                        .filter(nip::equals).isPresent()).isPresent();
        if (diriSendiri) {
            alasan.add(Reason.of("rapat.memutus-diri-sendiri", "nama", asesi.nama()));
        }
        return alasan;
    }

    private static String angka(String nip) {
        return nip.replaceAll("\\D", "");
    }
}

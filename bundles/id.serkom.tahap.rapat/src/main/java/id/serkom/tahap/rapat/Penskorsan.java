package id.serkom.tahap.rapat;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Reason;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import java.util.ArrayList;
import java.util.List;

/**
 * The meeting is adjourned, e.g. for want of a quorum: nothing counts as decided in it. Another invitation opens it again.
 */
final class Penskorsan {

    /** What one commit can put back, with room for the rest of it. */
    private static final int TERBANYAK = 450;

    private Penskorsan() {
    }

    record Masukan(String alasan, boolean gugurkanPutusan, List<Peserta> hadir) {
    }

    static Outcome skors(Berkas berkas, Input input, Context context) {
        Masukan masukan = input.as(Masukan.class);
        List<Reason> alasan = new ArrayList<>();
        Sidang.tertutup(context).ifPresent(alasan::add);
        alasan.addAll(Peserta.periksa(masukan.hadir(), "hadir", context.referensi(), context.tanggal()));
        List<Asesi> diputuskan = Hasil.diputuskanPadaPutaranIni(berkas, context);
        if (!diputuskan.isEmpty() && !masukan.gugurkanPutusan()) {
            alasan.add(Reason.of("rapat.skors-menggugurkan", "jumlah", diputuskan.size()).at("/gugurkanPutusan"));
        }
        if (diputuskan.size() > TERBANYAK) {
            alasan.add(Reason.of("rapat.skors-terlalu-banyak-putusan", "jumlah", diputuskan.size())
                    .with("batas", TERBANYAK));
        }
        if (!alasan.isEmpty()) {
            return Outcome.refuse(alasan);
        }
        List<Peserta> hadir = masukan.hadir().stream().map(p -> p.bernama(context.referensi(), context.tanggal())).toList();
        Sidang sidang = Sidang.terakhir(context).orElseThrow()
                .diskors(new Sidang.Skors(context.tanggal(), masukan.alasan(), hadir));
        return Perubahan.baru()
                .simpan(diputuskan.stream()
                        .map(a -> a.menjadi(AsesiStatus.DINILAI, "Rapat diskors: " + masukan.alasan())).toList())
                .data(sidang.gantikanTerakhir(context)).stay();
    }
}

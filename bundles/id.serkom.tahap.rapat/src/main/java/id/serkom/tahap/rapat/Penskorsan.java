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
import java.util.Optional;

/**
 * The meeting is adjourned, e.g. for want of a quorum: nothing counts as decided in it. Another invitation opens it again.
 *
 * <p>The adjournment itself is written first, so that nothing more is decided; what had been decided falls with it and, in a large
 * meeting, in further steps of the job. Until all of it has fallen there is no other invitation; asked for again, it goes on.
 */
final class Penskorsan {

    /** What one step puts back, with room for the rest of its commit. */
    private static final int SELANGKAH = 400;

    private Penskorsan() {
    }

    record Masukan(String alasan, boolean gugurkanPutusan, List<Peserta> hadir) {
    }

    static Outcome skors(Berkas berkas, Input input, Context context) {
        Masukan masukan = input.as(Masukan.class);
        List<Asesi> diputuskan = Hasil.diputuskanPadaPutaranIni(berkas, context);
        Optional<Sidang.Skors> berjalan = Sidang.terakhir(context).flatMap(Sidang::skors);
        if (berjalan.isPresent() && !diputuskan.isEmpty()) {
            return gugurkan(Perubahan.baru(), diputuskan, berjalan.get().alasan());
        }
        List<Reason> alasan = new ArrayList<>();
        Sidang.tertutup(context).ifPresentOrElse(alasan::add, () -> alasan.addAll(Peserta.periksa(masukan.hadir(), "hadir",
                context.referensi(), Sidang.terakhir(context).orElseThrow().tanggal())));
        if (!diputuskan.isEmpty() && !masukan.gugurkanPutusan()) {
            alasan.add(Reason.of("rapat.skors-menggugurkan", "jumlah", diputuskan.size()).at("/gugurkanPutusan"));
        }
        if (!alasan.isEmpty()) {
            return Outcome.refuse(alasan);
        }
        Sidang sidang = Sidang.terakhir(context).orElseThrow();
        List<Peserta> hadir = masukan.hadir().stream().map(p -> p.bernama(context.referensi(), sidang.tanggal())).toList();
        Sidang diskors = sidang.diskors(new Sidang.Skors(context.tanggal(), masukan.alasan(), hadir));
        return gugurkan(Perubahan.baru().data(diskors.gantikanTerakhir(context)).eksklusif(), diputuskan, masukan.alasan());
    }

    private static Outcome gugurkan(Perubahan.Builder perubahan, List<Asesi> diputuskan, String alasan) {
        perubahan.simpan(diputuskan.stream().limit(SELANGKAH)
                .map(a -> a.menjadi(AsesiStatus.DINILAI, "Rapat diskors: " + alasan)).toList());
        return (diputuskan.size() > SELANGKAH ? perubahan.lagi() : perubahan).stay();
    }
}

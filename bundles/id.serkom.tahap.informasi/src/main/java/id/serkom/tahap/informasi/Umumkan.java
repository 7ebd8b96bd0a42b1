package id.serkom.tahap.informasi;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.data.Reason;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Announces the round: a letter with the skema to each institution, an intake window, a quota. */
final class Umumkan {

    /** What the form asks. */
    record Isian(List<String> penerima, LocalDate mulai, LocalDate sampai, int kuota, Optional<String> keterangan) {
    }

    private Umumkan() {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        Isian isian = input.as(Isian.class);
        Penerima penerima = Penerima.cari(isian.penerima(), "/penerima", context);
        List<Reason> keberatan = new ArrayList<>(penerima.keberatan());
        keberatan.addAll(Jendela.periksa(isian.mulai(), isian.sampai(), context.tanggal()));
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        Pengumuman pengumuman = context.isi().pengumuman()
                .map(lama -> new Pengumuman(lama.id(), lama.revision(), berkas.id(), isian.penerima(), isian.mulai(),
                        isian.sampai(), isian.kuota()))
                .orElseGet(() -> new Pengumuman(context.idBaru(), 0, berkas.id(), isian.penerima(), isian.mulai(),
                        isian.sampai(), isian.kuota()));
        Perubahan.Builder perubahan = Perubahan.baru().simpan(pengumuman);
        penerima.instansi().forEach(i -> perubahan.surat(
                NaskahInformasi.pemberitahuan(i, pengumuman, isian.keterangan(), context)));
        return perubahan.advance();
    }
}

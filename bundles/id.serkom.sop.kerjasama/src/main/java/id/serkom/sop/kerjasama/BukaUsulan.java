package id.serkom.sop.kerjasama;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Bidang invites one institution, which from then on sees the berkas; once more when its last day went by without a proposal. */
final class BukaUsulan {

    /** What the form asks. */
    record Isian(String instansi, LocalDate sampai, Optional<String> keterangan) {
    }

    private BukaUsulan() {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        Isian isian = input.as(Isian.class);
        Optional<Pengumuman> dahulu = context.isi().pengumuman();
        Mitra mitra = Mitra.cari(isian.instansi(), "/instansi", context);
        List<Reason> keberatan = new ArrayList<>(mitra.keberatan());
        dahulu.flatMap(p -> sudah(p, isian, context)).ifPresent(keberatan::add);
        terlewat(isian.sampai(), context).ifPresent(keberatan::add);
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        Pengumuman kini = new Pengumuman(dahulu.map(Pengumuman::id).orElseGet(context::idBaru), dahulu.map(Pengumuman::revision).orElse(0L),
                berkas.id(), List.of(isian.instansi()), context.tanggal(), isian.sampai(), 0);
        return Perubahan.baru().simpan(kini).surat(NaskahKerjasama.undangan(mitra.instansi().orElseThrow(), isian, context)).stay();
    }

    /**
     * An invitation whose draft was sent back has reached nobody: it is written anew. So is one after a letter of return whose draft was
     * sent back: that one is of an earlier putaran and cannot be submitted again.
     */
    private static Optional<Reason> sudah(Pengumuman dahulu, Isian isian, Context context) {
        if (!dahulu.penerima().contains(isian.instansi())) {
            return Optional.of(Reason.of("kerjasama.instansi-lain", "kode", String.join(", ", dahulu.penerima())).at("/instansi"));
        }
        Optional<SuratStatus> terakhir = Stream.of(NaskahKerjasama.UNDANGAN, NaskahKerjasama.PENGEMBALIAN)
                .flatMap(jenis -> context.isi().suratDanKonsep(jenis).stream())
                // A letter of return ends its putaran, so it comes after each invitation of that.
                .sorted(Comparator.comparing(Surat::putaran)).map(Surat::status).reduce((lama, baru) -> baru);
        if (terakhir.filter(s -> s == SuratStatus.KONSEP).isPresent()) {
            return Optional.of(Reason.of("kerjasama.undangan-menunggu-paraf"));
        }
        boolean ditunggu = !context.tanggal().isAfter(dahulu.sampai()) && terakhir.filter(s -> s == SuratStatus.DITOLAK).isEmpty();
        return ditunggu ? Optional.of(Reason.of("kerjasama.sudah-diundang", "sampai", Tanggal.panjang(dahulu.sampai()))) : Optional.empty();
    }

    /** A last day that is gone cannot be promised any more. */
    static Optional<Reason> terlewat(LocalDate sampai, Context context) {
        return sampai.isBefore(context.tanggal())
                ? Optional.of(Reason.of("kerjasama.batas-sudah-lewat", "tanggal", Tanggal.panjang(sampai)).at("/sampai"))
                : Optional.empty();
    }
}

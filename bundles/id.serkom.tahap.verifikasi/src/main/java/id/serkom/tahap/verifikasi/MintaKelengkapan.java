package id.serkom.tahap.verifikasi;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The institution is asked for what is missing, with a reason per item and a last date; from the day on which the letter has its
 * number the clock of the permohonan stands still, until the institution has answered for everybody. Asked again before that, the
 * letter names all that is still open and the date moves.
 */
final class MintaKelengkapan {

    /** What the form asks. */
    record Isian(LocalDate sampai, Optional<String> catatan) {
    }

    private final Isian isian;
    private final Context context;
    private final Permohonan permohonan;
    private final List<Asesi> semua;
    private final List<Asesi> baru;
    private final List<Asesi> masih;
    private final Kekurangan kekurangan;

    private MintaKelengkapan(Isian isian, Context context) {
        this.isian = isian;
        this.context = context;
        this.permohonan = context.permohonan();
        this.semua = context.isi().asesiPermohonan(permohonan.id());
        List<Asesi> dibuka = Kabar.dapatDibukaLagi(semua, permohonan, context);
        List<Asesi> terbuka = semua.stream().filter(a -> Penyelesaian.terbuka(a) || dibuka.contains(a)).toList();
        this.kekurangan = Kekurangan.dari(terbuka, context);
        this.baru = terbuka.stream()
                .filter(a -> a.status() != AsesiStatus.DIMINTA_LENGKAP && !kekurangan.dari(a).isEmpty()).toList();
        this.masih = terbuka.stream().filter(a -> a.status() == AsesiStatus.DIMINTA_LENGKAP).toList();
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new MintaKelengkapan(input.as(Isian.class), context).decide();
    }

    private Outcome decide() {
        IkutLagi ikutLagi = new IkutLagi(baru, context);
        Permintaan permintaan = Permintaan.atas(permohonan, context);
        Optional<Instansi> instansi = context.referensi().find(Instansi.class, permohonan.instansi(), context.tanggal());
        List<Reason> keberatan = new ArrayList<>(tanggal());
        if (permohonan.status() != PermohonanStatus.DITERIMA) {
            keberatan.add(Reason.of("verifikasi.permohonan-belum-diterima"));
        } else if (baru.isEmpty() && masih.isEmpty()) {
            keberatan.add(Reason.of("verifikasi.tidak-ada-kekurangan"));
        } else if (baru.isEmpty() && permohonan.lengkapiSampai().filter(isian.sampai()::equals).isPresent()
                && permintaan.sudahMenyebut(masih)) {
            keberatan.add(Reason.of("verifikasi.sudah-diminta", "sampai", Tanggal.panjang(isian.sampai())));
        } else {
            keberatan.addAll(ikutLagi.keberatan());
        }
        if (instansi.isEmpty()) {
            keberatan.add(Reason.of("verifikasi.instansi-tidak-terdaftar", "kode", permohonan.instansi()));
        }
        return instansi.isPresent() && keberatan.isEmpty() ? diminta(instansi.get(), ikutLagi, permintaan)
                : Outcome.refuse(keberatan);
    }

    private List<Reason> tanggal() {
        String sampai = Tanggal.panjang(isian.sampai());
        if (!isian.sampai().isAfter(context.tanggal())) {
            return List.of(Reason.of("verifikasi.tanggal-terakhir-sudah-lewat", "tanggal", sampai).at("/sampai"));
        }
        if (!context.hariKerja(isian.sampai())) {
            return List.of(Reason.of("verifikasi.bukan-hari-kerja", "tanggal", sampai).at("/sampai"));
        }
        return permohonan.lengkapiSampai().filter(isian.sampai()::isBefore)
                .map(lama -> List.of(Reason.of("verifikasi.tanggal-terakhir-mundur", "semula", Tanggal.panjang(lama))
                        .at("/sampai")))
                .orElseGet(List::of);
    }

    private Outcome diminta(Instansi instansi, IkutLagi ikutLagi, Permintaan permintaan) {
        List<Asesi> disebut = new ArrayList<>(masih);
        disebut.addAll(baru);
        List<Asesi> diminta = baru.stream().map(a -> a.menjadi(AsesiStatus.DIMINTA_LENGKAP,
                Uraian.kekurangan(context.skema(), kekurangan.dari(a)))).toList();
        Perubahan.Builder perubahan = Perubahan.baru().simpan(diminta)
                .surat(NaskahVerifikasi.permintaan(instansi, permohonan, disebut, kekurangan, isian.sampai(), isian.catatan(),
                        permintaan.terakhir(), context));
        ikutLagi.catat(perubahan);
        new Penyelesaian(permohonan, semua, diminta).catat(perubahan, Optional.of(isian.sampai()));
        return perubahan.stay();
    }
}

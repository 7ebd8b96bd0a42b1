package id.serkom.tahap.informasi;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
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
import java.util.Map;
import java.util.Optional;

/**
 * Changes what was announced while permohonan are taken in: a letter to each institution that refers to its first one. An
 * institution that is added now gets the first letter instead. Run again after a draft was sent back in paraf, it writes to those
 * whom no letter has told what stands now; what is set back to what everybody was told is kept without a letter.
 */
final class Susulkan {

    private static final int PENERIMA_TERBANYAK = 100;

    /** What the form asks; what is absent stays as it was announced. */
    record Isian(Optional<LocalDate> mulai, Optional<LocalDate> sampai, Optional<Integer> kuota,
            Optional<String> keterangan, List<String> tambahPenerima) {
    }

    private final Isian isian;
    private final Pengumuman lama;
    private final Pengumuman baru;
    private final Context context;

    private Susulkan(Isian isian, Pengumuman lama, Context context) {
        this.isian = isian;
        this.lama = lama;
        this.context = context;
        List<String> penerima = new ArrayList<>(lama.penerima());
        isian.tambahPenerima().stream().filter(kode -> !penerima.contains(kode)).toList().forEach(penerima::add);
        this.baru = new Pengumuman(lama.id(), lama.revision(), lama.berkas(), penerima, isian.mulai().orElse(lama.mulai()),
                isian.sampai().orElse(lama.sampai()), isian.kuota().orElse(lama.kuota()));
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return context.isi().pengumuman().map(p -> new Susulkan(input.as(Isian.class), p, context).decide())
                .orElseGet(() -> Outcome.refuse("informasi.belum-diumumkan"));
    }

    private Outcome decide() {
        Penerima penerima = Penerima.cari(lama.penerima(), "", context);
        Penerima tambahan = Penerima.cari(tambahan(), "/tambahPenerima", context);
        Kabar kabar = Kabar.dari(lama, context);
        List<Reason> keberatan = new ArrayList<>(tambahan.keberatan());
        keberatan.addAll(periksaJendela());
        keberatan.addAll(periksaKuota());
        keberatan.addAll(periksaTambahan(kabar));
        List<Instansi> semua = new ArrayList<>(penerima.instansi());
        semua.addAll(tambahan.instansi());
        List<Instansi> belum = semua.stream().filter(i -> perluDisurati(i.kode(), kabar)).toList();
        if (berubah() || belum.stream().map(Instansi::kode).anyMatch(lama.penerima()::contains)) {
            keberatan.addAll(penerima.keberatan());
        }
        belum.stream().map(Instansi::kode).filter(kabar::pertamaMasihKonsep)
                .forEach(kode -> keberatan.add(Reason.of("informasi.surat-pertama-belum-terbit", "kode", kode)));
        if (belum.isEmpty() && keberatan.isEmpty() && NaskahInformasi.jadwal(baru).equals(NaskahInformasi.jadwal(lama))) {
            keberatan.add(Reason.of("informasi.susulan-tanpa-perubahan"));
        }
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        Perubahan.Builder perubahan = Perubahan.baru().simpan(baru);
        belum.forEach(i -> perubahan.surat(kabar.pertama(i.kode())
                .map(surat -> NaskahInformasi.susulan(i, kabar.semula(i.kode()), baru, isian.keterangan(), surat, context))
                .orElseGet(() -> NaskahInformasi.pemberitahuan(i, baru, isian.keterangan(), context))));
        return perubahan.stay();
    }

    /** Who has not been written to at all, or was told something else than what stands from now on, or is told a remark. */
    private boolean perluDisurati(String kode, Kabar kabar) {
        return kabar.pertama(kode).isEmpty() || isian.keterangan().isPresent() && lama.penerima().contains(kode)
                || !kabar.semula(kode).equals(NaskahInformasi.jadwal(baru));
    }

    private boolean berubah() {
        return isian.keterangan().isPresent() || !NaskahInformasi.jadwal(baru).equals(NaskahInformasi.jadwal(lama));
    }

    /** Those named who do not stand among the recipients yet. */
    private List<String> tambahan() {
        return isian.tambahPenerima().stream().filter(kode -> !lama.penerima().contains(kode)).toList();
    }

    private boolean jendelaBerubah() {
        return !baru.mulai().equals(lama.mulai()) || !baru.sampai().equals(lama.sampai());
    }

    private List<Reason> periksaJendela() {
        List<Reason> keberatan = new ArrayList<>();
        if (!baru.mulai().equals(lama.mulai())) {
            keberatan.addAll(Jendela.periksaMulai(baru.mulai(), context.tanggal()));
            keberatan.addAll(periksaYangSudahMasuk());
        }
        if (jendelaBerubah()) {
            keberatan.addAll(Jendela.periksaSampai(baru.mulai(), baru.sampai(), context.tanggal()));
        }
        return keberatan;
    }

    /** What was rightly received stays rightly received. */
    private List<Reason> periksaYangSudahMasuk() {
        return context.isi().permohonan().stream().map(Permohonan::diterimaTanggal)
                .filter(t -> t.isBefore(baru.mulai())).findFirst()
                .map(t -> List.of(Reason.of("informasi.sudah-ada-permohonan", "tanggal", Tanggal.panjang(t)).at("/mulai")))
                .orElseGet(List::of);
    }

    private List<Reason> periksaKuota() {
        if (baru.kuota() == lama.kuota() || baru.kuota() == 0) {
            return List.of();
        }
        int aktif = context.isi().jumlah().entrySet().stream().filter(e -> !AsesiStatus.GUGUR.contains(e.getKey()))
                .mapToInt(Map.Entry::getValue).sum();
        return aktif > baru.kuota()
                ? List.of(Reason.of("informasi.kuota-di-bawah-jumlah", "jumlah", aktif).with("kuota", baru.kuota())
                        .at("/kuota"))
                : List.of();
    }

    /** Whose first letter was sent back in paraf may be named again, and gets it again. */
    private List<Reason> periksaTambahan(Kabar kabar) {
        List<Reason> keberatan = new ArrayList<>();
        for (int i = 0; i < isian.tambahPenerima().size(); i++) {
            String kode = isian.tambahPenerima().get(i);
            if (lama.penerima().contains(kode) && kabar.pertama(kode).isPresent()) {
                keberatan.add(Reason.of("informasi.sudah-diumumi", "kode", kode).at("/tambahPenerima/" + i));
            }
        }
        if (baru.penerima().size() > PENERIMA_TERBANYAK) {
            keberatan.add(Reason.of("informasi.terlalu-banyak-penerima", "terbanyak", PENERIMA_TERBANYAK)
                    .at("/tambahPenerima"));
        }
        return keberatan;
    }
}

package id.serkom.tahap.informasi;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes what was announced while permohonan are taken in: a letter to each institution that refers to its first one. An
 * institution that is added now gets the first letter instead.
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
        penerima.addAll(isian.tambahPenerima());
        this.baru = new Pengumuman(lama.id(), lama.revision(), lama.berkas(), penerima, isian.mulai().orElse(lama.mulai()),
                isian.sampai().orElse(lama.sampai()), isian.kuota().orElse(lama.kuota()));
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return context.isi().pengumuman().map(p -> new Susulkan(input.as(Isian.class), p, context).decide())
                .orElseGet(() -> Outcome.refuse("informasi.belum-diumumkan"));
    }

    private Outcome decide() {
        Penerima penerimaLama = Penerima.cari(lama.penerima(), "", context);
        Penerima tambahan = Penerima.cari(isian.tambahPenerima(), "/tambahPenerima", context);
        Map<String, Surat> pertama = suratPertama();
        List<Reason> keberatan = new ArrayList<>(tambahan.keberatan());
        keberatan.addAll(periksaJendela());
        keberatan.addAll(periksaKuota());
        keberatan.addAll(periksaTambahan());
        if (berubah()) {
            keberatan.addAll(penerimaLama.keberatan());
            lama.penerima().stream().filter(kode -> !pertama.containsKey(kode))
                    .forEach(kode -> keberatan.add(Reason.of("informasi.surat-pertama-belum-terbit", "kode", kode)));
        } else if (isian.tambahPenerima().isEmpty()) {
            keberatan.add(Reason.of("informasi.susulan-tanpa-perubahan"));
        }
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        Perubahan.Builder perubahan = Perubahan.baru().simpan(baru);
        if (berubah()) {
            penerimaLama.instansi().forEach(i -> perubahan.surat(
                    NaskahInformasi.susulan(i, lama, baru, isian.keterangan(), pertama.get(i.kode()), context)));
        }
        tambahan.instansi().forEach(i -> perubahan.surat(
                NaskahInformasi.pemberitahuan(i, baru, isian.keterangan(), context)));
        return perubahan.stay();
    }

    private boolean berubah() {
        return jendelaBerubah() || baru.kuota() != lama.kuota() || isian.keterangan().isPresent();
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

    private List<Reason> periksaTambahan() {
        List<Reason> keberatan = new ArrayList<>();
        for (int i = 0; i < isian.tambahPenerima().size(); i++) {
            String kode = isian.tambahPenerima().get(i);
            if (lama.penerima().contains(kode)) {
                keberatan.add(Reason.of("informasi.sudah-diumumi", "kode", kode).at("/tambahPenerima/" + i));
            }
        }
        if (baru.penerima().size() > PENERIMA_TERBANYAK) {
            keberatan.add(Reason.of("informasi.terlalu-banyak-penerima", "terbanyak", PENERIMA_TERBANYAK)
                    .at("/tambahPenerima"));
        }
        return keberatan;
    }

    private Map<String, Surat> suratPertama() {
        Map<String, Surat> pertama = new LinkedHashMap<>();
        context.isi().surat(NaskahInformasi.PEMBERITAHUAN).stream().filter(s -> s.status() != SuratStatus.DICABUT)
                .forEach(s -> s.instansi().ifPresent(kode -> pertama.putIfAbsent(kode, s)));
        return pertama;
    }
}

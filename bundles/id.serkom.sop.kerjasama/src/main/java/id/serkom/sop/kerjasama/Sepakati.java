package id.serkom.sop.kerjasama;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Masa;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Kerjasama;
import id.serkom.api.surat.Nomor;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The agreement gets its number and enters the register of agreements, so that the institution may apply for certification. That the
 * scan which both have signed is on file is kept by the gate.
 */
final class Sepakati {

    private static final String TAHUN_TERLAMA = "5";

    /**
     * What the form asks.
     *
     * @param naskah the scan of the agreement signed by both
     * @param alasan why it is agreed to against the review
     */
    record Isian(LocalDate mulai, LocalDate sampai, String nomorPihakLain, Orang penandatanganPihakLain, Optional<String> naskah,
            Optional<String> alasan) {
    }

    /** Who signed for the other party. */
    record Orang(String nama, String jabatan) {
    }

    private Sepakati() {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        Isian isian = input.as(Isian.class);
        Optional<UsulanKini> usulan = UsulanKini.baca(context);
        List<Reason> keberatan = new ArrayList<>(masa(isian, context));
        usulan.flatMap(u -> terlaluDini(isian, u)).ifPresent(keberatan::add);
        if (usulan.isEmpty()) {
            keberatan.add(UsulanKini.tanpaInstansi(context));
        }
        isian.naskah().filter(d -> context.isi().dokumen(d).isEmpty()).ifPresent(d -> keberatan.add(
                Reason.of("kerjasama.dokumen-tidak-dikenal", "dokumen", d).at("/naskah")));
        if (isian.alasan().isEmpty() && !Keputusan.direkomendasikan(context)) {
            keberatan.add(Reason.of("kerjasama.tidak-direkomendasikan").at("/alasan"));
        }
        return keberatan.isEmpty() ? sepakat(berkas, isian, usulan.orElseThrow(), context) : Outcome.refuse(keberatan);
    }

    private static List<Reason> masa(Isian isian, Context context) {
        if (!isian.sampai().isAfter(isian.mulai())) {
            return List.of(Reason.of("kerjasama.masa-terbalik", "mulai", Tanggal.panjang(isian.mulai())).at("/sampai"));
        }
        List<Reason> keberatan = new ArrayList<>();
        int tahun = Integer.parseInt(context.setting("tahun-terlama", TAHUN_TERLAMA));
        if (!isian.sampai().isBefore(isian.mulai().plusYears(tahun))) {
            keberatan.add(Reason.of("kerjasama.masa-terlalu-lama", "tahun", tahun)
                    .with("terakhir", Tanggal.panjang(isian.mulai().plusYears(tahun).minusDays(1))).at("/sampai"));
        }
        if (isian.sampai().isBefore(context.tanggal())) {
            keberatan.add(Reason.of("kerjasama.masa-sudah-berakhir", "sampai", Tanggal.panjang(isian.sampai())).at("/sampai"));
        }
        return keberatan;
    }

    /** Nothing was agreed on before it was proposed. */
    private static Optional<Reason> terlaluDini(Isian isian, UsulanKini usulan) {
        LocalDate diterima = usulan.permohonan().diterimaTanggal();
        return isian.mulai().isBefore(diterima)
                ? Optional.of(Reason.of("kerjasama.mulai-sebelum-usulan", "tanggal", Tanggal.panjang(diterima)).at("/mulai"))
                : Optional.empty();
    }

    private static Outcome sepakat(Berkas berkas, Isian isian, UsulanKini usulan, Context context) {
        SuratRequest surat = NaskahKerjasama.perjanjian(usulan, isian, context);
        // One berkas, one agreement: its id makes the kode, which is lower-case in every register.
        Kerjasama kerjasama = new Kerjasama("pks-" + berkas.id().toLowerCase(Locale.ROOT), Masa.antara(isian.mulai(), isian.sampai()),
                usulan.instansi().kode(), Nomor.tanda(surat.id()), usulan.ruangLingkup(), Optional.of(berkas.id()));
        Perubahan.Builder perubahan = Perubahan.baru()
                .simpan(usulan.permohonan().menjadi(PermohonanStatus.DITERIMA, Optional.empty()))
                .surat(surat)
                .daftarkan(context.idBaru(), kerjasama);
        isian.naskah().ifPresent(d -> perubahan.simpan(
                Keputusan.berkas(berkas, Keputusan.NASKAH, usulan, Optional.of(d), Optional.empty(), context)));
        return perubahan.advance();
    }
}

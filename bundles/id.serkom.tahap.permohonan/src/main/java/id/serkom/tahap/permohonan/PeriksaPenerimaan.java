package id.serkom.tahap.permohonan;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether this letter may be received on its day: announced, in the window, within the quota, not received before. */
final class PeriksaPenerimaan {

    /** A commit takes 500 rows; ten are kept for the application itself, its letter, its clocks. */
    private static final int BARIS_TERBANYAK = 490;
    private static final String CATAT_MUNDUR = "3";

    private final IsianAjukan isian;
    private final LocalDate diterima;
    private final Optional<Pengumuman> pengumuman;
    private final Context context;
    private final List<Reason> keberatan = new ArrayList<>();

    PeriksaPenerimaan(IsianAjukan isian, LocalDate diterima, Optional<Pengumuman> pengumuman, Context context) {
        this.isian = isian;
        this.diterima = diterima;
        this.pengumuman = pengumuman;
        this.context = context;
    }

    List<Reason> keberatan() {
        pengumuman.ifPresentOrElse(this::pengumuman, () -> keberatan.add(Reason.of("permohonan.belum-diumumkan")));
        tanggal();
        nomor();
        ukuran();
        return List.copyOf(keberatan);
    }

    private void pengumuman(Pengumuman pengumuman) {
        if (!pengumuman.penerima().contains(context.pelaku().kode())) {
            keberatan.add(Reason.of("permohonan.instansi-tidak-diumumi"));
        }
        if (diterima.isBefore(pengumuman.mulai())) {
            keberatan.add(Reason.of("permohonan.belum-dibuka", "mulai", Tanggal.panjang(pengumuman.mulai())));
        }
        if (diterima.isAfter(pengumuman.sampai())) {
            keberatan.add(Reason.of("permohonan.sudah-ditutup", "sampai", Tanggal.panjang(pengumuman.sampai())));
        }
        int sisa = pengumuman.kuota() - asesiAktif(context);
        if (pengumuman.kuota() > 0 && isian.asesi().size() > sisa) {
            keberatan.add(Reason.of("permohonan.kuota-terlampaui", "kuota", pengumuman.kuota())
                    .with("sisa", Math.max(sisa, 0)).with("diajukan", isian.asesi().size()).at("/asesi"));
        }
    }

    static int asesiAktif(Context context) {
        return context.isi().jumlah().entrySet().stream().filter(e -> !AsesiStatus.GUGUR.contains(e.getKey()))
                .mapToInt(Map.Entry::getValue).sum();
    }

    private void tanggal() {
        LocalDate hariIni = context.tanggal();
        if (isian.surat().tanggal().isAfter(hariIni)) {
            keberatan.add(Reason.of("permohonan.tanggal-surat-di-depan", "tanggal", Tanggal.panjang(isian.surat().tanggal()))
                    .at("/surat/tanggal"));
        }
        if (isian.diterima().isEmpty()) {
            return;
        }
        int mundur = Integer.parseInt(context.setting("hari-catat-mundur", CATAT_MUNDUR));
        if (context.pelaku().kertas().isEmpty()) {
            keberatan.add(Reason.of("permohonan.tanggal-terima-hanya-kertas").at("/diterima"));
        } else if (diterima.isAfter(hariIni)) {
            keberatan.add(Reason.of("permohonan.tanggal-terima-di-depan", "tanggal", Tanggal.panjang(diterima))
                    .at("/diterima"));
        } else if (diterima.isBefore(isian.surat().tanggal())) {
            keberatan.add(Reason.of("permohonan.diterima-sebelum-tanggal-surat").at("/diterima"));
        } else if (context.tambahHariKerja(diterima, mundur).isBefore(hariIni)) {
            keberatan.add(Reason.of("permohonan.tanggal-terima-terlalu-lama", "hari", mundur).at("/diterima"));
        }
    }

    private void nomor() {
        String nomor = sederhana(isian.surat().nomor());
        boolean ada = context.isi().permohonanInstansi(context.pelaku().kode()).stream()
                .anyMatch(p -> sederhana(p.nomorSurat()).equals(nomor));
        if (ada) {
            keberatan.add(Reason.of("permohonan.nomor-surat-sudah-ada", "nomor", isian.surat().nomor()).at("/surat/nomor"));
        }
    }

    /** Typed twice, the same number differs in spaces, capitals and dashes. */
    private static String sederhana(String nomor) {
        return nomor.replaceAll("\\s+", "").replaceAll("\\p{Pd}", "-").toLowerCase(Locale.ROOT);
    }

    private void ukuran() {
        if (isian.asesi().size() + isian.jumlahDokumen() + isian.jumlahTambahan() > BARIS_TERBANYAK) {
            keberatan.add(Reason.of("permohonan.terlalu-banyak-baris", "terbanyak", BARIS_TERBANYAK)
                    .with("asesi", isian.asesi().size()).with("dokumen", isian.jumlahDokumen())
                    .with("tambahan", isian.jumlahTambahan()).at("/asesi"));
        }
    }
}

package id.serkom.sop.kerjasama;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether this proposal may be received on its day: from whom we invited, in time, by a letter that is new and the sender's own. */
final class PeriksaUsul {

    private static final String CATAT_MUNDUR = "3";

    private final IsianUsul isian;
    private final LocalDate diterima;
    private final Optional<Pengumuman> undangan;
    private final Context context;
    private final List<Reason> keberatan = new ArrayList<>();

    PeriksaUsul(IsianUsul isian, LocalDate diterima, Optional<Pengumuman> undangan, Context context) {
        this.isian = isian;
        this.diterima = diterima;
        this.undangan = undangan;
        this.context = context;
    }

    List<Reason> keberatan() {
        undangan.ifPresentOrElse(this::diundang, this::tanpaUndangan);
        tanggal();
        surat();
        return List.copyOf(keberatan);
    }

    private void diundang(Pengumuman undangan) {
        if (!undangan.penerima().contains(context.pelaku().kode())) {
            keberatan.add(Reason.of("kerjasama.instansi-lain", "kode", String.join(", ", undangan.penerima())));
        } else if (diterima.isAfter(undangan.sampai())) {
            keberatan.add(Reason.of("kerjasama.usulan-ditutup", "sampai", Tanggal.panjang(undangan.sampai())));
        }
    }

    private void tanpaUndangan() {
        if (context.pelaku().kertas().isEmpty()) {
            keberatan.add(Reason.of("kerjasama.belum-diundang"));
        }
    }

    private void tanggal() {
        LocalDate hariIni = context.tanggal();
        if (isian.surat().tanggal().isAfter(hariIni)) {
            keberatan.add(Reason.of("kerjasama.tanggal-surat-di-depan", "tanggal", Tanggal.panjang(isian.surat().tanggal()))
                    .at("/surat/tanggal"));
        }
        if (isian.diterima().isEmpty()) {
            return;
        }
        int mundur = Integer.parseInt(context.setting("hari-catat-mundur", CATAT_MUNDUR));
        if (context.pelaku().kertas().isEmpty()) {
            keberatan.add(Reason.of("kerjasama.tanggal-terima-hanya-kertas").at("/diterima"));
        } else if (diterima.isAfter(hariIni)) {
            keberatan.add(Reason.of("kerjasama.tanggal-terima-di-depan", "tanggal", Tanggal.panjang(diterima)).at("/diterima"));
        } else if (diterima.isBefore(isian.surat().tanggal())) {
            keberatan.add(Reason.of("kerjasama.diterima-sebelum-tanggal-surat").at("/diterima"));
        } else if (context.tambahHariKerja(diterima, mundur).isBefore(hariIni)) {
            keberatan.add(Reason.of("kerjasama.tanggal-terima-terlalu-lama", "hari", mundur).at("/diterima"));
        }
    }

    private void surat() {
        String nomor = sederhana(isian.surat().nomor());
        if (context.isi().permohonanInstansi(context.pelaku().kode()).stream().anyMatch(p -> sederhana(p.nomorSurat()).equals(nomor))) {
            keberatan.add(Reason.of("kerjasama.nomor-surat-sudah-ada", "nomor", isian.surat().nomor()).at("/surat/nomor"));
        }
        if (context.isi().dokumen(isian.surat().dokumen()).filter(this::milikPengusul).isEmpty()) {
            keberatan.add(Reason.of("kerjasama.dokumen-tidak-dikenal", "dokumen", isian.surat().dokumen()).at("/surat/dokumen"));
        }
    }

    /** Typed twice, the same number differs in spaces, capitals and dashes. */
    private static String sederhana(String nomor) {
        return nomor.replaceAll("\\s+", "").replaceAll("\\p{Pd}", "-").toLowerCase(Locale.ROOT);
    }

    /** What the Bidang scanned belongs to nobody's scope, and goes with a paper only. */
    private boolean milikPengusul(Dokumen dokumen) {
        return dokumen.instansi().map(context.pelaku().kode()::equals).orElse(context.pelaku().kertas().isPresent());
    }
}

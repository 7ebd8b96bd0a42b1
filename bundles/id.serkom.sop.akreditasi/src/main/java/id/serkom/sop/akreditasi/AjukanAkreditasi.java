package id.serkom.sop.akreditasi;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.referensi.JenisAkreditasi;
import id.serkom.api.referensi.Tuk;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratMasuk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The institution applies for named skema: its letter enters the book, its borang are filed, the tahap closes. */
final class AjukanAkreditasi {

    static final String SURAT = "surat-pengajuan";
    private static final String BORANG = "borang-akreditasi";
    private static final String CATAT_MUNDUR = "3";

    /** What the form asks. */
    record Isian(JenisAkreditasi jenis, String perihal, List<String> skema, Pengantar surat, List<Bukti> borang,
            Optional<LocalDate> diterima) {
    }

    /** The letter. */
    record Pengantar(String nomor, LocalDate tanggal, String hal, String dokumen) {
    }

    /** A filled-in form or a proof that goes with it. */
    record Bukti(String jenis, String dokumen) {
    }

    private final Berkas berkas;
    private final Isian isian;
    private final Context context;
    private final LocalDate diterima;
    private final List<Reason> keberatan = new ArrayList<>();

    private AjukanAkreditasi(Berkas berkas, Isian isian, Context context) {
        this.berkas = berkas;
        this.isian = isian;
        this.context = context;
        this.diterima = isian.diterima().orElse(context.tanggal());
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new AjukanAkreditasi(berkas, input.as(Isian.class), context).decide();
    }

    private Outcome decide() {
        String kode = context.pelaku().kode();
        Optional<Instansi> instansi = context.referensi().find(Instansi.class, kode, context.tanggal());
        if (instansi.isEmpty()) {
            keberatan.add(Reason.of("pengajuan.instansi-tidak-terdaftar", "kode", kode));
        }
        context.isi().pengumuman().ifPresentOrElse(this::undangan, () -> keberatan.add(Reason.of("pengajuan.belum-dibuka")));
        tanggal();
        nomor();
        perihal();
        skema();
        dokumen();
        return keberatan.isEmpty() ? terima(instansi.orElseThrow()) : Outcome.refuse(keberatan);
    }

    private void undangan(Pengumuman undangan) {
        if (!undangan.penerima().contains(context.pelaku().kode())) {
            keberatan.add(Reason.of("pengajuan.tidak-diundang", "kode", context.pelaku().kode()));
        }
        if (diterima.isAfter(undangan.sampai())) {
            keberatan.add(Reason.of("pengajuan.sudah-ditutup", "sampai", Tanggal.panjang(undangan.sampai())));
        }
    }

    private void tanggal() {
        if (isian.surat().tanggal().isAfter(context.tanggal())) {
            keberatan.add(Reason.of("pengajuan.tanggal-surat-di-depan", "tanggal", Tanggal.panjang(isian.surat().tanggal()))
                    .at("/surat/tanggal"));
        }
        if (isian.diterima().isEmpty()) {
            return;
        }
        int mundur = Integer.parseInt(context.setting("hari-catat-mundur", CATAT_MUNDUR));
        if (context.pelaku().kertas().isEmpty()) {
            keberatan.add(Reason.of("pengajuan.diterima-hanya-kertas").at("/diterima"));
        } else if (diterima.isAfter(context.tanggal()) || diterima.isBefore(isian.surat().tanggal())
                || context.tambahHariKerja(diterima, mundur).isBefore(context.tanggal())) {
            keberatan.add(Reason.of("pengajuan.diterima-keliru", "tanggal", Tanggal.panjang(diterima))
                    .with("hari", mundur).at("/diterima"));
        }
    }

    /** What was sent back comes again as a new letter. */
    private void nomor() {
        boolean ada = context.isi().permohonanInstansi(context.pelaku().kode()).stream()
                .anyMatch(p -> sederhana(p.nomorSurat()).equals(sederhana(isian.surat().nomor())));
        if (ada) {
            keberatan.add(Reason.of("pengajuan.nomor-sudah-ada", "nomor", isian.surat().nomor()).at("/surat/nomor"));
        }
    }

    private static String sederhana(String nomor) {
        return nomor.replaceAll("\\s+", "").replaceAll("\\p{Pd}", "-").toLowerCase(Locale.ROOT);
    }

    private void perihal() {
        boolean tuk = isian.jenis() == JenisAkreditasi.TUK;
        if (tuk && context.referensi().find(Tuk.class, isian.perihal(), context.tanggal()).isEmpty()) {
            keberatan.add(Reason.of("pengajuan.tuk-tidak-terdaftar", "kode", isian.perihal()).at("/perihal"));
        } else if (!tuk && !isian.perihal().equals(context.pelaku().kode())) {
            keberatan.add(Reason.of("pengajuan.bukan-lembaga-sendiri", "kode", context.pelaku().kode()).at("/perihal"));
        }
    }

    private void skema() {
        for (int i = 0; i < isian.skema().size(); i++) {
            if (context.skema(isian.skema().get(i)).isEmpty()) {
                keberatan.add(Reason.of("pengajuan.skema-tidak-dibuka", "skema", isian.skema().get(i)).at("/skema/" + i));
            }
        }
    }

    private void dokumen() {
        Set<String> ada = context.isi().dokumen(Stream.concat(Stream.of(isian.surat().dokumen()),
                isian.borang().stream().map(Bukti::dokumen))
                .toList()).stream().filter(this::milikPemohon).map(Dokumen::id).collect(Collectors.toSet());
        if (!ada.contains(isian.surat().dokumen())) {
            keberatan.add(tidakDikenal(isian.surat().dokumen()).at("/surat/dokumen"));
        }
        for (int i = 0; i < isian.borang().size(); i++) {
            if (!ada.contains(isian.borang().get(i).dokumen())) {
                keberatan.add(tidakDikenal(isian.borang().get(i).dokumen()).at("/borang/" + i + "/dokumen"));
            }
        }
    }

    private static Reason tidakDikenal(String dokumen) {
        return Reason.of("pengajuan.dokumen-tidak-dikenal", "dokumen", dokumen);
    }

    /** What the Bidang scanned belongs to nobody's scope, and goes with a paper only. */
    private boolean milikPemohon(Dokumen dokumen) {
        return dokumen.instansi().map(context.pelaku().kode()::equals).orElse(context.pelaku().kertas().isPresent());
    }

    private Outcome terima(Instansi instansi) {
        Permohonan permohonan = new Permohonan(context.idBaru(), 0, berkas.id(), instansi.kode(), context.idBaru(), isian.surat().nomor(),
                isian.surat().tanggal(), isian.surat().hal(), diterima, PermohonanStatus.DIAJUKAN, Optional.empty(), Optional.empty(), 0);
        Perubahan.Builder perubahan = Perubahan.baru().simpan(permohonan)
                .simpan(new Cakupan(permohonan, isian.jenis(), isian.perihal(), isian.skema()).arsip(berkas, context))
                .masuk(new SuratMasuk(permohonan.surat(), SURAT, Optional.of(instansi.kode()), instansi.nama(), permohonan.nomorSurat(),
                        permohonan.tanggalSurat(), permohonan.perihal(), isian.surat().dokumen(), Optional.of(permohonan.id()),
                        isian.diterima()));
        isian.borang().forEach(b -> perubahan.simpan(new Kelengkapan(context.idBaru(), 0, berkas.id(), Pengajuan.KODE, berkas.putaran(),
                BORANG, b.jenis(), Optional.of(permohonan.id()), Optional.empty(), Optional.of(b.dokumen()), Optional.empty())));
        return perubahan.advance();
    }
}

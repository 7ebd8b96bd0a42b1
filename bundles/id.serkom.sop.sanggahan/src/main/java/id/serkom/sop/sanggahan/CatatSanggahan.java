package id.serkom.sop.sanggahan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An appeal, objection or complaint is taken in from paper: its letter enters the book, and whoever brought it is told until when it is
 * answered.
 */
final class CatatSanggahan {

    /**
     * What the form asks.
     *
     * @param asesi id of the asesi, in the berkas that this one rests on
     * @param unit kode of the units whose assessment he appeals against
     * @param alasanLewatWaktu what there is to say of its having come after its last day
     */
    record Isian(Optional<String> asesi, Ajuan.Pengaju pengaju, Ajuan.Pengantar surat, Optional<LocalDate> diterima, List<String> alasan,
            Optional<List<String>> unit, Optional<Boolean> sudahDibahas, Optional<List<String>> terlapor,
                    Optional<String> alasanLewatWaktu) {

        Ajuan ajuan(LocalDate hariIni) {
            return new Ajuan(asesi, pengaju, surat, diterima.orElse(hariIni), alasan, unit.orElse(List.of()), sudahDibahas);
        }
    }

    private final Sanggahan jenis;
    private final Berkas berkas;
    private final Isian isian;
    private final Ajuan ajuan;
    private final Context context;
    private final List<Reason> keberatan = new ArrayList<>();

    private CatatSanggahan(Sanggahan jenis, Berkas berkas, Isian isian, Context context) {
        this.jenis = jenis;
        this.berkas = berkas;
        this.isian = isian;
        this.ajuan = isian.ajuan(context.tanggal());
        this.context = context;
    }

    static Outcome decide(Sanggahan jenis, Berkas berkas, Input input, Context context) {
        return new CatatSanggahan(jenis, berkas, input.as(Isian.class), context).decide();
    }

    private Outcome decide() {
        if (DiajukanInstansi.dari(context).isPresent()) {
            return Outcome.refuse(Reason.of("sanggahan.akui-saja", "aksi", jenis.akui()));
        }
        Optional<Asesi> asesi = isian.asesi().flatMap(id -> context.isiAsal().flatMap(asal -> asal.asesi(id)));
        if (isian.asesi().isPresent() && asesi.isEmpty()) {
            keberatan.add(Reason.of("sanggahan.asesi-tidak-ada").at("/asesi"));
        }
        asesi.ifPresent(this::asesi);
        // A complaint is answered to whoever complains; nothing of it goes to the institution of the asesi that it may be about.
        Optional<String> kode = jenis == Sanggahan.KELUHAN ? isian.pengaju().instansi()
                : asesi.map(Asesi::instansi).or(() -> isian.pengaju().instansi());
        Optional<Instansi> instansi = kode.flatMap(k -> context.referensi().find(Instansi.class, k, context.tanggal()));
        if (kode.isPresent() && instansi.isEmpty()) {
            keberatan.add(Reason.of("sanggahan.instansi-tidak-terdaftar", "kode", kode.get()));
        }
        context.isi().pengumuman().filter(p -> !miliknya(p, kode, asesi)).ifPresent(p -> keberatan.add(
                Reason.of("sanggahan.berkas-instansi-lain", "kode", String.join(", ", p.penerima()))));
        if (context.isi().dokumen(isian.surat().dokumen()).isEmpty()) {
            keberatan.add(Reason.of("sanggahan.dokumen-tidak-dikenal", "dokumen", isian.surat().dokumen()).at("/surat/dokumen"));
        }
        if (isian.surat().tanggal().isAfter(ajuan.diterima()) || ajuan.diterima().isAfter(context.tanggal())) {
            keberatan.add(Reason.of("sanggahan.tanggal-keliru").at("/diterima"));
        }
        return keberatan.isEmpty() ? terima(asesi, instansi) : Outcome.refuse(keberatan);
    }

    private void asesi(Asesi asesi) {
        SyaratSanggahan syarat = new SyaratSanggahan(jenis, context, false);
        List<Reason> halangan = syarat.keberatan(asesi, ajuan.unit());
        keberatan.addAll(halangan);
        if (halangan.isEmpty()) {
            syarat.lewatWaktu(asesi, ajuan.diterima(), isian.alasanLewatWaktu()).ifPresent(keberatan::add);
        }
    }

    /** What an institution opened it sees: nothing of anybody else is taken in there. */
    private static boolean miliknya(Pengumuman pembuka, Optional<String> kode, Optional<Asesi> asesi) {
        return kode.filter(pembuka.penerima()::contains).isPresent()
                && asesi.map(Asesi::instansi).map(pembuka.penerima()::contains).orElse(true);
    }

    private Outcome terima(Optional<Asesi> asesi, Optional<Instansi> instansi) {
        String masuk = context.idBaru();
        Optional<Surat> dahulu = dalamBuku();
        String surat = dahulu.map(Surat::id).orElse(masuk);
        Perubahan.Builder perubahan = Perubahan.baru();
        Optional<Permohonan> permohonan = ajuan.permohonan(jenis, berkas, instansi, surat, context);
        permohonan(permohonan, perubahan);
        if (dahulu.isEmpty()) {
            perubahan.masuk(ajuan.masuk(masuk, jenis, permohonan, isian.diterima()));
        }
        new PadaAsal(jenis, context).arsip(asesi, surat).forEach(perubahan::simpan);
        return perubahan.surat(ajuan.penerimaan(jenis, asesi, instansi, isian.terlapor().orElse(List.of()), isian.alasanLewatWaktu(),
                context)).advance();
    }

    /** Taken in anew: that of the same letter from the same institution stays, with its clocks; what was taken in wrongly is withdrawn. */
    private void permohonan(Optional<Permohonan> baru, Perubahan.Builder perubahan) {
        List<Permohonan> dahulu = context.isi().permohonan().stream().filter(p -> p.status().aktif()).toList();
        baru.filter(b -> dahulu.stream().noneMatch(p -> sama(p, b))).ifPresent(perubahan::simpan);
        dahulu.stream().filter(p -> baru.filter(b -> sama(p, b)).isEmpty())
                .forEach(p -> perubahan.simpan(p.menjadi(PermohonanStatus.DITARIK, Optional.of("Dicatat ulang"))));
    }

    private static boolean sama(Permohonan dahulu, Permohonan baru) {
        return dahulu.instansi().equals(baru.instansi()) && dahulu.surat().equals(baru.surat());
    }

    /** An acknowledgement whose draft was sent back is asked for again: what it acknowledges came once, and its clock runs already. */
    private Optional<Surat> dalamBuku() {
        return context.isi().surat(jenis.masuk()).stream().filter(s -> s.nomor().filter(isian.surat().nomor()::equals).isPresent()
                && s.tanggal().equals(isian.surat().tanggal()) && (!isian.surat().tanpaNomor() || pindaian(s))).findFirst();
    }

    private boolean pindaian(Surat masuk) {
        String sha256 = context.isi().dokumen(isian.surat().dokumen()).map(Dokumen::sha256).orElseThrow();
        return masuk.sha256().equals(sha256)
                || masuk.dokumenAsli().flatMap(context.isi()::dokumen).map(Dokumen::sha256).equals(Optional.of(sha256));
    }
}

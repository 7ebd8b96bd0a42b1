package id.serkom.sop.akreditasi;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who visits, and when: a surat tugas to each. Run again it changes the team or the date; whom it leaves out gets a withdrawal, whose date
 * moves another surat tugas that refers to the first.
 */
final class TugaskanPenilai {

    private static final String TERKECIL = "penilai-terkecil";
    private static final String TERKECIL_BAWAAN = "2";
    private static final String DI_HARI_LIBUR = "visitasi-di-hari-libur";

    /** What the form asks; the reason when something changes. */
    record Isian(List<String> penilai, LocalDate tanggal, Optional<String> alasan) {
    }

    private final Berkas berkas;
    private final Isian isian;
    private final Context context;
    private final KeadaanVisitasi keadaan;
    private final Cakupan cakupan;
    private final Map<String, Surat> lama;
    private final List<Reason> keberatan = new ArrayList<>();

    private TugaskanPenilai(Berkas berkas, Isian isian, Context context) {
        this.berkas = berkas;
        this.isian = isian;
        this.context = context;
        this.keadaan = KeadaanVisitasi.dari(context);
        this.cakupan = Cakupan.dari(berkas, context);
        this.lama = keadaan.tugas(berkas, context);
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new TugaskanPenilai(berkas, input.as(Isian.class), context).decide();
    }

    private Outcome decide() {
        lama.forEach((kode, surat) -> {
            if (surat.nomor().isEmpty()) {
                keberatan.add(Reason.of("visitasi.surat-tugas-belum-bernomor", "penilai", nama(kode)));
            }
        });
        hari();
        jumlah();
        List<Asesor> tim = tim();
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        List<SuratRequest> surat = surat(tim);
        if (surat.isEmpty()) {
            return Outcome.refuse(Reason.of("visitasi.penugasan-sama"));
        }
        if (!lama.isEmpty() && isian.alasan().isEmpty()) {
            return Outcome.refuse(Reason.of("visitasi.alasan-perubahan-wajib").at("/alasan"));
        }
        Perubahan.Builder perubahan = Perubahan.baru().data(KeadaanVisitasi.ditugaskan(isian.tanggal(), isian.penilai()))
                .pelaksanaan(isian.tanggal());
        surat.forEach(perubahan::surat);
        if (!keadaan.tanggal().equals(Optional.of(isian.tanggal()))) {
            perubahan.jam(new Jam.Ulang(Optional.empty(), isian.tanggal()));
        }
        return perubahan.stay();
    }

    private void hari() {
        if (isian.tanggal().isBefore(context.tanggal())) {
            keberatan.add(Reason.of("visitasi.tanggal-lewat", "tanggal", Tanggal.panjang(isian.tanggal())).at("/tanggal"));
        } else if (!context.hariKerja(isian.tanggal()) && !"ya".equals(context.setting(DI_HARI_LIBUR, "tidak"))) {
            keberatan.add(Reason.of("visitasi.bukan-hari-kerja", "tanggal", SuratPenilai.hariTanggal(isian.tanggal())).at("/tanggal"));
        }
    }

    private void jumlah() {
        int terkecil = Integer.parseInt(context.setting(TERKECIL, TERKECIL_BAWAAN));
        if (isian.penilai().size() < terkecil) {
            keberatan.add(Reason.of("visitasi.penilai-kurang", "terkecil", terkecil).with("jumlah", isian.penilai().size()).at("/penilai"));
        }
    }

    private List<Asesor> tim() {
        List<Asesor> tim = new ArrayList<>();
        for (int i = 0; i < isian.penilai().size(); i++) {
            String di = "/penilai/" + i;
            Optional<Asesor> found = context.referensi().find(Asesor.class, isian.penilai().get(i), isian.tanggal());
            if (found.isEmpty()) {
                keberatan.add(Reason.of("visitasi.penilai-tidak-terdaftar", "kode", isian.penilai().get(i))
                        .with("tanggal", Tanggal.panjang(isian.tanggal())).at(di));
                continue;
            }
            Asesor asesor = found.get();
            tim.add(asesor);
            if (!asesor.lisensi().berlaku(isian.tanggal())) {
                keberatan.add(Reason.of("visitasi.lisensi-tidak-berlaku", "penilai", asesor.nama()).with("lisensi", asesor.nomorLisensi())
                        .with("tanggal", Tanggal.panjang(isian.tanggal())).at(di));
            }
            if (asesor.instansi().equals(cakupan.permohonan().instansi())) {
                keberatan.add(Reason.of("visitasi.penilai-dari-pemohon", "penilai", asesor.nama()).at(di));
            }
        }
        return tim;
    }

    private List<SuratRequest> surat(List<Asesor> tim) {
        SuratPenilai penilai = new SuratPenilai(cakupan, context);
        Map<String, Data> isi = context.isi().isiSurat(lama.values().stream().map(Surat::id).toList());
        List<SuratRequest> surat = new ArrayList<>();
        lama.forEach((kode, dulu) -> {
            if (!isian.penilai().contains(kode)) {
                keadaan.asesor(kode, context)
                        .ifPresent(a -> surat.add(penilai.cabut(a, dulu, isian.alasan().orElse("-"))));
            }
        });
        for (Asesor asesor : tim) {
            Optional<Surat> dulu = Optional.ofNullable(lama.get(asesor.kode()));
            boolean samaTanggal = dulu.map(s -> isi.get(s.id())).flatMap(d -> d.optText(SuratPenilai.TANGGAL))
                    .filter(isian.tanggal().toString()::equals).isPresent();
            if (!samaTanggal) {
                surat.add(penilai.tugas(asesor, isian.tanggal(), dulu));
            }
        }
        return surat;
    }

    private String nama(String kode) {
        return SuratPenilai.nama(kode, context.tanggal(), context);
    }
}

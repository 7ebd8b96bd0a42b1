package id.serkom.tahap.rapat;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Reason;
import id.serkom.api.skema.Skema;
import id.serkom.api.skema.Unit;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The decision of the Instansi yang Berwenang on one asesi, in an open meeting, by a person who did not examine him. */
final class Putuskan {

    private Putuskan() {
    }

    record Masukan(Verdict verdict, Optional<String> alasan) {
    }

    static Outcome putuskan(Berkas berkas, Input input, Context context) {
        Masukan masukan = input.as(Masukan.class);
        Asesi asesi = context.asesi();
        List<Nilai> riwayat = context.isi().riwayatNilai(List.of(asesi.id()));
        List<Nilai> nilai = Hasil.terbaru(riwayat);
        Optional<Putusan> lama = context.isi().putusan(List.of(asesi.id())).stream().findFirst();
        List<Reason> alasan = new ArrayList<>();
        Sidang.tertutup(context).ifPresentOrElse(alasan::add, () -> pemutus(context).ifPresent(alasan::add));
        dapatDiputuskan(berkas, asesi, lama).ifPresent(alasan::add);
        alasan.addAll(PemisahanTugas.periksa(berkas, asesi, riwayat, context));
        Optional<Verdict> aturan = aturan(context, nilai, asesi, alasan);
        aturan.flatMap(a -> tanpaAlasan(masukan, a)).ifPresent(alasan::add);
        if (!alasan.isEmpty()) {
            return Outcome.refuse(alasan);
        }
        Verdict verdict = masukan.verdict();
        return Perubahan.baru()
                .simpan(new Putusan(context.idBaru(), 0, berkas.id(), asesi.id(), berkas.putaran(),
                        lama.map(p -> p.ke() + 1).orElse(1), verdict, aturan.orElseThrow(), masukan.alasan(),
                        context.pelaku().kode(), context.pelaku().nama()))
                .simpan(masukan.alasan().map(a -> asesi.menjadi(verdict.status(), a))
                        .orElseGet(() -> asesi.menjadi(verdict.status())))
                .stay();
    }

    private static Optional<Reason> pemutus(Context context) {
        boolean diundang = Peserta.pemutus(Sidang.terakhir(context).orElseThrow().peserta()).stream()
                .anyMatch(p -> p.kode().filter(context.pelaku().kode()::equals).isPresent());
        return diundang ? Optional.empty()
                : Optional.of(Reason.of("rapat.pemutus-tidak-diundang", "nama", context.pelaku().nama()));
    }

    /** Only who is marked, and who was decided in an earlier putaran that was sent back. */
    private static Optional<Reason> dapatDiputuskan(Berkas berkas, Asesi asesi, Optional<Putusan> lama) {
        return switch (asesi.status()) {
            case DINILAI -> Optional.empty();
            case KOMPETEN, BELUM_KOMPETEN, TUNDA -> lama.filter(p -> p.putaran() >= berkas.putaran())
                    .map(p -> Reason.of("rapat.sudah-diputuskan", "nama", asesi.nama())
                            .with("putusan", Hasil.sebutan(p.verdict())));
            case HADIR -> Optional.of(Reason.of("rapat.belum-dinilai", "nama", asesi.nama()));
            case TIDAK_HADIR -> Optional.of(Reason.of("rapat.tidak-hadir", "nama", asesi.nama()));
            case DIAJUKAN, DITARIK, DITOLAK, DIMINTA_LENGKAP, MEMENUHI, TIDAK_MEMENUHI, TIDAK_MELENGKAPI, TERJADWAL,
                    TIDAK_DIREKOMENDASIKAN, BERSERTIFIKAT ->
                Optional.of(Reason.of("rapat.bukan-peserta-asesmen", "nama", asesi.nama()));
        };
    }

    private static Optional<Verdict> aturan(Context context, List<Nilai> nilai, Asesi asesi, List<Reason> alasan) {
        Skema skema = context.skema();
        String kurang = skema.unit().stream().map(Unit::kode)
                .filter(u -> nilai.stream().noneMatch(n -> n.unit().equals(u))).collect(Collectors.joining(", "));
        if (kurang.isEmpty()) {
            return Optional.of(context.aturan().terapkan(skema, nilai));
        }
        if (asesi.status() == AsesiStatus.DINILAI || AsesiStatus.DIPUTUSKAN.contains(asesi.status())) {
            alasan.add(Reason.of("rapat.nilai-belum-lengkap", "unit", kurang).with("nama", asesi.nama()));
        }
        return Optional.empty();
    }

    private static Optional<Reason> tanpaAlasan(Masukan masukan, Verdict aturan) {
        if (masukan.alasan().filter(a -> !a.isBlank()).isPresent()) {
            return Optional.empty();
        }
        if (masukan.verdict() == Verdict.TUNDA) {
            return Optional.of(Reason.of("rapat.tunda-tanpa-alasan").at("/alasan"));
        }
        return masukan.verdict() == aturan ? Optional.empty()
                : Optional.of(Reason.of("rapat.simpangan-tanpa-alasan", "aturan", Hasil.sebutan(aturan)).at("/alasan"));
    }
}

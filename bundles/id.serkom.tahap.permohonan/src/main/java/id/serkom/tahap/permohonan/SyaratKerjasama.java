package id.serkom.tahap.permohonan;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.BuktiPrasyarat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Tanya;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An institution outside our own government has an agreement with us (SOP Prosedur Permohonan Kerjasama Antar Lembaga). Asked when its
 * application is received, so that it is known in time, and again when the tahap closes.
 */
final class SyaratKerjasama {

    private static final String KODE = "kerjasama";
    private static final String TAHAP = "permohonan";

    /** What the form of a proof on paper asks. */
    record Isian(String instansi, BuktiPrasyarat surat) {
    }

    private SyaratKerjasama() {
    }

    /** What is asked about the institution; nothing about one of our own government. */
    static Optional<Tanya> tentang(Instansi instansi, LocalDate pada) {
        return instansi.luar() ? Optional.of(new Tanya(KODE, instansi.kode(), instansi.nama(), pada)) : Optional.empty();
    }

    /**
     * Of an institution by its code, as it stood when its application was received, or stands today; one that the register does not know on
     * either day is asked about, too.
     */
    static Optional<Tanya> tentang(String kode, LocalDate diterima, Context context) {
        return terdaftar(kode, diterima, context).map(i -> tentang(i, diterima))
                .orElseGet(() -> Optional.of(new Tanya(KODE, kode, kode, diterima)));
    }

    private static Optional<Instansi> terdaftar(String kode, LocalDate diterima, Context context) {
        return context.referensi().find(Instansi.class, kode, diterima)
                .or(() -> context.referensi().find(Instansi.class, kode, context.tanggal()));
    }

    /** As of when an institution is asked about: the last of its applications that was received counts, and no other. */
    static Optional<LocalDate> diterima(Collection<Permohonan> miliknya) {
        return terakhir(miliknya.stream().filter(p -> p.status() == PermohonanStatus.DITERIMA));
    }

    private static Optional<LocalDate> terakhir(Stream<Permohonan> permohonan) {
        return permohonan.map(Permohonan::diterimaTanggal).max(Comparator.naturalOrder());
    }

    static Outcome lampirkan(Berkas berkas, Input input, Context context) {
        Isian isian = input.as(Isian.class);
        List<Permohonan> miliknya = context.isi().permohonanInstansi(isian.instansi());
        // Before any was received that is what it brings, so that the letter may come first.
        LocalDate diterima = diterima(miliknya).or(() -> terakhir(miliknya.stream())).orElse(context.tanggal());
        Optional<Instansi> instansi = terdaftar(isian.instansi(), diterima, context);
        Optional<Tanya> tanya = tentang(isian.instansi(), diterima, context);
        if (tanya.isEmpty()) {
            return Outcome.refuse(Reason.of("permohonan.kerjasama-tidak-diminta", "instansi", instansi.orElseThrow().nama())
                    .at("/instansi"));
        }
        if (miliknya.isEmpty()) {
            return Outcome.refuse(Reason.of("permohonan.instansi-tanpa-permohonan", "instansi", instansi.map(Instansi::nama)
                    .orElse(isian.instansi())).at("/instansi"));
        }
        if (isian.surat().tanggal().isAfter(context.tanggal())) {
            return Outcome.refuse(Reason.of("permohonan.tanggal-surat-di-depan", "tanggal", Tanggal.panjang(isian.surat().tanggal()))
                    .at("/surat/tanggal"));
        }
        return isian.surat().catat(tanya.get(), TAHAP, instansi, berkas, context).stay();
    }
}

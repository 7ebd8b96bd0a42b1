package id.serkom.tahap.permohonan;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.BuktiPrasyarat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Tanya;
import java.time.LocalDate;
import java.util.Optional;

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

    static Outcome lampirkan(Berkas berkas, Input input, Context context) {
        Isian isian = input.as(Isian.class);
        Optional<Instansi> instansi = context.referensi().find(Instansi.class, isian.instansi(), context.tanggal());
        if (instansi.isEmpty()) {
            return Outcome.refuse(Reason.of("permohonan.instansi-tidak-terdaftar", "kode", isian.instansi()).at("/instansi"));
        }
        Optional<Tanya> tanya = tentang(instansi.get(), context.tanggal());
        if (tanya.isEmpty()) {
            return Outcome.refuse(Reason.of("permohonan.kerjasama-tidak-diminta", "instansi", instansi.get().nama()).at("/instansi"));
        }
        if (context.isi().permohonanInstansi(isian.instansi()).isEmpty()) {
            return Outcome.refuse(Reason.of("permohonan.instansi-tanpa-permohonan", "instansi", instansi.get().nama()).at("/instansi"));
        }
        if (isian.surat().tanggal().isAfter(context.tanggal())) {
            return Outcome.refuse(Reason.of("permohonan.tanggal-surat-di-depan", "tanggal", Tanggal.panjang(isian.surat().tanggal()))
                    .at("/surat/tanggal"));
        }
        return isian.surat().catat(tanya.get(), TAHAP, instansi, berkas, context).stay();
    }
}

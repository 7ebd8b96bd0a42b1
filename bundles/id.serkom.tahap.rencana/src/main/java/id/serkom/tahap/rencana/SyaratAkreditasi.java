package id.serkom.tahap.rencana;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Tuk;
import id.serkom.api.tahap.BuktiPrasyarat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Tanya;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A TUK is accredited for the skema on the last day of its sessions (SOP Akreditasi). Asked when the plan is laid before the Instansi
 * yang Berwenang, so that it is known in time, and again when the tahap closes.
 */
final class SyaratAkreditasi {

    private static final String KODE = "akreditasi";

    /** What the form of a proof on paper asks. */
    record Isian(String tuk, BuktiPrasyarat surat) {
    }

    private SyaratAkreditasi() {
    }

    /** One question a TUK of the sessions. */
    static List<Tanya> tentang(Collection<Sesi> dipakai, Context context) {
        Map<String, LocalDate> terakhir = new TreeMap<>();
        dipakai.forEach(s -> terakhir.merge(s.tuk(), s.tanggal(), (a, b) -> a.isAfter(b) ? a : b));
        return terakhir.entrySet().stream().map(e -> new Tanya(KODE, e.getKey(), nama(e.getKey(), e.getValue(), context), e.getValue()))
                .toList();
    }

    private static String nama(String tuk, LocalDate pada, Context context) {
        return context.referensi().find(Tuk.class, tuk, pada).map(Tuk::nama).orElse(tuk);
    }

    static Outcome lampirkan(Berkas berkas, Input input, Context context) {
        Isian isian = input.as(Isian.class);
        Optional<Sesi> sesi = context.isi().sesi().stream().filter(s -> s.tuk().equals(isian.tuk()) && s.ditunda().isEmpty()).findFirst();
        if (sesi.isEmpty()) {
            return Outcome.refuse(Reason.of("rencana.tuk-tidak-dipakai", "tuk", isian.tuk()).at("/tuk"));
        }
        if (isian.surat().tanggal().isAfter(context.tanggal())) {
            return Outcome.refuse(Reason.of("rencana.tanggal-bukti-di-depan", "tanggal", Tanggal.panjang(isian.surat().tanggal()))
                    .at("/surat/tanggal"));
        }
        Tanya tanya = new Tanya(KODE, isian.tuk(), nama(isian.tuk(), sesi.get().tanggal(), context), sesi.get().tanggal());
        return isian.surat().catat(tanya, Rencana.KODE, Optional.empty(), berkas, context).stay();
    }
}

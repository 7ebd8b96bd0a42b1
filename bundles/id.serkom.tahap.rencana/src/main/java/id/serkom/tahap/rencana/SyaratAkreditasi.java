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
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A TUK is accredited for the skema from the first to the last day of its sessions (SOP Akreditasi). Asked when the plan is laid before the
 * Instansi yang Berwenang, so that it is known in time, and again when the tahap closes.
 */
final class SyaratAkreditasi {

    private static final String KODE = "akreditasi";

    /** What the form of a proof on paper asks. */
    record Isian(String tuk, BuktiPrasyarat surat) {
    }

    private SyaratAkreditasi() {
    }

    /** About each TUK of the sessions, as of its first day and as of its last: one answer, in which a no counts. */
    static List<Tanya> tentang(Collection<Sesi> dipakai, Context context) {
        Map<String, TreeSet<LocalDate>> hari = new TreeMap<>();
        dipakai.forEach(s -> hari.computeIfAbsent(s.tuk(), k -> new TreeSet<>()).add(s.tanggal()));
        return hari.entrySet().stream().flatMap(e -> Stream.of(e.getValue().first(), e.getValue().last()).distinct()
                .map(pada -> new Tanya(KODE, e.getKey(), nama(e.getKey(), pada, context), pada))).toList();
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
        return isian.surat().catat(tanya, berkas.tahap(), Optional.empty(), berkas, context).stay();
    }
}

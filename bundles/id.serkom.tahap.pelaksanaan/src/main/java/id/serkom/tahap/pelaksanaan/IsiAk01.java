package id.serkom.tahap.pelaksanaan;

import id.serkom.api.actor.Kertas;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * FR.AK.01: asesi and asesor agree on how he is assessed, and on secrecy, before he gets his first mark; recorded from a paper, which was
 * signed no later than the day of his session, also later.
 */
final class IsiAk01 {

    static final String KODE = "AK-01";
    private static final Set<AsesiStatus> SAATNYA = Set.of(AsesiStatus.TERJADWAL, AsesiStatus.HADIR, AsesiStatus.DINILAI);

    record Isian(List<String> bukti, boolean setuju, Optional<String> catatan) {
    }

    private IsiAk01() {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        Isian isian = input.as(Isian.class);
        FormulirAsesmen formulir = new FormulirAsesmen(KODE, berkas, context);
        List<Reason> salah = new ArrayList<>(formulir.keberatan(SAATNYA));
        salah.addAll(metode(isian.bukti(), "/bukti", context));
        if (context.pelaku().kertas().isEmpty() && !context.isi().nilai(List.of(context.asesi().id())).isEmpty()) {
            salah.add(Reason.of("pelaksanaan.persetujuan-sesudah-nilai", "asesi", context.asesi().nama()));
        }
        kertasTerlambat(context).ifPresent(salah::add);
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        Map<String, Object> cetak = new LinkedHashMap<>(formulir.kepala());
        cetak.put("bukti", isian.bukti());
        cetak.put("catatan", isian.catatan().orElse("-"));
        return formulir.bagiInstansi(input.data(), Data.of(cetak)).stay();
    }

    /** Marks are given on the day of his session at the earliest: a paper that bears no later date was signed before the first. */
    private static Optional<Reason> kertasTerlambat(Context context) {
        Optional<LocalDate> sesi = context.asesi().sesi().flatMap(context.isi()::sesi).map(Sesi::tanggal);
        return context.pelaku().kertas().map(Kertas::tanggal).filter(k -> sesi.filter(k::isAfter).isPresent())
                .map(k -> Reason.of("pelaksanaan.persetujuan-sesudah-sesi", "asesi", context.asesi().nama())
                        .with("tanggal", Tanggal.panjang(k)).with("sesi", Tanggal.panjang(sesi.orElseThrow())));
    }

    /** Evidence is gathered by the methods that the skema has. */
    static List<Reason> metode(List<String> metode, String tempat, Context context) {
        List<Reason> salah = new ArrayList<>();
        for (int i = 0; i < metode.size(); i++) {
            if (!context.skema().metode().contains(metode.get(i))) {
                salah.add(Reason.of("pelaksanaan.metode-tidak-dikenal", "metode", metode.get(i))
                        .with("boleh", String.join(", ", context.skema().metode())).at(tempat + "/" + i));
            }
        }
        return salah;
    }
}

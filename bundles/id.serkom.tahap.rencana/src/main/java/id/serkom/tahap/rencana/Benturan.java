package id.serkom.tahap.rencana;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.tahap.Context;
import id.serkom.tahap.rencana.KeadaanRencana.Konflik;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conflicts of interest as they are declared: of an asesor and an asesi whom we know, since a mistyped code would bind nobody; and
 * never while the one goes on examining the other.
 */
final class Benturan {

    private final Context context;
    private final List<Konflik> dinyatakan;

    Benturan(Context context, List<Konflik> dinyatakan) {
        this.context = context;
        this.dinyatakan = dinyatakan;
    }

    /** @param hariSesi an asesor may enter the register later, for the day of his session */
    List<Reason> tidakDikenal(Stream<LocalDate> hariSesi) {
        List<Reason> salah = new ArrayList<>();
        Map<String, Asesi> dikenal = asesi();
        dinyatakan.stream().map(Konflik::asesi).distinct().filter(id -> !dikenal.containsKey(id))
                .forEach(id -> salah.add(Reason.of("rencana.asesi-tidak-dikenal", "asesi", id).at("/konflik")));
        Set<LocalDate> hari = Stream.concat(Stream.of(context.tanggal()), hariSesi).collect(Collectors.toSet());
        dinyatakan.stream().map(Konflik::asesor).distinct().filter(kode -> hari.stream()
                .noneMatch(h -> context.referensi().find(Asesor.class, kode, h).isPresent()))
                .forEach(kode -> salah.add(Reason.of("rencana.asesor-konflik-tidak-dikenal", "asesor", kode).at("/konflik")));
        return salah;
    }

    /**
     * A conflict declared now may concern an assignment that this request does not touch.
     *
     * @param disentuh asesi whose assignment this request makes
     */
    List<Reason> tetapMenguji(Set<String> disentuh) {
        Map<String, Asesi> dikenal = asesi();
        return dinyatakan.stream().filter(k -> !disentuh.contains(k.asesi())).filter(k -> Optional.ofNullable(
                dikenal.get(k.asesi())).flatMap(Asesi::asesor).filter(k.asesor()::equals).isPresent())
                .map(k -> alasan(k, dikenal.get(k.asesi()))).toList();
    }

    /** Declared conflicts among assignments. */
    static Stream<Reason> dilanggar(KeadaanRencana keadaan, Collection<Asesi> asesi) {
        return asesi.stream().flatMap(a -> a.asesor().flatMap(k -> keadaan.konflik(k, a.id())).map(k -> alasan(k, a)).stream());
    }

    private static Reason alasan(Konflik konflik, Asesi asesi) {
        return Reason.of("rencana.konflik-dinyatakan", "asesor", konflik.asesor()).with("asesi", asesi.nama())
                .with("alasan", konflik.alasan());
    }

    private Map<String, Asesi> asesi() {
        Map<String, Asesi> dikenal = new HashMap<>();
        context.isi().asesi(dinyatakan.stream().map(Konflik::asesi).distinct().toList()).forEach(a -> dikenal.put(a.id(), a));
        return dikenal;
    }
}

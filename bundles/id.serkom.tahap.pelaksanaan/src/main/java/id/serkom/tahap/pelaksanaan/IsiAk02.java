package id.serkom.tahap.pelaksanaan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.skema.Unit;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * FR.AK.02: the asesor's record of the evidence, unit by unit, with what he recommends. It says what his marks say: where it does not, it
 * is refused, and where a mark was corrected since, the examination does not close before it is filled in again.
 */
final class IsiAk02 {

    static final String KODE = "AK-02";

    /** There marks are corrected, also of who was decided on before; his record follows. */
    private static final String RAPAT = "rapat";
    private static final Set<AsesiStatus> RAPAT_BERLANGSUNG = Stream.concat(Stream.of(AsesiStatus.DINILAI), AsesiStatus.DIPUTUSKAN.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** What the asesor recommends; the meeting decides. */
    record Isian(List<Butir> unit, Verdict rekomendasi, Optional<String> tindakLanjut, Optional<String> catatan) {

        boolean sama(Context context, Map<String, Nilai> nilai) {
            return unit.stream().allMatch(b -> nilai.containsKey(b.unit())
                    && context.aturan().lulus(context.skema(), nilai.get(b.unit())) == b.kompeten())
                    && context.aturan().terapkan(context.skema(), nilai.values()) == rekomendasi;
        }
    }

    record Butir(String unit, boolean kompeten, List<String> bukti) {
    }

    private final Isian isian;
    private final Context context;
    private final Asesi asesi;
    private final FormulirAsesmen formulir;
    private final Map<String, Butir> perUnit = new HashMap<>();
    private final List<Reason> salah = new ArrayList<>();

    private final Set<AsesiStatus> saatnya;

    private IsiAk02(Berkas berkas, Isian isian, Context context) {
        this.saatnya = berkas.tahap().equals(RAPAT) ? RAPAT_BERLANGSUNG : Set.of(AsesiStatus.DINILAI);
        this.isian = isian;
        this.context = context;
        this.asesi = context.asesi();
        this.formulir = new FormulirAsesmen(KODE, berkas, context);
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new IsiAk02(berkas, input.as(Isian.class), context).decide(input.data());
    }

    private Outcome decide(Data masukan) {
        salah.addAll(formulir.keberatan(saatnya));
        for (int i = 0; i < isian.unit().size(); i++) {
            unit(isian.unit().get(i), "/unit/" + i);
        }
        context.skema().unit().stream().filter(u -> !perUnit.containsKey(u.kode()))
                .forEach(u -> salah.add(Reason.of("pelaksanaan.unit-belum-disebut", "unit", u.kode()).at("/unit")));
        if (salah.isEmpty()) {
            nilai();
        }
        // His entry goes stale when a mark is corrected at once: what it rests on is the newest.
        return salah.isEmpty() ? formulir.tertutup(masukan, cetak()).simpan(asesi).stay() : Outcome.refuse(salah);
    }

    private void unit(Butir satu, String tempat) {
        if (!context.skema().punyaUnit(satu.unit())) {
            salah.add(Reason.of("pelaksanaan.unit-tidak-dikenal", "unit", satu.unit()).with("skema", context.skema().judul())
                    .at(tempat + "/unit"));
        } else if (perUnit.putIfAbsent(satu.unit(), satu) != null) {
            salah.add(Reason.of("pelaksanaan.unit-ganda", "unit", satu.unit()).at(tempat));
        }
        salah.addAll(IsiAk01.metode(satu.bukti(), tempat + "/bukti", context));
    }

    private void nilai() {
        Map<String, Nilai> nilai = context.isi().nilai(List.of(asesi.id())).stream()
                .collect(Collectors.toMap(Nilai::unit, Function.identity()));
        for (int i = 0; i < isian.unit().size(); i++) {
            Butir satu = isian.unit().get(i);
            boolean lulus = context.aturan().lulus(context.skema(), nilai.get(satu.unit()));
            if (lulus != satu.kompeten()) {
                salah.add(Reason.of("pelaksanaan.rekaman-berbeda-dari-nilai", "unit", satu.unit()).with("nilai", tertulis(lulus))
                        .at("/unit/" + i + "/kompeten"));
            }
        }
        Verdict menurutNilai = context.aturan().terapkan(context.skema(), nilai.values());
        if (isian.rekomendasi() != menurutNilai) {
            salah.add(Reason.of("pelaksanaan.rekomendasi-berbeda-dari-nilai", "nilai", tertulis(menurutNilai == Verdict.KOMPETEN))
                    .at("/rekomendasi"));
        }
    }

    private static String tertulis(boolean kompeten) {
        return kompeten ? "kompeten" : "belum kompeten";
    }

    private Data cetak() {
        List<Data> baris = new ArrayList<>();
        for (Unit unit : context.skema().unit()) {
            Butir satu = perUnit.get(unit.kode());
            baris.add(Data.of(Map.of("no", baris.size() + 1, "kode", unit.kode(), "judul", unit.judul(), "bukti",
                    String.join("; ", satu.bukti()), "hasil", satu.kompeten() ? "K" : "BK")));
        }
        Map<String, Object> isi = new LinkedHashMap<>(formulir.kepala());
        isi.put("unit", baris);
        isi.put("rekomendasi", tertulis(isian.rekomendasi() == Verdict.KOMPETEN));
        isi.put("tindakLanjut", isian.tindakLanjut().orElse("-"));
        isi.put("catatan", isian.catatan().orElse("-"));
        return Data.of(isi);
    }

    /** Those whose record no longer says what their marks say. */
    static List<Reason> usang(List<Asesi> dinilai, Context context) {
        if (!context.skema().formulir().contains(KODE)) {
            return List.of();
        }
        Map<String, Isian> rekaman = context.isi().formulir(KODE, dinilai.stream().map(Asesi::id).toList()).stream()
                .collect(Collectors.toMap(Formulir::perihal, f -> f.isi().as(Isian.class)));
        Map<String, Map<String, Nilai>> nilai = context.isi().nilai(rekaman.keySet()).stream()
                .collect(Collectors.groupingBy(Nilai::asesi, Collectors.toMap(Nilai::unit, Function.identity())));
        List<Asesi> usang = dinilai.stream().filter(a -> rekaman.containsKey(a.id()))
                .filter(a -> !rekaman.get(a.id()).sama(context, nilai.getOrDefault(a.id(), Map.of()))).toList();
        return usang.isEmpty() ? List.of()
                : List.of(Reason.of("pelaksanaan.rekaman-usang", "jumlah", usang.size()).with("asesi", Nama.daftar(usang)));
    }
}

package id.serkom.tahap.pelaksanaan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.skema.Elemen;
import id.serkom.api.skema.Unit;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * FR.IA: one of the instruments that the skema chose, filled in by the asesor point by point, each about a unit of it, and where it says so
 * an elemen and a KUK. The check list of an observation (IA-01) goes through every KUK of the units that it names.
 */
final class IsiIa {

    static final String OBSERVASI = "IA-01";

    /** Kept with it: one form may be about some of the units only, and the newest says what all of them together went through. */
    private static final String DIAMATI = "unitDiamati";

    record Isian(String kode, List<Butir> butir, Optional<String> catatan) {
    }

    /** @param elemen number in the unit, {@code kuk} number in the elemen, from 1 */
    record Butir(String unit, Optional<Integer> elemen, Optional<Integer> kuk, Optional<String> pertanyaan, Optional<String> jawaban,
            boolean tercapai) {

        List<Object> kunci() {
            return List.of(unit, elemen, kuk, pertanyaan);
        }
    }

    private final Isian isian;
    private final Context context;
    private final FormulirAsesmen formulir;
    private final Set<List<Object>> sudah = new HashSet<>();
    private final Set<Unit> disebut = new LinkedHashSet<>();
    private final List<Reason> salah = new ArrayList<>();

    private IsiIa(Berkas berkas, Isian isian, Context context) {
        this.isian = isian;
        this.context = context;
        this.formulir = new FormulirAsesmen(isian.kode(), berkas, context);
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new IsiIa(berkas, input.as(Isian.class), context).decide(input.data());
    }

    private Outcome decide(Data masukan) {
        salah.addAll(formulir.keberatan(FormulirAsesmen.DIUJI));
        for (int i = 0; i < isian.butir().size(); i++) {
            butir(isian.butir().get(i), "/butir/" + i);
        }
        if (isian.kode().equals(OBSERVASI)) {
            disebut.forEach(this::seluruhKuk);
        }
        return salah.isEmpty() ? formulir.tertutup(isian.kode().equals(OBSERVASI) ? masukan.with(DIAMATI, diamati()) : masukan, cetak())
                .stay() : Outcome.refuse(salah);
    }

    /** The units that his observations have gone through, this one and those before. */
    private Set<String> diamati() {
        Set<String> semua = new TreeSet<>();
        context.isi().formulir(OBSERVASI, List.of(context.asesi().id())).forEach(f -> semua.addAll(f.isi().texts(DIAMATI)));
        disebut.forEach(u -> semua.add(u.kode()));
        return semua;
    }

    /** Who was not observed in every unit that the plan (MAPA-01) observes; without one, in every unit of the skema. */
    static List<Reason> kurang(List<Asesi> dinilai, Berkas berkas, Context context) {
        if (!context.skema().formulir().contains(OBSERVASI)) {
            return List.of();
        }
        List<String> unit = direncanakan(berkas, context);
        Map<String, List<String>> kurang = new HashMap<>();
        context.isi().formulir(OBSERVASI, dinilai.stream().map(Asesi::id).toList()).forEach(f -> {
            List<String> belum = unit.stream().filter(u -> !f.isi().texts(DIAMATI).contains(u)).toList();
            if (!belum.isEmpty()) {
                kurang.put(f.perihal(), belum);
            }
        });
        List<Asesi> siapa = dinilai.stream().filter(a -> kurang.containsKey(a.id())).toList();
        return siapa.isEmpty() ? List.of() : List.of(Reason.of("pelaksanaan.observasi-belum-lengkap", "asesi",
                Nama.daftar(siapa, a -> a.nama() + " (" + String.join(", ", kurang.get(a.id())) + ")")));
    }

    private static List<String> direncanakan(Berkas berkas, Context context) {
        List<String> unit = context.isi().formulir("MAPA-01", List.of(berkas.id())).stream()
                .flatMap(f -> f.isi().objects("rencana").stream())
                .filter(r -> r.texts("perangkat").contains(OBSERVASI)).map(r -> r.text("unit")).toList();
        return unit.isEmpty() ? context.skema().unit().stream().map(Unit::kode).toList() : unit;
    }

    private void butir(Butir satu, String tempat) {
        Optional<Unit> unit = unit(satu);
        if (unit.isEmpty()) {
            salah.add(Reason.of("pelaksanaan.unit-tidak-dikenal", "unit", satu.unit()).with("skema", context.skema().judul())
                    .at(tempat + "/unit"));
            return;
        }
        disebut.add(unit.get());
        if (!sudah.add(satu.kunci())) {
            salah.add(Reason.of("pelaksanaan.butir-ganda", "unit", satu.unit()).at(tempat));
        }
        int elemen = satu.elemen().orElse(0);
        if (elemen > unit.get().elemen().size()) {
            salah.add(Reason.of("pelaksanaan.elemen-tidak-dikenal", "unit", satu.unit()).with("elemen", elemen)
                    .with("jumlah", unit.get().elemen().size()).at(tempat + "/elemen"));
        } else if (satu.kuk().isPresent() && (elemen == 0 || satu.kuk().get() > unit.get().elemen().get(elemen - 1).kuk().size())) {
            salah.add(Reason.of("pelaksanaan.kuk-tidak-dikenal", "unit", satu.unit()).with("elemen", elemen).with("kuk", satu.kuk().get())
                    .at(tempat + "/kuk"));
        }
    }

    private void seluruhKuk(Unit unit) {
        int seluruhnya = unit.elemen().stream().mapToInt(e -> e.kuk().size()).sum();
        long diamati = isian.butir().stream().filter(b -> b.unit().equals(unit.kode()) && b.kuk().isPresent())
                .map(b -> List.of(b.elemen(), b.kuk())).distinct().count();
        if (diamati < seluruhnya) {
            salah.add(Reason.of("pelaksanaan.kuk-belum-diamati", "unit", unit.kode()).with("jumlah", seluruhnya - diamati).at("/butir"));
        }
    }

    private Optional<Unit> unit(Butir satu) {
        return context.skema().unit().stream().filter(u -> u.kode().equals(satu.unit())).findFirst();
    }

    private Data cetak() {
        List<Data> baris = new ArrayList<>();
        for (Butir satu : isian.butir()) {
            Unit unit = unit(satu).orElseThrow();
            Optional<Elemen> elemen = satu.elemen().map(e -> unit.elemen().get(e - 1));
            List<String> uraian = new ArrayList<>();
            elemen.map(Elemen::judul).ifPresent(uraian::add);
            elemen.flatMap(e -> satu.kuk().map(k -> e.kuk().get(k - 1))).ifPresent(uraian::add);
            satu.pertanyaan().ifPresent(uraian::add);
            baris.add(Data.of(Map.of("no", baris.size() + 1, "unit", unit.kode() + " " + unit.judul(), "uraian",
                    uraian.isEmpty() ? List.of("-") : uraian, "jawaban", satu.jawaban().orElse("-"), "hasil",
                    satu.tercapai() ? "Ya" : "Tidak")));
        }
        Map<String, Object> isi = new LinkedHashMap<>(formulir.kepala());
        isi.put("kode", "FR." + isian.kode().replace('-', '.'));
        isi.put("butir", baris);
        isi.put("catatan", isian.catatan().orElse("-"));
        return Data.of(isi);
    }
}

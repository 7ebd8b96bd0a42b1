package id.serkom.tahap.permohonan;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.skema.Elemen;
import id.serkom.api.skema.Unit;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * FR.APL.02: the asesi judges himself, for each elemen of each unit of the skema, K with the documents of his portfolio that prove it, or
 * BK. None is left out and none named twice.
 */
final class IsiApl02 {

    static final String KODE = "APL-02";
    private static final int DISEBUT_TERBANYAK = 20;

    /** What the form asks. */
    record Isian(List<Butir> penilaian) {
    }

    /** @param elemen its number in the unit, from 1 */
    record Butir(String unit, int elemen, boolean kompeten, List<String> bukti) {

        String kunci() {
            return IsiApl02.kunci(unit, elemen);
        }
    }

    private final Isian isian;
    private final Context context;
    private final FormulirApl formulir;
    private final Map<String, Butir> perElemen = new LinkedHashMap<>();
    private final List<Reason> keberatan = new ArrayList<>();

    private IsiApl02(Berkas berkas, Isian isian, Context context) {
        this.isian = isian;
        this.context = context;
        this.formulir = new FormulirApl(KODE, berkas, context);
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new IsiApl02(berkas, input.as(Isian.class), context).decide(input);
    }

    private Outcome decide(Input input) {
        keberatan.addAll(formulir.keberatan());
        for (int i = 0; i < isian.penilaian().size(); i++) {
            butir(isian.penilaian().get(i), "/penilaian/" + i);
        }
        List<String> kurang = belumDinilai();
        if (!kurang.isEmpty()) {
            keberatan.add(Reason.of("permohonan.elemen-belum-dinilai", "jumlah", kurang.size())
                    .with("elemen", kurang.stream().limit(DISEBUT_TERBANYAK).collect(Collectors.joining("; "))).at("/penilaian"));
        }
        return keberatan.isEmpty() ? formulir.simpan(input.data(), cetak()) : Outcome.refuse(keberatan);
    }

    private void butir(Butir satu, String tempat) {
        Optional<Unit> unit = context.skema().unit().stream().filter(u -> u.kode().equals(satu.unit())).findFirst();
        if (unit.isEmpty()) {
            keberatan.add(Reason.of("permohonan.unit-tidak-dikenal", "unit", satu.unit()).with("skema", context.skema().judul())
                    .at(tempat + "/unit"));
        } else if (satu.elemen() > unit.get().elemen().size()) {
            keberatan.add(Reason.of("permohonan.elemen-tidak-dikenal", "unit", satu.unit()).with("elemen", satu.elemen())
                    .with("jumlah", unit.get().elemen().size()).at(tempat + "/elemen"));
        } else if (perElemen.putIfAbsent(satu.kunci(), satu) != null) {
            keberatan.add(Reason.of("permohonan.elemen-ganda", "unit", satu.unit()).with("elemen", satu.elemen()).at(tempat));
        }
        if (satu.kompeten() && satu.bukti().isEmpty()) {
            keberatan.add(Reason.of("permohonan.elemen-tanpa-bukti", "unit", satu.unit()).with("elemen", satu.elemen())
                    .at(tempat + "/bukti"));
        }
        for (int i = 0; i < satu.bukti().size(); i++) {
            keberatan.addAll(formulir.bukti(satu.bukti().get(i), tempat + "/bukti/" + i));
        }
    }

    private List<String> belumDinilai() {
        List<String> kurang = new ArrayList<>();
        for (Unit unit : context.skema().unit()) {
            for (int e = 1; e <= unit.elemen().size(); e++) {
                if (!perElemen.containsKey(kunci(unit.kode(), e))) {
                    kurang.add(unit.kode() + " elemen " + e);
                }
            }
        }
        return kurang;
    }

    private static String kunci(String unit, int elemen) {
        return unit + ' ' + elemen;
    }

    private Data cetak() {
        Map<String, Object> isi = new LinkedHashMap<>(formulir.kepala());
        List<Data> unit = new ArrayList<>();
        for (Unit satu : context.skema().unit()) {
            unit.add(Data.of(Map.of("no", unit.size() + 1, "kode", satu.kode(), "judul", satu.judul(), "elemen", elemen(satu))));
        }
        isi.put("unit", unit);
        return Data.of(isi);
    }

    private List<Data> elemen(Unit unit) {
        List<Data> baris = new ArrayList<>();
        for (Elemen satu : unit.elemen()) {
            Butir butir = perElemen.get(kunci(unit.kode(), baris.size() + 1));
            String bukti = butir.bukti().stream().map(formulir::judul).collect(Collectors.joining("; "));
            baris.add(Data.of(Map.of("no", baris.size() + 1, "judul", satu.judul(), "kuk", satu.kuk(), "hasil",
                    butir.kompeten() ? "K" : "BK", "bukti", bukti.isEmpty() ? "-" : bukti)));
        }
        return baris;
    }
}

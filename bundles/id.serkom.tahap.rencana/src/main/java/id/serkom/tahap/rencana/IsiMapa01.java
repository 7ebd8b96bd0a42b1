package id.serkom.tahap.rencana;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.skema.Unit;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.PengisianFormulir;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * FR.MAPA.01: how the asesi of this berkas are going to be assessed. Each unit of the skema once, with methods and instruments (IA)
 * that the skema has.
 */
final class IsiMapa01 {

    static final String KODE = "MAPA-01";
    private static final String INSTRUMEN = "IA-";

    /** Who the asesi are. */
    enum Pendekatan {
        HASIL_PELATIHAN("Hasil pelatihan dan/atau pendidikan"), PEKERJA_BERPENGALAMAN("Pekerja berpengalaman"),
        PELATIHAN_MANDIRI("Pelatihan/belajar mandiri");

        private final String tertulis;

        Pendekatan(String tertulis) {
            this.tertulis = tertulis;
        }
    }

    /** Where they show what they can. */
    enum Lingkungan {
        TEMPAT_KERJA_NYATA("Tempat kerja nyata"), TEMPAT_KERJA_SIMULASI("Tempat kerja simulasi");

        private final String tertulis;

        Lingkungan(String tertulis) {
            this.tertulis = tertulis;
        }
    }

    /** What the form asks. */
    record Isian(Pendekatan pendekatan, Lingkungan lingkungan, List<Butir> rencana, Optional<String> catatan) {
    }

    record Butir(String unit, String bukti, List<String> metode, List<String> perangkat) {
    }

    private final Isian isian;
    private final Berkas berkas;
    private final Context context;
    private final PengisianFormulir pengisian;
    private final Map<String, Butir> perUnit = new LinkedHashMap<>();
    private final List<Reason> salah = new ArrayList<>();

    private IsiMapa01(Berkas berkas, Isian isian, Context context) {
        this.isian = isian;
        this.berkas = berkas;
        this.context = context;
        this.pengisian = new PengisianFormulir(berkas, context);
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new IsiMapa01(berkas, input.as(Isian.class), context).decide(input.data());
    }

    /** What is missing when the plan is closed, where every form must be there. */
    static List<Reason> kurang(Berkas berkas, Context context) {
        PengisianFormulir pengisian = new PengisianFormulir(berkas, context);
        return pengisian.wajib() && pengisian.dipakai(KODE) && context.isi().formulir(KODE, List.of(berkas.id())).isEmpty()
                ? List.of(Reason.of("rencana.formulir-belum-lengkap", "formulir", KODE)) : List.of();
    }

    private Outcome decide(Data masukan) {
        salah.addAll(pengisian.tidakDipakai("rencana.formulir-tidak-dipakai", KODE));
        for (int i = 0; i < isian.rencana().size(); i++) {
            butir(isian.rencana().get(i), "/rencana/" + i);
        }
        context.skema().unit().stream().filter(u -> !perUnit.containsKey(u.kode()))
                .forEach(u -> salah.add(Reason.of("rencana.unit-belum-direncanakan", "unit", u.kode()).at("/rencana")));
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        Tujuan tujuan = new Tujuan(Optional.empty(), "-", "-",
                Optional.of(context.pelaku()).filter(p -> p.adalah(Pelaksana.ASESOR)).map(p -> p.kode()));
        return pengisian.terisi(KODE, berkas.id(), masukan, tujuan, Optional.empty(), cetak()).stay();
    }

    private void butir(Butir satu, String tempat) {
        if (!context.skema().punyaUnit(satu.unit())) {
            salah.add(Reason.of("rencana.unit-tidak-dikenal", "unit", satu.unit()).with("skema", context.skema().judul())
                    .at(tempat + "/unit"));
        } else if (perUnit.putIfAbsent(satu.unit(), satu) != null) {
            salah.add(Reason.of("rencana.unit-ganda", "unit", satu.unit()).at(tempat));
        }
        for (int i = 0; i < satu.metode().size(); i++) {
            if (!context.skema().metode().contains(satu.metode().get(i))) {
                salah.add(Reason.of("rencana.metode-tidak-dikenal", "metode", satu.metode().get(i))
                        .with("boleh", String.join(", ", context.skema().metode())).at(tempat + "/metode/" + i));
            }
        }
        for (int i = 0; i < satu.perangkat().size(); i++) {
            if (!pengisian.dipakai(satu.perangkat().get(i))) {
                salah.add(Reason.of("rencana.perangkat-tidak-dikenal", "perangkat", satu.perangkat().get(i))
                        .with("boleh", String.join(", ", context.skema().formulir().stream().filter(f -> f.startsWith(INSTRUMEN)).toList()))
                        .at(tempat + "/perangkat/" + i));
            }
        }
    }

    private Data cetak() {
        List<Data> baris = new ArrayList<>();
        for (Unit unit : context.skema().unit()) {
            Butir satu = perUnit.get(unit.kode());
            baris.add(Data.of(Map.of("no", baris.size() + 1, "kode", unit.kode(), "judul", unit.judul(), "bukti", satu.bukti(), "metode",
                    String.join("; ", satu.metode()), "perangkat", satu.perangkat().isEmpty() ? "-"
                    : String.join(", ", satu.perangkat()))));
        }
        return Data.of(Map.of("pendekatan", isian.pendekatan().tertulis, "lingkungan", isian.lingkungan().tertulis, "unit", baris,
                "catatan", isian.catatan().orElse("-"), "penyusun", context.pelaku().nama()));
    }
}

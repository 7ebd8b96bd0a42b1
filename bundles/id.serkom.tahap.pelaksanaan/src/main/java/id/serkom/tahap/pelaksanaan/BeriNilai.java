package id.serkom.tahap.pelaksanaan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.skema.Skala;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.PengisianFormulir;
import id.serkom.api.tahap.Perubahan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The asesor's marks for one asesi, unit by unit, on the skema's scale, each with its evidence; some units now and others later.
 * A mark given again is a new entry with a reason, the old one stays. The asesi's entry is written each time, so that of two who
 * mark him at once one has to look again.
 */
final class BeriNilai {

    private static final int DESIMAL_TERBANYAK = 2;

    record Masukan(List<NilaiUnit> nilai, Data tambahan) {
    }

    record NilaiUnit(String unit, Optional<Boolean> kompeten, Optional<BigDecimal> angka, String bukti,
            Optional<String> alasan) {
    }

    private final Context context;
    private final Berkas berkas;
    private final Masukan masukan;
    private final Asesi asesi;
    private final Map<String, Nilai> ada = new HashMap<>();
    private final List<Reason> salah = new ArrayList<>();

    private BeriNilai(Berkas berkas, Masukan masukan, Context context) {
        this.berkas = berkas;
        this.masukan = masukan;
        this.context = context;
        this.asesi = context.asesi();
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new BeriNilai(berkas, input.as(Masukan.class), context).decide();
    }

    private Outcome decide() {
        if (asesi.asesor().filter(context.pelaku().kode()::equals).isEmpty()) {
            salah.add(Reason.of("pelaksanaan.bukan-asesornya", "asesi", asesi.nama()));
        }
        if (asesi.status() != AsesiStatus.HADIR && asesi.status() != AsesiStatus.DINILAI) {
            salah.add(Reason.of("pelaksanaan.belum-hadir", "asesi", asesi.nama()));
        }
        context.isi().nilai(List.of(asesi.id())).forEach(n -> ada.put(n.unit(), n));
        Set<String> unit = new HashSet<>();
        for (int i = 0; i < masukan.nilai().size(); i++) {
            NilaiUnit satu = masukan.nilai().get(i);
            String tempat = "/nilai/" + i;
            if (!unit.add(satu.unit())) {
                salah.add(Reason.of("pelaksanaan.unit-ganda", "unit", satu.unit()).at(tempat));
            }
            periksaSatu(satu, tempat);
        }
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        unit.addAll(ada.keySet());
        boolean semua = context.skema().unit().stream().allMatch(u -> unit.contains(u.kode()));
        Perubahan.Builder perubahan = Perubahan.baru();
        new PengisianFormulir(berkas, context).tambahan("nilai", asesi.id(), masukan.tambahan()).ifPresent(perubahan::simpan);
        return perubahan.simpan(masukan.nilai().stream().map(this::nilai).toList())
                .simpan(asesi.menjadi(semua ? AsesiStatus.DINILAI : AsesiStatus.HADIR)).stay();
    }

    private void periksaSatu(NilaiUnit satu, String tempat) {
        if (!context.skema().punyaUnit(satu.unit())) {
            salah.add(Reason.of("pelaksanaan.unit-tidak-dikenal", "unit", satu.unit()).with("skema", context.skema().judul())
                    .at(tempat + "/unit"));
        }
        Skala skala = context.skema().skala();
        skala(satu.kompeten().isPresent(), skala != Skala.ANGKA, "kompeten", satu, tempat);
        skala(satu.angka().isPresent(), skala != Skala.KOMPETENSI, "angka", satu, tempat);
        if (satu.angka().filter(a -> a.stripTrailingZeros().scale() > DESIMAL_TERBANYAK).isPresent()) {
            salah.add(Reason.of("pelaksanaan.angka-terlalu-rinci", "unit", satu.unit()).at(tempat + "/angka"));
        }
        boolean ulang = ada.containsKey(satu.unit());
        if (ulang && satu.alasan().isEmpty()) {
            salah.add(Reason.of("pelaksanaan.alasan-wajib", "unit", satu.unit()).at(tempat + "/alasan"));
        } else if (!ulang && satu.alasan().isPresent()) {
            salah.add(Reason.of("pelaksanaan.alasan-tanpa-koreksi", "unit", satu.unit()).at(tempat + "/alasan"));
        }
    }

    private void skala(boolean diisi, boolean perlu, String isian, NilaiUnit satu, String tempat) {
        if (diisi != perlu) {
            salah.add(Reason.of("pelaksanaan." + isian + (perlu ? "-wajib" : "-tidak-berlaku"), "unit", satu.unit())
                    .at(tempat + "/" + isian));
        }
    }

    private Nilai nilai(NilaiUnit satu) {
        int ke = Optional.ofNullable(ada.get(satu.unit())).map(n -> n.ke() + 1).orElse(1);
        return new Nilai(context.idBaru(), 0, berkas.id(), asesi.id(), satu.unit(), ke, satu.kompeten(), satu.angka(),
                satu.bukti(), context.pelaku().kode(), satu.alasan());
    }
}

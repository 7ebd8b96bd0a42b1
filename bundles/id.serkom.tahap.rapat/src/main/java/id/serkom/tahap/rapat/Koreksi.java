package id.serkom.tahap.rapat;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.skema.Skala;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A mark corrected by the asesor whose mark it is, or, where he was replaced, by the asesor to whom the asesi is assigned now: then
 * the reason on record says whose mark it was. The old one stays beside it.
 */
final class Koreksi {

    private Koreksi() {
    }

    record Satu(String unit, Optional<Boolean> kompeten, Optional<BigDecimal> angka, String bukti) {
    }

    record Masukan(List<Satu> nilai, String alasan) {
    }

    static Outcome koreksi(Berkas berkas, Input input, Context context) {
        Masukan masukan = input.as(Masukan.class);
        Asesi asesi = context.asesi();
        List<Reason> alasan = new ArrayList<>();
        boolean banding = Banding.dinilaiUlang(asesi, context);
        if (!banding) {
            dapatDikoreksi(berkas, asesi, context).ifPresent(alasan::add);
        }
        Map<String, Nilai> lama = Hasil.terbaru(context.isi().riwayatNilai(List.of(asesi.id()))).stream()
                .collect(Collectors.toMap(Nilai::unit, Function.identity()));
        List<Nilai> baru = new ArrayList<>();
        Set<String> unit = new HashSet<>();
        for (int i = 0; i < masukan.nilai().size(); i++) {
            Satu satu = masukan.nilai().get(i);
            String di = "/nilai/" + i;
            if (!unit.add(satu.unit())) {
                alasan.add(Reason.of("rapat.unit-ganda", "unit", satu.unit()).at(di + "/unit"));
            }
            Optional.ofNullable(lama.get(satu.unit())).ifPresentOrElse(n -> {
                periksa(satu, n, asesi, banding, context).map(r -> r.at(di)).ifPresent(alasan::add);
                baru.add(new Nilai(context.idBaru(), 0, berkas.id(), asesi.id(), n.unit(), n.ke() + 1, satu.kompeten(),
                        satu.angka(), satu.bukti(), context.pelaku().kode(), Optional.of(alasan(masukan, n, context))));
            }, () -> alasan.add(Reason.of("rapat.unit-belum-dinilai", "unit", satu.unit()).at(di + "/unit")));
        }
        // The asesi is written too, so that a decision which read the old marks goes stale.
        return alasan.isEmpty() ? Perubahan.baru().simpan(baru).simpan(asesi.menjadi(AsesiStatus.DINILAI)).stay()
                : Outcome.refuse(alasan);
    }

    private static Optional<Reason> dapatDikoreksi(Berkas berkas, Asesi asesi, Context context) {
        if (asesi.status() == AsesiStatus.DINILAI) {
            return Optional.empty();
        }
        boolean dikembalikan = AsesiStatus.DIPUTUSKAN.contains(asesi.status())
                && context.isi().putusan(List.of(asesi.id())).stream().allMatch(p -> p.putaran() < berkas.putaran());
        return dikembalikan ? Optional.empty() : Optional.of(Reason.of("rapat.nilai-terkunci", "nama", asesi.nama()));
    }

    private static String alasan(Masukan masukan, Nilai lama, Context context) {
        return lama.asesor().equals(context.pelaku().kode()) ? masukan.alasan()
                : masukan.alasan() + " (semula dinilai oleh " + namaAsesor(lama, context) + ")";
    }

    private static String namaAsesor(Nilai lama, Context context) {
        return context.referensi().find(Asesor.class, lama.asesor(), context.tanggal()).map(Asesor::nama)
                .orElse(lama.asesor());
    }

    private static Optional<Reason> periksa(Satu satu, Nilai lama, Asesi asesi, boolean banding, Context context) {
        String pelaku = context.pelaku().kode();
        if (!lama.asesor().equals(pelaku) && asesi.asesor().filter(pelaku::equals).isEmpty()) {
            return Optional.of(Reason.of("rapat.bukan-penilai", "unit", satu.unit()).with("asesor", lama.asesor()));
        }
        Skala skala = context.skema().skala();
        if (satu.kompeten().isPresent() != (skala != Skala.ANGKA)
                || satu.angka().isPresent() != (skala != Skala.KOMPETENSI)) {
            return Optional.of(Reason.of(switch (skala) {
                case KOMPETENSI -> "rapat.skala-kompetensi";
                case ANGKA -> "rapat.skala-angka";
                case KEDUANYA -> "rapat.skala-keduanya";
            }, "unit", satu.unit()));
        }
        boolean sama = satu.kompeten().equals(lama.kompeten())
                && satu.angka().map(BigDecimal::stripTrailingZeros).equals(lama.angka().map(BigDecimal::stripTrailingZeros));
        return sama && !banding ? Optional.of(Reason.of("rapat.koreksi-tanpa-perubahan", "unit", satu.unit())) : Optional.empty();
    }
}

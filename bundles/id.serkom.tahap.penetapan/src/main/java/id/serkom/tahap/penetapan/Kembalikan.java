package id.serkom.tahap.penetapan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Reason;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SanggahanAsesi;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The Instansi yang Berwenang does not agree: back to the meeting, for named asesi or as a whole, each with its reason. Once the results
 * have been told, only for those whose banding or keberatan was accepted, and only until the first certificate.
 */
final class Kembalikan {

    private static final Set<AsesiStatus> DIPUTUSKAN = Set.copyOf(
            EnumSet.of(AsesiStatus.KOMPETEN, AsesiStatus.BELUM_KOMPETEN, AsesiStatus.TUNDA));

    private Kembalikan() {
    }

    record Satu(String id, String alasan) {
    }

    record Masukan(Optional<String> alasan, List<Satu> asesi) {
    }

    static Outcome kembalikan(Berkas berkas, Input input, Context context) {
        Masukan masukan = input.as(Masukan.class);
        Keadaan keadaan = Keadaan.dari(context);
        List<Reason> alasan = new ArrayList<>();
        if (masukan.alasan().isEmpty() && masukan.asesi().isEmpty()) {
            alasan.add(Reason.of("penetapan.pengembalian-tanpa-alasan"));
        }
        if (keadaan.sk(context).filter(s -> s.nomor().isEmpty()).isPresent()) {
            alasan.add(Reason.of("penetapan.sk-menunggu-paraf"));
        }
        boolean disampaikan = context.isi().surat("surat-penyampaian").stream()
                .anyMatch(s -> s.putaran() == berkas.putaran() && s.nomor().isPresent());
        if (disampaikan || berkas.tahap().equals("penerbitan")) {
            sesudahDisampaikan(masukan, context).ifPresent(alasan::add);
        }
        Map<String, Asesi> dikenal = context.isi().asesi(masukan.asesi().stream().map(Satu::id).toList()).stream()
                .collect(Collectors.toMap(Asesi::id, Function.identity()));
        Map<String, Asesi> kembali = new LinkedHashMap<>();
        List<String> sebab = new ArrayList<>();
        masukan.alasan().ifPresent(sebab::add);
        for (int i = 0; i < masukan.asesi().size(); i++) {
            Satu satu = masukan.asesi().get(i);
            String di = "/asesi/" + i + "/id";
            Optional<Asesi> asesi = Optional.ofNullable(dikenal.get(satu.id()));
            if (asesi.isEmpty()) {
                alasan.add(Reason.of("penetapan.asesi-tidak-ada", "asesi", satu.id()).at(di));
            } else if (!DIPUTUSKAN.contains(asesi.get().status())) {
                alasan.add(Reason.of("penetapan.asesi-belum-diputuskan", "nama", asesi.get().nama()).at(di));
            } else if (kembali.put(satu.id(), asesi.get().menjadi(AsesiStatus.DINILAI, satu.alasan())) != null) {
                alasan.add(Reason.of("penetapan.asesi-ganda", "nama", asesi.get().nama()).at(di));
            } else {
                sebab.add(asesi.get().nama() + ": " + satu.alasan());
            }
        }
        return alasan.isEmpty() ? Perubahan.baru().simpan(List.copyOf(kembali.values())).back("rapat", sebab)
                : Outcome.refuse(alasan);
    }

    private static Optional<Reason> sesudahDisampaikan(Masukan masukan, Context context) {
        if (context.isi().jumlah().getOrDefault(AsesiStatus.BERSERTIFIKAT, 0) > 0) {
            return Optional.of(Reason.of("penetapan.sertifikat-sudah-terbit"));
        }
        Set<String> menunggu = new SanggahanAsesi(context.isi()).menunggu();
        boolean karenaSanggahan = !masukan.asesi().isEmpty() && masukan.asesi().stream().map(Satu::id).allMatch(menunggu::contains);
        return karenaSanggahan ? Optional.empty() : Optional.of(Reason.of("penetapan.sudah-disampaikan"));
    }
}

package id.serkom.tahap.penerbitan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Another issuing body with the numbers that it gave, which are recorded as given.
 *
 * @param tanggal date of its certificates
 */
record PenerbitLain(String nama, LocalDate tanggal, List<Satu> sertifikat) {

    /** @param berlakuSampai as printed on its blank, where it is not what the skema says */
    record Satu(String asesi, String nomor, String registrasi, Optional<LocalDate> berlakuSampai) {
    }

    Map<String, Satu> perAsesi() {
        return sertifikat.stream().collect(Collectors.toMap(Satu::asesi, Function.identity(), (pertama, lagi) -> pertama));
    }

    /** Those named who have no certificate yet, by urut; what is wrong with dates and numbers goes to the reasons. */
    List<Asesi> belumTerbit(SkPenetapan sk, Context context, List<Reason> alasan) {
        alasan.addAll(periksaTanggal(sk, context));
        List<String> ids = sertifikat.stream().map(Satu::asesi).distinct().toList();
        Map<String, Asesi> asesi = context.isi().asesi(ids).stream()
                .filter(a -> SkPenetapan.DITETAPKAN.contains(a.status()))
                .collect(Collectors.toMap(Asesi::id, Function.identity()));
        Map<String, Sertifikat> terbit = context.isi().sertifikat(ids).stream()
                .filter(s -> s.status() != SertifikatStatus.DIGANTI)
                .collect(Collectors.toMap(Sertifikat::asesi, Function.identity()));
        NomorTerpakai terpakai = new NomorTerpakai(context);
        List<Asesi> belum = new ArrayList<>();
        for (int i = 0; i < sertifikat.size(); i++) {
            Satu satu = sertifikat.get(i);
            String di = "/penerbit/sertifikat/" + i;
            Optional<Asesi> siapa = Optional.ofNullable(asesi.get(satu.asesi()));
            if (siapa.isEmpty()) {
                alasan.add(Reason.of("penerbitan.bukan-kompeten", "asesi", satu.asesi()).at(di + "/asesi"));
                continue;
            }
            List<Reason> salah = new ArrayList<>(terpakai.periksa(satu, siapa.get(), di));
            berlaku(satu).map(r -> r.at(di + "/berlakuSampai")).ifPresent(salah::add);
            if (salah.isEmpty() && siapa.get().status() == AsesiStatus.KOMPETEN) {
                belum.add(siapa.get());
            } else if (salah.isEmpty() && !Optional.ofNullable(terbit.get(satu.asesi())).map(Sertifikat::nomor)
                    .filter(satu.nomor()::equals).isPresent()) {
                salah.add(Reason.of("penerbitan.sudah-bersertifikat", "nama", siapa.get().nama()).at(di));
            }
            alasan.addAll(salah);
        }
        belum.sort((a, b) -> Integer.compare(a.urut(), b.urut()));
        return belum;
    }

    List<Reason> periksaTanggal(SkPenetapan sk, Context context) {
        List<Reason> alasan = new ArrayList<>();
        if (tanggal.isAfter(context.tanggal())) {
            alasan.add(Reason.of("penerbitan.tanggal-mendatang").at("/penerbit/tanggal"));
        }
        if (tanggal.isBefore(sk.surat().tanggal())) {
            alasan.add(Reason.of("penerbitan.tanggal-sebelum-sk", "nomor", sk.nomor())
                    .with("tanggal", Tanggal.panjang(sk.surat().tanggal())).at("/penerbit/tanggal"));
        }
        return alasan;
    }

    private Optional<Reason> berlaku(Satu satu) {
        return satu.berlakuSampai().filter(b -> !b.isAfter(tanggal)).map(b -> Reason.of("penerbitan.berlaku-sebelum-terbit"));
    }

    /** Who has which number and registration number of this body: in the register, and in the rows looked at so far. */
    private final class NomorTerpakai {

        private final Map<String, String> nomor = new HashMap<>();
        private final Map<String, String> registrasi = new HashMap<>();
        private final Map<String, Integer> disebut = new HashMap<>();

        NomorTerpakai(Context context) {
            context.isi().sertifikatBernomor(nama, sertifikat.stream().map(Satu::nomor).toList(),
                    sertifikat.stream().map(Satu::registrasi).toList()).forEach(s -> {
                        nomor.put(s.nomor(), s.asesi());
                        registrasi.put(s.registrasi(), s.asesi());
                    });
        }

        List<Reason> periksa(Satu satu, Asesi siapa, String di) {
            if (disebut.merge(satu.asesi(), 1, Integer::sum) > 1) {
                return List.of(Reason.of("penerbitan.asesi-ganda", "nama", siapa.nama()).at(di + "/asesi"));
            }
            List<Reason> alasan = new ArrayList<>();
            if (!satu.asesi().equals(nomor.merge(satu.nomor(), satu.asesi(), (pertama, lagi) -> pertama))) {
                alasan.add(Reason.of("penerbitan.nomor-ganda", "nomor", satu.nomor()).at(di + "/nomor"));
            }
            if (!satu.asesi().equals(registrasi.merge(satu.registrasi(), satu.asesi(), (pertama, lagi) -> pertama))) {
                alasan.add(Reason.of("penerbitan.registrasi-ganda", "registrasi", satu.registrasi()).at(di + "/registrasi"));
            }
            return alasan;
        }
    }
}

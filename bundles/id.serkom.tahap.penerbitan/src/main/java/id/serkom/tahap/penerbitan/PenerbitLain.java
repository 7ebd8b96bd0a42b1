package id.serkom.tahap.penerbitan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.data.Reason;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Another issuing body with the numbers that it gave, which are recorded as given.
 *
 * @param tanggal date of its certificates
 */
record PenerbitLain(String nama, LocalDate tanggal, List<Satu> sertifikat) {

    record Satu(String asesi, String nomor, String registrasi) {
    }

    Satu milik(Asesi asesi) {
        return sertifikat.stream().filter(s -> s.asesi().equals(asesi.id())).findFirst().orElseThrow();
    }

    /** Those named who have no certificate yet, by urut; what is wrong with the numbers goes to the reasons. */
    List<Asesi> belumTerbit(Context context, List<Reason> alasan) {
        if (tanggal.isAfter(context.tanggal())) {
            alasan.add(Reason.of("penerbitan.tanggal-mendatang").at("/penerbit/tanggal"));
        }
        List<Asesi> ditetapkan = Terbitkan.ditetapkan(context);
        Map<String, Asesi> asesi = ditetapkan.stream().collect(Collectors.toMap(Asesi::id, Function.identity()));
        Map<String, Sertifikat> terbit = context.isi().sertifikat(ditetapkan.stream()
                .filter(a -> a.status() == AsesiStatus.BERSERTIFIKAT).map(Asesi::id).toList()).stream()
                .collect(Collectors.toMap(Sertifikat::asesi, Function.identity(), (lama, baru) -> baru));
        Map<String, String> pemilik = new HashMap<>();
        terbit.values().forEach(s -> pemilik.put(s.nomor(), s.asesi()));
        Set<String> disebut = new HashSet<>();
        List<Asesi> belum = new ArrayList<>();
        for (int i = 0; i < sertifikat.size(); i++) {
            Satu satu = sertifikat.get(i);
            String di = "/penerbit/sertifikat/" + i;
            if (!asesi.containsKey(satu.asesi())) {
                alasan.add(Reason.of("penerbitan.bukan-kompeten", "asesi", satu.asesi()).at(di + "/asesi"));
                continue;
            }
            Asesi siapa = asesi.get(satu.asesi());
            if (!disebut.add(satu.asesi())) {
                alasan.add(Reason.of("penerbitan.asesi-ganda", "nama", siapa.nama()).at(di + "/asesi"));
            } else if (!siapa.id().equals(pemilik.getOrDefault(satu.nomor(), siapa.id()))) {
                alasan.add(Reason.of("penerbitan.nomor-ganda", "nomor", satu.nomor()).at(di + "/nomor"));
            } else if (siapa.status() == AsesiStatus.KOMPETEN) {
                pemilik.put(satu.nomor(), siapa.id());
                belum.add(siapa);
            } else if (!terbit.containsKey(siapa.id()) || !terbit.get(siapa.id()).nomor().equals(satu.nomor())) {
                alasan.add(Reason.of("penerbitan.sudah-bersertifikat", "nama", siapa.nama()).at(di));
            }
        }
        return belum;
    }
}

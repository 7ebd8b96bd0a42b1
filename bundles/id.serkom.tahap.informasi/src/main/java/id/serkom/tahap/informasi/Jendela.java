package id.serkom.tahap.informasi;

import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The intake window that an announcement may promise: what is past cannot be promised any more. */
final class Jendela {

    private Jendela() {
    }

    static List<Reason> periksa(LocalDate mulai, LocalDate sampai, LocalDate hariIni) {
        List<Reason> keberatan = new ArrayList<>(periksaMulai(mulai, hariIni));
        keberatan.addAll(periksaSampai(mulai, sampai, hariIni));
        return keberatan;
    }

    static List<Reason> periksaMulai(LocalDate mulai, LocalDate hariIni) {
        return mulai.isBefore(hariIni)
                ? List.of(Reason.of("informasi.mulai-sudah-lewat", "tanggal", Tanggal.panjang(mulai)).at("/mulai"))
                : List.of();
    }

    static List<Reason> periksaSampai(LocalDate mulai, LocalDate sampai, LocalDate hariIni) {
        if (sampai.isBefore(mulai)) {
            return List.of(Reason.of("informasi.jendela-terbalik", "mulai", Tanggal.panjang(mulai))
                    .with("sampai", Tanggal.panjang(sampai)).at("/sampai"));
        }
        return sampai.isBefore(hariIni)
                ? List.of(Reason.of("informasi.jendela-sudah-lewat", "tanggal", Tanggal.panjang(sampai)).at("/sampai"))
                : List.of();
    }
}

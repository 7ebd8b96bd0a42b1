package id.serkom.naskah;

import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.DasarHukum;
import id.serkom.api.referensi.Referensi;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Warns of laws that a template cites though they have ended on a date. What the register does not know, nothing is said of. */
final class HukumBerakhir {

    private final Referensi referensi;

    HukumBerakhir(Referensi referensi) {
        this.referensi = referensi;
    }

    /** One sentence for each law; who cites none costs nothing. */
    List<String> peringatan(Collection<Sitasi> sitasi, LocalDate pada) {
        if (sitasi.isEmpty()) {
            return List.of();
        }
        List<DasarHukum> semua = referensi.riwayat(DasarHukum.class);
        return sitasi.stream().distinct().flatMap(s -> berakhir(semua.stream().filter(s::menyebut).toList(), pada).stream()).distinct()
                .map(lama -> kalimat(lama, semua)).toList();
    }

    private static Optional<DasarHukum> berakhir(List<DasarHukum> disebut, LocalDate pada) {
        if (disebut.stream().anyMatch(d -> d.masa().berlaku(pada))) {
            return Optional.empty();
        }
        return disebut.stream().filter(d -> d.masa().sampai().filter(s -> s.isBefore(pada)).isPresent())
                .max(Comparator.comparing(d -> d.masa().mulai()));
    }

    private static String kalimat(DasarHukum lama, List<DasarHukum> semua) {
        String pengganti = lama.digantiOleh().flatMap(kode -> semua.stream().filter(d -> d.kode().equals(kode)).findFirst())
                .map(d -> ", diganti oleh " + singkat(d)).orElse("");
        return singkat(lama) + " disebut, padahal berakhir " + Tanggal.panjang(lama.masa().sampai().orElseThrow()) + pengganti
                + ". Periksa dan perbarui naskahnya.";
    }

    private static String singkat(DasarHukum satu) {
        return satu.judul().split(" tentang ")[0];
    }
}

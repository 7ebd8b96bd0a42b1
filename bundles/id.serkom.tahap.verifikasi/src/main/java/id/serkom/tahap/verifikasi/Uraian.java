package id.serkom.tahap.verifikasi;

import id.serkom.api.skema.Persyaratan;
import id.serkom.api.skema.Skema;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as one line: what an asesi and his institution read as the reason. */
final class Uraian {

    private static final int TERPANJANG = 2000;

    private Uraian() {
    }

    static String dari(Skema skema, List<Periksa.Butir> butir) {
        return potong(butir.stream().map(b -> satu(skema, b.persyaratan(), b.catatan().orElse("-")))
                .collect(Collectors.joining("; ")));
    }

    static String kekurangan(Skema skema, List<Kekurangan.Butir> butir) {
        return potong("Belum ada: " + butir.stream().map(b -> satu(skema, b.persyaratan(), b.catatan()))
                .collect(Collectors.joining("; ")));
    }

    static String judul(Skema skema, String persyaratan) {
        return skema.persyaratan(persyaratan).map(Persyaratan::judul).orElse(persyaratan);
    }

    private static String satu(Skema skema, String persyaratan, String catatan) {
        return judul(skema, persyaratan) + " (" + catatan + ")";
    }

    /** The findings themselves keep the whole text. */
    static String potong(String teks) {
        return teks.length() <= TERPANJANG ? teks : teks.substring(0, TERPANJANG - 1) + "\u2026";
    }
}

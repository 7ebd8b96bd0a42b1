package id.serkom.buku;

import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.JenisSurat.NomorLain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the settings make of one number of a kind.
 *
 * @param kunci the setting that gives it a pattern of its own: {@code pola.<jenis>} or {@code pola.<jenis>.<nomor lain>}
 * @param judul its kind, as a person knows it
 */
record Deret(String kunci, String judul, String seri, String pola, JenisSurat jenis) {

    static Deret utama(Pengaturan kini, JenisSurat jenis) {
        String seri = kini.seri().getOrDefault(jenis.jenis(), switch (kini.berbagi()) {
            case TEMPLAT -> jenis.seri();
            case SEMUA -> Pengaturan.SERI_KELUAR;
            case JENIS -> "jenis-" + jenis.jenis();
            case KLASIFIKASI -> "klasifikasi-" + jenis.klasifikasi();
        });
        String pola = Optional.ofNullable(kini.pola().get(jenis.jenis())).or(kini::polaUmum).orElse(jenis.pola());
        return new Deret("pola." + jenis.jenis(), jenis.judul(), seri, pola, jenis);
    }

    static Deret lain(Pengaturan kini, JenisSurat jenis, String nama) {
        NomorLain lain = jenis.nomorLain().get(nama);
        String kunci = jenis.jenis() + "." + nama;
        return new Deret("pola." + kunci, jenis.judul() + " (" + nama + ")", kini.seri().getOrDefault(kunci, lain.seri()),
                kini.pola().getOrDefault(kunci, lain.pola()), jenis);
    }

    /** Every number that letters of these kinds take. */
    static List<Deret> semua(Pengaturan kini, List<JenisSurat> jenis) {
        List<Deret> semua = new ArrayList<>();
        for (JenisSurat satu : jenis) {
            if (satu.bernomor()) {
                semua.add(utama(kini, satu));
                satu.nomorLain().keySet().stream().sorted().forEach(nama -> semua.add(lain(kini, satu, nama)));
            }
        }
        return semua;
    }

    /** The pattern with everything filled in but {@code {urut}}. */
    String isi(Pengaturan kini, LocalDate tanggal) {
        return new Pola(pola).isi(tanggal, kini.unit(), jenis.jenis(), jenis.klasifikasi(), jenis.sifat());
    }

    /** As it is printed, with dots for the number. */
    String contoh(Pengaturan kini, LocalDate tanggal) {
        return isi(kini, tanggal).replaceFirst("\\{urut[^}]*}", "\u2026");
    }

    /** Whether numbers of both are printed alike sooner or later, though each is counted for itself. */
    boolean bertabrakan(Deret lain, Pengaturan kini, LocalDate tanggal) {
        return !seri.equals(lain.seri) && tanpaLebar(isi(kini, tanggal)).equals(tanpaLebar(lain.isi(kini, tanggal)));
    }

    /** Zeros before a number are soon used up. */
    private static String tanpaLebar(String pola) {
        return pola.replaceFirst("\\{urut:[1-9]}", "{urut}");
    }
}

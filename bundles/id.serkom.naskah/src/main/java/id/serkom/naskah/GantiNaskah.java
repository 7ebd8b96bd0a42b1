package id.serkom.naskah;

import id.serkom.api.data.Masa;
import id.serkom.api.service.Dampak;
import id.serkom.naskah.KatalogNaskah.Gambar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Which kinds of letter and which layouts would come from another pack, whose they are now, and for letters of which dates. */
final class GantiNaskah {

    private final NavigableMap<LocalDate, Gambar> dulu;
    private final NavigableMap<LocalDate, Gambar> kini;

    GantiNaskah(NavigableMap<LocalDate, Gambar> dulu, NavigableMap<LocalDate, Gambar> kini) {
        this.dulu = dulu;
        this.kini = kini;
    }

    /**
     * One change.
     *
     * @param jenis {@code naskah} or {@code tata-letak}
     * @param sebelum the pack that it is from now, with its version; "-" for none
     * @param sesudah the pack that it would be from
     * @param masa the dates of the letters that this is for
     */
    record Satu(String jenis, String apa, String sebelum, String sesudah, Masa masa) {
    }

    List<Satu> list() {
        List<Satu> semua = new ArrayList<>();
        semua.addAll(list("naskah", g -> g.naskah().keySet(), (g, apa) -> Optional.ofNullable(g.naskah().get(apa)).map(Naskah::asal)));
        semua.addAll(list("tata-letak", g -> g.tataLetak().keySet(),
                (g, apa) -> Optional.ofNullable(g.tataLetak().get(apa)).map(TataLetak::asal)));
        return semua;
    }

    private List<Satu> list(String jenis, Function<Gambar, Set<String>> nama, BiFunction<Gambar, String, Optional<String>> milik) {
        Set<String> semua = new TreeSet<>();
        dulu.values().forEach(g -> semua.addAll(nama.apply(g)));
        kini.values().forEach(g -> semua.addAll(nama.apply(g)));
        TreeSet<LocalDate> batas = new TreeSet<>(dulu.keySet());
        batas.addAll(kini.keySet());
        List<Satu> ganti = new ArrayList<>();
        for (String apa : semua) {
            Optional<Satu> berjalan = Optional.empty();
            for (LocalDate sejak : batas) {
                Satu satu = new Satu(jenis, apa, milik.apply(dulu.floorEntry(sejak).getValue(), apa).orElse(Dampak.TIDAK_ADA),
                        milik.apply(kini.floorEntry(sejak).getValue(), apa).orElse(Dampak.TIDAK_ADA), Masa.sejak(sejak));
                if (berjalan.filter(b -> b.sebelum().equals(satu.sebelum()) && b.sesudah().equals(satu.sesudah())).isEmpty()) {
                    berjalan.map(b -> sampai(b, sejak.minusDays(1))).ifPresent(ganti::add);
                    berjalan = Optional.of(satu).filter(s -> !s.sebelum().equals(s.sesudah()));
                }
            }
            berjalan.ifPresent(ganti::add);
        }
        return ganti;
    }

    private static Satu sampai(Satu satu, LocalDate akhir) {
        return new Satu(satu.jenis(), satu.apa(), satu.sebelum(), satu.sesudah(), Masa.antara(satu.masa().mulai(), akhir));
    }
}

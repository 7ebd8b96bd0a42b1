package id.serkom.api.sertifikat;

import id.serkom.api.data.Data;
import id.serkom.api.skema.Skema;
import id.serkom.api.skema.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The scope of a certificate: the units on its paper without those that were taken out since. */
public final class RuangLingkup {

    private static final String HALAMAN = "unit-kompetensi";

    private RuangLingkup() {
    }

    /**
     * The units that it attests today, in the order of the skema.
     *
     * @param skema as it was certified
     * @param kertas what its letter was made of, with its page of units; where it has none the paper names the skema alone
     */
    public static List<Unit> kini(Sertifikat sertifikat, Skema skema, Optional<Data> kertas) {
        Set<String> tercetak = kertas.stream().flatMap(k -> k.objects("lampiran").stream())
                .filter(l -> l.optText("jenis").filter(HALAMAN::equals).isPresent())
                .flatMap(l -> l.object("isi").objects("unit").stream()).map(u -> u.text("kode")).collect(Collectors.toSet());
        return skema.unit().stream().filter(u -> tercetak.isEmpty() || tercetak.contains(u.kode()))
                .filter(u -> !sertifikat.unitDikurangi().contains(u.kode())).toList();
    }
}

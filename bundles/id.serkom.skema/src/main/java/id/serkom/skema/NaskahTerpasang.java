package id.serkom.skema;

import id.serkom.api.service.Dampak;
import id.serkom.api.service.Karantina;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.spi.store.PaketSkema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the words that skema have for letters go with the kinds that are installed, looked at anew each time: so it is the same in
 * whatever order they came.
 */
final class NaskahTerpasang {

    private static final String PERINGATAN = "peringatan";
    private static final Pattern TEMPLAT = Pattern.compile("SERKOM-INF/naskah/([^/]+)\\.vm");

    private final SkemaReader reader;

    NaskahTerpasang(SkemaReader reader) {
        this.reader = reader;
    }

    /** Kinds that a pack brings along: of these nobody knows yet what they give. */
    static Set<String> dibawa(List<IsiPaket> paket) {
        return paket.stream().flatMap(p -> p.berkas().keySet().stream()).map(TEMPLAT::matcher).filter(Matcher::matches).map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    /** @throws PaketSalah when its letters could not be written with the kinds that are there */
    void tolak(String text, Set<String> dibawa) throws PaketSalah {
        List<Kesalahan> cacat = reader.terpasang(text, dibawa, false);
        if (!cacat.isEmpty()) {
            throw new PaketSalah(cacat);
        }
    }

    /** Of one that comes: kinds that nobody brings. */
    List<Dampak> peringatan(String kode, String versi, String text, Set<String> dibawa) throws PaketSalah {
        return reader.terpasang(text, dibawa, true).stream().map(k -> new Dampak(PERINGATAN,
                "skema " + kode + " " + versi, Dampak.TIDAK_ADA, Dampak.TIDAK_ADA, k.toString())).toList();
    }

    /** Of those that are open to new berkas: all that does not go. */
    List<Karantina> peringatan(List<PaketSkema> terbuka) {
        List<Karantina> semua = new ArrayList<>();
        for (PaketSkema satu : terbuka) {
            try {
                Stream.of(reader.terpasang(satu.sumber(), Set.of(), false), reader.terpasang(satu.sumber(), Set.of(), true))
                        .flatMap(List::stream).forEach(k -> semua.add(new Karantina("skema " + satu.kode() + " " + satu.versi(), PERINGATAN,
                                k.toString(), satu.diterima())));
            } catch (PaketSalah | IllegalArgumentException e) {
                semua.add(new Karantina("skema " + satu.kode() + " " + satu.versi(), PERINGATAN, e.getMessage(), satu.diterima()));
            }
        }
        return semua;
    }
}

package id.serkom.naskah;

import id.serkom.api.data.BundelVersi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.osgi.framework.Version;

/**
 * The accepted packs. Readers hold immutable pictures, one for each time in which other packs count, which a pack that comes or goes
 * replaces whole. Of what several packs bring counts, on the letter's date, what stands first in this order: the higher rank; the
 * validity that began later, then the one that ends earlier; the bundle that asks; the higher version of one bundle. What is still equal
 * is told apart by name when the packs have dates, so that every node decides alike; otherwise who came first.
 */
final class KatalogNaskah {

    private static final Gambar KOSONG = new Gambar(Map.of(), Map.of(), Map.of(), "", Map.of(), Map.of());

    /** By rank and validity; of what is equal here, the bundle that asks has its own. */
    private static final Comparator<Paket> SETARA = Comparator.comparing(Paket::pangkat, Comparator.reverseOrder())
            .thenComparing(p -> p.masa().mulai(), Comparator.reverseOrder())
            .thenComparing(p -> p.masa().sampai().orElse(LocalDate.MAX));

    private final Map<Object, Paket> paket = new LinkedHashMap<>();
    private volatile NavigableMap<LocalDate, Gambar> gambar = new TreeMap<>(Map.of(LocalDate.MIN, KOSONG));

    /** @param periksa looks through what would count with the pack, at each time that it is for; when it throws, all stays as it was */
    synchronized void pasang(Object kunci, Paket baru, Consumer<Gambar> periksa) {
        Map<Object, Paket> calon = new LinkedHashMap<>(paket);
        calon.put(kunci, baru);
        NavigableMap<LocalDate, Gambar> hasil = gambar(calon.values());
        periksa(hasil, baru, periksa);
        paket.put(kunci, baru);
        gambar = hasil;
    }

    /** Looks through what would count with the pack in place of an older one of that bundle; nothing changes. */
    synchronized void coba(String simbolik, Paket baru, Consumer<Gambar> periksa) {
        List<Paket> calon = new ArrayList<>(paket.values());
        calon.removeIf(p -> p.asal().startsWith(simbolik + " "));
        calon.add(baru);
        periksa(gambar(calon), baru, periksa);
    }

    /**
     * What would count when those went and these came; nothing changes.
     *
     * @param pergi by bundle and version
     */
    synchronized NavigableMap<LocalDate, Gambar> andai(Set<String> pergi, List<Paket> datang) {
        List<Paket> calon = new ArrayList<>(paket.values());
        calon.removeIf(p -> pergi.contains(p.asal()));
        calon.addAll(datang);
        return gambar(calon);
    }

    private static void periksa(NavigableMap<LocalDate, Gambar> hasil, Paket baru, Consumer<Gambar> periksa) {
        hasil.forEach((sejak, satu) -> {
            if (baru.masa().berlaku(sejak)) {
                periksa.accept(satu);
            }
        });
    }

    synchronized void lepas(Object kunci) {
        if (paket.remove(kunci) != null) {
            gambar = gambar(paket.values());
        }
    }

    /** What counts for letters of that date. */
    Gambar gambar(LocalDate pada) {
        return gambar.floorEntry(pada).getValue();
    }

    /** What counts since each of these dates. */
    NavigableMap<LocalDate, Gambar> semua() {
        return gambar;
    }

    private static NavigableMap<LocalDate, Gambar> gambar(Collection<Paket> semua) {
        NavigableMap<LocalDate, Gambar> hasil = new TreeMap<>(Map.of(LocalDate.MIN, KOSONG));
        for (Paket satu : semua) {
            hasil.put(satu.masa().mulai(), KOSONG);
            satu.masa().sampai().ifPresent(s -> hasil.put(s.plusDays(1), KOSONG));
        }
        List<Paket> urut = urut(semua);
        hasil.replaceAll((sejak, kosong) -> gambarPada(urut.stream().filter(p -> p.masa().berlaku(sejak)).toList()));
        return Collections.unmodifiableNavigableMap(hasil);
    }

    /** @param urut strongest first */
    private static Gambar gambarPada(List<Paket> urut) {
        Map<String, Naskah> naskah = new TreeMap<>();
        Map<String, Paket> pemenang = new HashMap<>();
        Map<BundelVersi, Map<String, Naskah>> sendiri = new HashMap<>();
        Map<String, TataLetak> tataLetak = new HashMap<>();
        Map<String, String> kantor = new HashMap<>();
        Map<String, Xhtml> lambang = new HashMap<>();
        Optional<String> gaya = Optional.empty();
        for (Paket satu : urut) {
            satu.naskah().forEach((jenis, n) -> {
                Paket dahulu = pemenang.putIfAbsent(jenis, satu);
                if (dahulu == null) {
                    naskah.put(jenis, n);
                } else if (SETARA.compare(dahulu, satu) == 0) {
                    satu.bundel().ifPresent(b -> sendiri.computeIfAbsent(b, k -> new TreeMap<>()).put(jenis, n));
                }
            });
            satu.tataLetak().forEach(tataLetak::putIfAbsent);
            satu.kantor().forEach(kantor::putIfAbsent);
            satu.lambang().forEach(lambang::putIfAbsent);
            gaya = gaya.or(satu::gaya);
        }
        return new Gambar(naskah, Map.copyOf(tataLetak), Map.copyOf(kantor), gaya.orElse(""), Map.copyOf(lambang),
                Map.copyOf(sendiri));
    }

    /** Strongest first; versions of one bundle stand together, the highest first. */
    private static List<Paket> urut(Collection<Paket> semua) {
        Map<String, Integer> datang = new HashMap<>();
        semua.forEach(p -> datang.putIfAbsent(nama(p), datang.size()));
        List<Paket> urut = new ArrayList<>(semua);
        urut.sort(SETARA.thenComparing(p -> p.masa().equals(PaketNaskah.SELALU) ? "" : nama(p)).thenComparing(p -> datang.get(nama(p)))
                .thenComparing(KatalogNaskah::versi, Comparator.reverseOrder()));
        return urut;
    }

    private static String nama(Paket paket) {
        return paket.bundel().map(BundelVersi::nama).orElse(paket.asal());
    }

    private static Version versi(Paket paket) {
        return paket.bundel().map(b -> Version.parseVersion(b.versi())).orElse(Version.emptyVersion);
    }

    /**
     * What counts for letters of one time.
     *
     * @param sendiri by bundle what else counts, when it is that bundle which asks
     */
    record Gambar(Map<String, Naskah> naskah, Map<String, TataLetak> tataLetak, Map<String, String> kantor, String gaya,
            Map<String, Xhtml> lambang, Map<BundelVersi, Map<String, Naskah>> sendiri) {

        /** What counts for who asks. */
        Gambar untuk(Optional<BundelVersi> peminta) {
            return peminta.map(sendiri::get).map(this::dengan).orElse(this);
        }

        /** The same with other templates of some kinds. */
        Gambar dengan(Map<String, Naskah> lain) {
            Map<String, Naskah> semua = new TreeMap<>(naskah);
            semua.putAll(lain);
            return new Gambar(semua, tataLetak, kantor, gaya, lambang, sendiri);
        }
    }
}

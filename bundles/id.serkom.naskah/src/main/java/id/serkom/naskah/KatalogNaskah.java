package id.serkom.naskah;

import id.serkom.api.data.BundelVersi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.velocity.Template;
import org.osgi.framework.Version;

/** The accepted packs by rank. Readers hold an immutable picture, which a pack that comes or goes replaces whole. */
final class KatalogNaskah {

    private final Map<Object, Paket> paket = new LinkedHashMap<>();
    private volatile Gambar gambar = new Gambar(Map.of(), Map.of(), Map.of(), "", Map.of(), Map.of());

    /** @param periksa looks through what would count with the pack; when it throws, all stays as it was */
    synchronized void pasang(Object kunci, Paket baru, Consumer<Gambar> periksa) {
        Map<Object, Paket> calon = new LinkedHashMap<>(paket);
        calon.put(kunci, baru);
        Gambar hasil = gambar(calon.values());
        periksa.accept(hasil);
        paket.put(kunci, baru);
        gambar = hasil;
    }

    /** Looks through what would count with the pack in place of an older one of that bundle; nothing changes. */
    synchronized void coba(String simbolik, Paket baru, Consumer<Gambar> periksa) {
        List<Paket> calon = new ArrayList<>(paket.values());
        calon.removeIf(p -> p.asal().startsWith(simbolik + " "));
        calon.add(baru);
        periksa.accept(gambar(calon));
    }

    synchronized void lepas(Object kunci) {
        if (paket.remove(kunci) != null) {
            gambar = gambar(paket.values());
        }
    }

    Gambar gambar() {
        return gambar;
    }

    /** What counts of the packs in the order in which they came. */
    private static Gambar gambar(Collection<Paket> semua) {
        List<Paket> urut = urut(semua);
        Map<String, Naskah> naskah = new TreeMap<>();
        Map<String, Integer> pangkat = new HashMap<>();
        Map<BundelVersi, Map<String, Naskah>> sendiri = new HashMap<>();
        Map<String, Template> tataLetak = new HashMap<>();
        Map<String, String> kantor = new HashMap<>();
        Map<String, Xhtml> lambang = new HashMap<>();
        Optional<String> gaya = Optional.empty();
        for (Paket satu : urut) {
            satu.naskah().forEach((jenis, n) -> {
                if (naskah.putIfAbsent(jenis, n) == null) {
                    pangkat.put(jenis, satu.pangkat());
                } else if (pangkat.get(jenis) == satu.pangkat()) {
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

    /** Strongest first: by rank, then who came first; versions of one bundle stand together, the highest first. */
    private static List<Paket> urut(Collection<Paket> semua) {
        List<Paket> urut = new ArrayList<>();
        for (Paket satu : semua) {
            int tempat = urut.size();
            for (int i = 0; i < urut.size() && tempat == urut.size(); i++) {
                if (sebelum(satu, urut, i)) {
                    tempat = i;
                }
            }
            urut.add(tempat, satu);
        }
        return urut;
    }

    /** Whether the newcomer goes before the one that stands there. */
    private static boolean sebelum(Paket baru, List<Paket> urut, int i) {
        Paket lama = urut.get(i);
        if (lama.pangkat() != baru.pangkat()) {
            return lama.pangkat() < baru.pangkat();
        }
        if (sebundel(baru, lama)) {
            return versi(baru).compareTo(versi(lama)) > 0;
        }
        return i > 0 && urut.get(i - 1).pangkat() == baru.pangkat() && sebundel(baru, urut.get(i - 1));
    }

    private static boolean sebundel(Paket satu, Paket lain) {
        return satu.bundel().isPresent() && satu.bundel().map(BundelVersi::nama).equals(lain.bundel().map(BundelVersi::nama));
    }

    private static Version versi(Paket paket) {
        return Version.parseVersion(paket.bundel().orElseThrow().versi());
    }

    /**
     * What counts at one moment.
     *
     * @param sendiri by bundle what else counts, when it is that bundle which asks
     */
    record Gambar(Map<String, Naskah> naskah, Map<String, Template> tataLetak, Map<String, String> kantor, String gaya,
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

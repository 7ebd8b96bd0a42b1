package id.serkom.naskah;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.velocity.Template;

/** The accepted packs by rank. Readers hold an immutable picture, which a pack that comes or goes replaces whole. */
final class KatalogNaskah {

    private final Map<Object, Paket> paket = new LinkedHashMap<>();
    private volatile Gambar gambar = new Gambar(Map.of(), Map.of(), Map.of(), "", Map.of());

    /** @param periksa looks through what would count with the pack; when it throws, all stays as it was */
    synchronized void pasang(Object kunci, Paket baru, Consumer<Gambar> periksa) {
        Map<Object, Paket> calon = new LinkedHashMap<>(paket);
        calon.put(kunci, baru);
        Gambar hasil = gambar(calon.values());
        periksa.accept(hasil);
        paket.put(kunci, baru);
        gambar = hasil;
    }

    synchronized void lepas(Object kunci) {
        if (paket.remove(kunci) != null) {
            gambar = gambar(paket.values());
        }
    }

    Gambar gambar() {
        return gambar;
    }

    private static Gambar gambar(Iterable<Paket> semua) {
        List<Paket> dariTerendah = new ArrayList<>();
        semua.forEach(p -> dariTerendah.add(0, p));
        dariTerendah.sort(Comparator.comparingInt(Paket::pangkat));
        Map<String, Naskah> naskah = new TreeMap<>();
        Map<String, Template> tataLetak = new HashMap<>();
        Map<String, String> kantor = new HashMap<>();
        Map<String, Xhtml> lambang = new HashMap<>();
        String gaya = "";
        for (Paket satu : dariTerendah) {
            naskah.putAll(satu.naskah());
            tataLetak.putAll(satu.tataLetak());
            kantor.putAll(satu.kantor());
            lambang.putAll(satu.lambang());
            gaya = satu.gaya().orElse(gaya);
        }
        return new Gambar(naskah, Map.copyOf(tataLetak), Map.copyOf(kantor), gaya, Map.copyOf(lambang));
    }

    /** What counts at one moment. */
    record Gambar(Map<String, Naskah> naskah, Map<String, Template> tataLetak, Map<String, String> kantor, String gaya,
            Map<String, Xhtml> lambang) {
    }
}

package id.serkom.skema;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.serkom.api.data.Data;
import id.serkom.api.skema.NaskahSkema;
import id.serkom.api.skema.Skema;
import id.serkom.spi.naskah.CacatNaskah;
import id.serkom.spi.store.JournalHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Makes a skema from its text. */
final class SkemaReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final TypeReference<LinkedHashMap<String, Object>> PETA = new TypeReference<>() { };
    private static final int MASA_BERLAKU_BULAN = 36;

    private final SkemaSchema schema = new SkemaSchema();
    private final BiFunction<String, NaskahSkema, Optional<CacatNaskah>> naskah;

    private final BiFunction<String, NaskahSkema, Optional<CacatNaskah>> terpasang;

    /** @param naskah why a wording of its own of a kind of letter is refused */
    SkemaReader(BiFunction<String, NaskahSkema, Optional<CacatNaskah>> naskah) {
        this(naskah, (jenis, satu) -> Optional.empty());
    }

    /** @param terpasang what stands against one in the kinds that are installed now */
    SkemaReader(BiFunction<String, NaskahSkema, Optional<CacatNaskah>> naskah,
            BiFunction<String, NaskahSkema, Optional<CacatNaskah>> terpasang) {
        this.naskah = naskah;
        this.terpasang = terpasang;
    }

    Data jsonSchema() {
        return schema.sumber();
    }

    /** A text that somebody offers: all checks. */
    Skema read(String text) throws PaketSalah {
        YamlTree tree = YamlReader.read(text);
        tolak(schema.check(tree));
        tolak(SkemaRules.check(tree));
        Skema skema = bind(tree, text);
        List<Kesalahan> cacat = new ArrayList<>();
        new TreeMap<>(skema.naskah()).forEach((jenis, satu) -> naskah.apply(jenis, satu)
                .ifPresent(c -> cacat.add(tree.salah("/naskah/" + jenis + "/" + c.bagian(), c.pesan()))));
        tolak(cacat);
        return skema;
    }

    /**
     * What stands against its words of letters in the kinds that are installed now. Nothing is refused for it when a server comes up: its
     * kinds may come later.
     *
     * @param dibawa kinds of letter that come along with it
     * @param tanpaJenis whether those are meant whose kind is not installed, or those that do not go with their kind
     */
    List<Kesalahan> terpasang(String text, Set<String> dibawa, boolean tanpaJenis) throws PaketSalah {
        YamlTree tree = YamlReader.read(text);
        List<Kesalahan> cacat = new ArrayList<>();
        new TreeMap<>(bind(tree, text).naskah()).forEach((jenis, satu) -> terpasang.apply(jenis, satu).filter(c -> !dibawa.contains(jenis))
                .filter(c -> c.bagian().equals(CacatNaskah.JENIS) == tanpaJenis)
                .ifPresent(c -> cacat.add(tree.salah("/naskah/" + jenis + (tanpaJenis ? "" : "/" + c.bagian()), c.pesan()))));
        return cacat;
    }

    /** A text that was accepted once: what is stricter since does not take it from the berkas that run with it. */
    Skema diterima(String text) throws PaketSalah {
        return bind(YamlReader.read(text), text);
    }

    private static void tolak(List<Kesalahan> kesalahan) throws PaketSalah {
        if (!kesalahan.isEmpty()) {
            throw new PaketSalah(kesalahan);
        }
    }

    private static Skema bind(YamlTree tree, String text) {
        Map<String, Object> isi = JSON.convertValue(tree.isi(), PETA);
        isi.putIfAbsent("masaBerlakuBulan", MASA_BERLAKU_BULAN);
        isi.put("sha256", JournalHash.sha256(text));
        Map<String, Object> aturan = new HashMap<>(Map.of("batasLulus", 0, "minimal", 0, "unitWajib", List.of(), "bobot", Map.of()));
        ((Map<?, ?>) isi.get("aturan")).forEach((k, v) -> aturan.put((String) k, v));
        isi.put("aturan", aturan);
        return Data.of(isi).as(Skema.class);
    }
}

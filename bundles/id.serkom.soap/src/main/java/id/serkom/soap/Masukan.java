package id.serkom.soap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What the form of an action is filled in with: one JSON object, nothing twice in it and nothing after it, and the places in it where the
 * documents of the request go. What its values may be the kernel says, with their places.
 */
final class Masukan {

    static final String LETAK = "/masukan";

    private static final int DEPTH = 64;
    private static final int TOKENS = 100_000;
    private static final int NAME = 200;
    private static final int DIGITS = 40;
    private static final Pattern URUT = Pattern.compile("0|[1-9]\\d{0,4}");

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxTokenCount(TOKENS).maxNameLength(NAME)
                    .maxNumberLength(DIGITS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<String, Object> isi;

    private Masukan(Map<String, Object> isi) {
        this.isi = isi;
    }

    static Masukan baca(String json) {
        Map<String, Object> isi;
        try {
            isi = MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() { });
        } catch (StreamConstraintsException e) {
            throw new InvalidInput(Reason.of("soap.json-terlalu-besar", "tingkat", DEPTH).with("unsur", TOKENS).with("nama", NAME)
                    .with("angka", DIGITS).at(LETAK));
        } catch (JsonProcessingException e) {
            throw new InvalidInput(Reason.of("soap.json-rusak", "baris", e.getLocation() == null ? 0 : e.getLocation().getLineNr())
                    .with("kolom", e.getLocation() == null ? 0 : e.getLocation().getColumnNr()).at(LETAK));
        }
        if (isi == null) {
            throw new InvalidInput(Reason.of("soap.json-rusak", "baris", 1).with("kolom", 1).at(LETAK));
        }
        periksaNama(isi);
        return new Masukan(isi);
    }

    /** A refusal says the name of what it refuses, and XML has no place for all that JSON can carry. */
    private static void periksaNama(Object nilai) {
        if (nilai instanceof Map<?, ?> objek) {
            if (!objek.keySet().stream().allMatch(n -> ((String) n).codePoints().allMatch(Masukan::tertulis))) {
                throw new InvalidInput(Reason.of("soap.json-nama").at(LETAK));
            }
            objek.values().forEach(Masukan::periksaNama);
        } else if (nilai instanceof List<?> daftar) {
            daftar.forEach(Masukan::periksaNama);
        }
    }

    private static boolean tertulis(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE;
    }

    static String tulis(Data data) {
        try {
            return MAPPER.writeValueAsString(data.asMap());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Data data() {
        return Data.of(isi);
    }

    /** The place that a JSON pointer means: a free one, in what is there. */
    Consumer<String> tempat(String penunjuk, String letak) {
        Optional<Object> wadah = Optional.of(isi);
        String[] langkah = penunjuk.substring(1).split("/", -1);
        for (int i = 0; i < langkah.length - 1; i++) {
            String nama = nama(langkah[i]);
            wadah = wadah.flatMap(w -> anak(w, nama));
        }
        return wadah.flatMap(w -> tempat(w, nama(langkah[langkah.length - 1])))
                .orElseThrow(() -> new InvalidInput(Reason.of("soap.letak-lampiran").at(letak)));
    }

    private static String nama(String langkah) {
        return langkah.replace("~1", "/").replace("~0", "~");
    }

    private static Optional<Object> anak(Object wadah, String nama) {
        if (wadah instanceof Map<?, ?> objek) {
            return Optional.ofNullable(objek.get(nama));
        }
        return wadah instanceof List<?> daftar && URUT.matcher(nama).matches() && Integer.parseInt(nama) < daftar.size()
                ? Optional.ofNullable(daftar.get(Integer.parseInt(nama))) : Optional.empty();
    }

    /** One that is taken is not written over. */
    @SuppressWarnings("unchecked")
    private static Optional<Consumer<String>> tempat(Object wadah, String nama) {
        if (wadah instanceof Map<?, ?> objek && objek.get(nama) == null) {
            return Optional.of(id -> ((Map<String, Object>) objek).put(nama, id));
        }
        return wadah instanceof List<?> daftar && nama.equals(Integer.toString(daftar.size()))
                ? Optional.of(id -> ((List<Object>) daftar).add(id)) : Optional.empty();
    }
}

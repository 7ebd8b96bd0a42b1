package id.serkom.testing.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.serkom.api.data.Data;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of records as text: lines of JSON, the first its columns, each other a row. */
final class TabelPalsu {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private TabelPalsu() {
    }

    private static List<String> kolom(Class<? extends Record> jenis) {
        return Arrays.stream(jenis.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    /** Writes the whole table; how many rows. */
    static long tulis(Class<? extends Record> jenis, List<? extends Record> baris, OutputStream ke) throws IOException {
        tulis(ke, kolom(jenis));
        for (Record satu : baris) {
            Map<String, Object> isi = Data.of(satu).asMap();
            List<Object> nilai = new ArrayList<>();
            kolom(jenis).forEach(k -> nilai.add(isi.get(k)));
            tulis(ke, nilai);
        }
        return baris.size();
    }

    private static void tulis(OutputStream ke, List<?> nilai) throws IOException {
        ke.write((JSON.writeValueAsString(nilai) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #tulis} wrote; an {@link IOException} where the text is no such table. */
    static <R extends Record> List<R> baca(Class<R> jenis, InputStream dari) throws IOException {
        List<String> kolom = kolom(jenis);
        List<String> teks = new String(dari.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        if (teks.isEmpty() || !nilai(teks.get(0)).equals(kolom)) {
            throw new IOException("kolom " + teks.stream().findFirst());
        }
        List<R> baris = new ArrayList<>();
        for (String satu : teks.subList(1, teks.size())) {
            baris.add(baris(jenis, kolom, nilai(satu)));
        }
        return baris;
    }

    private static <R extends Record> R baris(Class<R> jenis, List<String> kolom, List<?> nilai) throws IOException {
        if (nilai.size() != kolom.size()) {
            throw new IOException("bukan tabel: " + nilai.size() + " nilai, " + kolom.size() + " kolom");
        }
        Map<String, Object> isi = new LinkedHashMap<>();
        for (int i = 0; i < kolom.size(); i++) {
            isi.put(kolom.get(i), nilai.get(i));
        }
        try {
            return Data.of(isi).as(jenis);
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    private static List<?> nilai(String baris) throws IOException {
        try {
            return JSON.readValue(baris, List.class);
        } catch (JsonProcessingException e) {
            throw new IOException("bukan tabel", e);
        }
    }
}

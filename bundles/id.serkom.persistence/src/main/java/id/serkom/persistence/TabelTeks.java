package id.serkom.persistence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import id.serkom.persistence.TabelBaris.Kolom;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A table as text, the same from either database: lines of JSON, the first its columns, each other a row. */
final class TabelTeks {

    private static final JsonFactory JSON = new JsonFactoryBuilder().rootValueSeparator("\n")
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    private TabelTeks() {
    }

    /** Writes the whole table; how many rows. */
    static long tulis(Connection connection, String tabel, OutputStream ke) throws SQLException, IOException {
        TabelBaris baris = new TabelBaris(connection, tabel);
        try (JsonGenerator json = JSON.createGenerator(ke)) {
            json.writeStartArray();
            for (Kolom k : baris.kolom()) {
                json.writeString(k.nama());
            }
            json.writeEndArray();
            long jumlah = baris.baca(nilai -> tulis(json, nilai));
            json.writeRaw('\n');
            return jumlah;
        }
    }

    private static void tulis(JsonGenerator json, Object[] nilai) throws IOException {
        json.writeStartArray();
        for (Object satu : nilai) {
            if (satu instanceof Long n) {
                json.writeNumber(n);
            } else if (satu instanceof Boolean b) {
                json.writeBoolean(b);
            } else if (satu instanceof byte[] bita) {
                json.writeBinary(bita);
            } else if (satu == null) {
                json.writeNull();
            } else {
                json.writeString(satu.toString());
            }
        }
        json.writeEndArray();
    }

    /** Takes in what {@link #tulis} wrote; how many rows. An {@link IOException} where the text is no such table. */
    static long isi(Connection connection, String tabel, InputStream dari) throws SQLException, IOException {
        TabelBaris tujuan = new TabelBaris(connection, tabel);
        List<Kolom> kolom = tujuan.kolom();
        Object[] nilai = new Object[kolom.size()];
        long jumlah = 0;
        try (JsonParser json = JSON.createParser(dari); TabelBaris.Penulis penulis = tujuan.penulis()) {
            kepala(json, kolom);
            while (json.nextToken() != null) {
                harus(json, JsonToken.START_ARRAY);
                for (int i = 0; i < nilai.length; i++) {
                    json.nextToken();
                    nilai[i] = nilai(json, kolom.get(i));
                }
                json.nextToken();
                harus(json, JsonToken.END_ARRAY);
                penulis.baris(nilai);
                jumlah++;
            }
            penulis.kirim();
        }
        return jumlah;
    }

    private static void kepala(JsonParser json, List<Kolom> kolom) throws IOException {
        json.nextToken();
        harus(json, JsonToken.START_ARRAY);
        List<String> ada = new ArrayList<>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            ada.add(json.getText());
        }
        harus(json, JsonToken.END_ARRAY);
        if (!ada.equals(kolom.stream().map(Kolom::nama).toList())) {
            throw new IOException("kolom " + ada);
        }
    }

    private static Object nilai(JsonParser json, Kolom kolom) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (kolom.jenis()) {
            case TEKS -> teks(json);
            case BENAR -> json.getBooleanValue();
            case TANGGAL -> tanggal(teks(json));
            case BITA -> json.getBinaryValue();
            case BILANGAN -> {
                harus(json, JsonToken.VALUE_NUMBER_INT);
                yield json.getLongValue();
            }
        };
    }

    private static LocalDate tanggal(String teks) throws IOException {
        try {
            return LocalDate.parse(teks);
        } catch (DateTimeException e) {
            throw new IOException("tanggal " + teks, e);
        }
    }

    private static String teks(JsonParser json) throws IOException {
        harus(json, JsonToken.VALUE_STRING);
        return json.getText();
    }

    private static void harus(JsonParser json, JsonToken jenis) throws IOException {
        if (json.currentToken() != jenis) {
            throw new IOException("bukan tabel, baris " + json.currentLocation().getLineNr());
        }
    }
}

package id.serkom.kernel.kalender;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.serkom.api.data.RecordBinder;
import id.serkom.spi.paket.ArtiGalat;
import id.serkom.spi.store.JournalHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table of days, JSON or CSV (header {@code tanggal,jenis,nama,sumber}). A file named after a year is the table of that
 * year; any other adds days. A fault refuses the file as a whole.
 */
final class TabelReader {

    static final int UKURAN_TERBESAR = 1024 * 1024;

    private static final int HARI_TERBANYAK = 2000;
    private static final Pattern NAMA = Pattern.compile("(?:.*/)?([^/]+)\\.(json|csv)");
    private static final Pattern TAHUN = Pattern.compile("\\d{4}");
    private static final Set<String> KUNCI = Set.of("tahun", "catatan", "sumber", "hari");
    private static final Set<String> KOLOM = Set.of("tanggal", "jenis", "nama", "sumber");

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(10).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private TabelReader() {
    }

    static boolean dikenal(String nama) {
        return NAMA.matcher(nama).matches();
    }

    /** @throws IllegalArgumentException with what is wrong and where, in Indonesian */
    static TabelLibur read(String asal, String nama, byte[] isi) {
        Matcher bentuk = NAMA.matcher(nama);
        if (!bentuk.matches()) {
            throw salah(asal, "nama berkas harus berakhir .json atau .csv");
        }
        if (isi.length > UKURAN_TERBESAR) {
            throw salah(asal, "lebih besar dari " + UKURAN_TERBESAR + " bita");
        }
        String text = text(asal, isi);
        Optional<Integer> tahun = TAHUN.matcher(bentuk.group(1)).matches() ? Optional.of(Integer.valueOf(bentuk.group(1)))
                : Optional.empty();
        List<HariKhusus> hari = "json".equals(bentuk.group(2)) ? json(asal, tahun, text) : csv(asal, text);
        periksa(asal, tahun, hari);
        return new TabelLibur(asal, tahun, hari, JournalHash.sha256(text));
    }

    private static String text(String asal, byte[] isi) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(isi)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw salah(asal, "bukan UTF-8; simpan ulang sebagai UTF-8");
        }
    }

    private static List<HariKhusus> json(String asal, Optional<Integer> tahun, String text) {
        JsonNode akar;
        try {
            akar = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            String letak = e.getLocation() == null ? "" : "baris " + e.getLocation().getLineNr() + ": ";
            throw salah(asal, letak + "bukan JSON yang sah: " + ArtiGalat.JSON.arti(e.getOriginalMessage()));
        }
        hanya(asal, "", akar, KUNCI);
        if (tahun.isPresent() && akar.path("tahun").asInt(0) != tahun.get()) {
            throw salah(asal, "/tahun harus " + tahun.get() + ", sama dengan nama berkasnya");
        }
        if (!akar.path("hari").isArray()) {
            throw salah(asal, "/hari harus ada dan berupa daftar");
        }
        List<HariKhusus> hari = new ArrayList<>();
        for (JsonNode satu : akar.get("hari")) {
            String letak = "/hari/" + hari.size();
            hanya(asal, letak, satu, KOLOM);
            String sumber = satu.path("sumber").asText("");
            hari.add(hari(asal, letak, satu.path("tanggal").asText(""), satu.path("jenis").asText(""),
                    satu.path("nama").asText(""), akar.path("sumber").path(sumber).asText(sumber)));
        }
        return hari;
    }

    private static void hanya(String asal, String letak, JsonNode node, Set<String> kunci) {
        if (!node.isObject()) {
            throw salah(asal, letak + " harus objek");
        }
        for (Iterator<String> nama = node.fieldNames(); nama.hasNext();) {
            String satu = nama.next();
            if (!kunci.contains(satu)) {
                throw salah(asal, letak + "/" + satu + " tidak dikenal");
            }
        }
    }

    private static List<HariKhusus> csv(String asal, String text) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
                .setTrim(true).get();
        List<HariKhusus> hari = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            if (!Set.copyOf(parser.getHeaderNames()).equals(KOLOM)) {
                throw salah(asal, "baris 1: judul kolom harus tanggal,jenis,nama,sumber");
            }
            for (CSVRecord baris : parser) {
                String letak = "baris " + parser.getCurrentLineNumber();
                if (!baris.isConsistent()) {
                    throw salah(asal, letak + ": harus empat kolom");
                }
                hari.add(hari(asal, letak, baris.get("tanggal"), baris.get("jenis"), baris.get("nama"),
                        baris.get("sumber")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            throw salah(asal, "bukan CSV yang sah: " + ArtiGalat.CSV.arti(e.getCause().getMessage()));
        }
        return hari;
    }

    private static HariKhusus hari(String asal, String letak, String tanggal, String jenis, String nama, String sumber) {
        LocalDate pada;
        try {
            pada = LocalDate.parse(tanggal);
        } catch (DateTimeParseException e) {
            throw salah(asal, letak + ": tanggal harus berbentuk 2026-12-31, bukan \"" + tanggal + "\"");
        }
        HariKhusus.Jenis dikenali;
        try {
            dikenali = RecordBinder.dariKode(HariKhusus.Jenis.class, jenis);
        } catch (IllegalArgumentException e) {
            throw salah(asal, letak + ": jenis harus libur, cuti-bersama, libur-daerah atau kerja, bukan \"" + jenis + "\"");
        }
        if (nama.isBlank() || sumber.isBlank()) {
            throw salah(asal, letak + ": nama dan sumber (nomor keputusan) harus diisi");
        }
        return new HariKhusus(pada, dikenali, nama.strip(), sumber.strip());
    }

    private static void periksa(String asal, Optional<Integer> tahun, List<HariKhusus> hari) {
        if (hari.isEmpty() || hari.size() > HARI_TERBANYAK) {
            throw salah(asal, "memuat " + hari.size() + " hari; harus 1 s.d. " + HARI_TERBANYAK);
        }
        Set<LocalDate> sudah = new HashSet<>();
        for (HariKhusus satu : hari) {
            if (!sudah.add(satu.tanggal())) {
                throw salah(asal, "tanggal " + satu.tanggal() + " disebut dua kali");
            }
            if (tahun.isPresent() && satu.tanggal().getYear() != tahun.get()) {
                throw salah(asal, "tanggal " + satu.tanggal() + " bukan tahun " + tahun.get());
            }
        }
    }

    private static IllegalArgumentException salah(String asal, String apa) {
        return new IllegalArgumentException(asal + ": " + apa);
    }
}

package id.serkom.referensi.register;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.spi.paket.ArtiGalat;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The CSV of a register: RFC 4180 with a heading row, UTF-8, comma or semicolon (what an Indonesian spreadsheet writes). Items
 * of a list are parted by {@code |}, yes and no are {@code ya} and {@code tidak}, dates are {@code 2026-01-31} or
 * {@code 31-01-2026}. A cell that a spreadsheet would take for a formula is written with an apostrophe before it, which
 * reading takes off again.
 */
public final class Csv {

    /** Nobody mends more at a time, and who sends a file must not choose how much is kept of it. */
    private static final int ALASAN_TERBANYAK = 50;
    private static final String RUMUS = "=+-@\t\r";
    private static final Pattern HARI_DULU = Pattern.compile("(\\d{2})[-/](\\d{2})[-/](\\d{4})");
    private static final Pattern BILANGAN = Pattern.compile("-?\\d{1,9}");

    private Csv() {
    }

    /**
     * A line of a CSV.
     *
     * @param nomor its row in the spreadsheet; the heading is 1
     */
    public record Baris(int nomor, Data isi) {
    }

    /** The lines of a CSV, or the reasons why it cannot be read as one. */
    public record Lembar(List<Baris> baris, List<Reason> alasan) {

        public Lembar {
            baris = List.copyOf(baris);
            alasan = List.copyOf(alasan);
        }
    }

    public static Lembar baca(Register register, String csv) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty()) {
                return new Lembar(List.of(), List.of(Reason.of("referensi.csv-kosong")));
            }
            List<Optional<Kolom>> kolom = new ArrayList<>();
            List<Reason> alasan = heading(register, records.get(0), kolom);
            List<Baris> baris = new ArrayList<>();
            for (CSVRecord record : records.subList(1, records.size())) {
                if (alasan.size() >= ALASAN_TERBANYAK) {
                    break;
                }
                if (record.size() > kolom.size()) {
                    alasan.add(at(Reason.of("referensi.csv-kelebihan-kolom"), (int) record.getRecordNumber(), "kode"));
                } else if (record.stream().anyMatch(v -> !v.isBlank())) {
                    baris.add(new Baris((int) record.getRecordNumber(), row(record, kolom)));
                }
            }
            return alasan.isEmpty() ? new Lembar(baris, List.of()) : new Lembar(List.of(), alasan);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return new Lembar(List.of(), List.of(Reason.of("referensi.csv-rusak", "sebab", sebab(e))));
        }
    }

    private static String sebab(Exception galat) {
        Throwable asli = galat.getCause() == null ? galat : galat.getCause();
        return ArtiGalat.CSV.arti(String.valueOf(asli.getMessage()));
    }

    private static char delimiter(String text) {
        String heading = text.lines().findFirst().orElse("");
        return heading.indexOf(';') >= 0 && heading.indexOf(',') < 0 ? ';' : ',';
    }

    private static List<Reason> heading(Register register, CSVRecord heading, List<Optional<Kolom>> found) {
        List<Reason> alasan = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : heading) {
            if (alasan.size() >= ALASAN_TERBANYAK) {
                break;
            }
            String nama = cell.strip();
            Optional<Kolom> kolom = register.kolom().stream().filter(k -> k.nama().equalsIgnoreCase(nama)).findFirst();
            if (kolom.isEmpty()) {
                alasan.add(at(Reason.of("referensi.csv-kolom-tidak-dikenal"), 1, nama.substring(0, Math.min(60, nama.length()))));
            } else if (!seen.add(kolom.get().nama())) {
                alasan.add(at(Reason.of("referensi.csv-kolom-ganda"), 1, kolom.get().nama()));
            }
            found.add(kolom);
        }
        register.kolom().stream().filter(Kolom::wajib).filter(k -> !seen.contains(k.nama()))
                .forEach(k -> alasan.add(at(Reason.of("referensi.csv-kolom-kurang"), 1, k.nama())));
        return alasan;
    }

    private static Data row(CSVRecord record, List<Optional<Kolom>> kolom) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < record.size(); i++) {
            String cell = record.get(i).strip();
            if (!cell.isEmpty() && kolom.get(i).isPresent()) {
                put(row, kolom.get(i).get().jalur(), value(unguard(cell), kolom.get(i).get()));
            }
        }
        return Data.of(row);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> row, List<String> path, Object value) {
        Map<String, Object> at = row;
        for (String step : path.subList(0, path.size() - 1)) {
            at = (Map<String, Object>) at.computeIfAbsent(step, s -> new LinkedHashMap<String, Object>());
        }
        at.put(path.get(path.size() - 1), value);
    }

    /** What cannot be read stays text, so that the form says what is wrong with it. */
    private static Object value(String cell, Kolom kolom) {
        return switch (kolom.bentuk()) {
            case DAFTAR_TEKS, DAFTAR_KODE -> List.of(cell.split("\\s*\\|\\s*"));
            case ANGKA -> BILANGAN.matcher(cell).matches() ? (Object) Long.valueOf(cell) : cell;
            case YA_TIDAK -> cell.equalsIgnoreCase("ya") ? (Object) true : cell.equalsIgnoreCase("tidak") ? false : cell;
            case TANGGAL -> {
                Matcher m = HARI_DULU.matcher(cell);
                yield m.matches() ? m.group(3) + "-" + m.group(2) + "-" + m.group(1) : cell;
            }
            default -> cell;
        };
    }

    /** The reason said of a cell: {@code /baris/kolom} is its field, both also stand in its data. */
    public static Reason at(Reason reason, int baris, String kolom) {
        return reason.with("baris", baris).with("kolom", kolom).at("/" + baris + "/" + kolom);
    }

    /** A reason that names a field of an entry, said of the line and column where that field stands. */
    public static Reason at(Register register, int baris, Reason reason) {
        String kolom = register.kolom().stream()
                .filter(k -> reason.field().equals(k.pointer()) || reason.field().startsWith(k.pointer() + "/"))
                .map(Kolom::nama).findFirst().orElse("kode");
        return at(reason, baris, kolom);
    }

    public static String tulis(Register register, List<Data> isi) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(register.kolom().stream().map(Kolom::nama));
            for (Data entri : isi) {
                printer.printRecord(register.kolom().stream().map(k -> guard(cell(entri, k))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(Data entri, Kolom kolom) {
        Object found = entri.asMap();
        for (String step : kolom.jalur()) {
            found = found instanceof Map<?, ?> m ? m.get(step) : null;
        }
        if (found instanceof List<?> list) {
            return String.join("|", list.stream().map(String::valueOf).toList());
        }
        if (found instanceof Boolean yes) {
            return yes ? "ya" : "tidak";
        }
        return found == null ? "" : found.toString();
    }

    private static String guard(String cell) {
        return !cell.isEmpty() && RUMUS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String unguard(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && RUMUS.indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
    }
}

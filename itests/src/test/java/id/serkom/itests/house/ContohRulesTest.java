package id.serkom.itests.house;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** The samples of letters tell what can have happened: on office days, and nothing before what it answers. */
public class ContohRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter PANJANG = DateTimeFormatter.ofPattern("d MMMM uuuu", new Locale("id", "ID"));
    private static final Path NASKAH = Path.of("src", "main", "resources", "SERKOM-INF", "naskah");
    private static final Pattern TANGGAL = Pattern.compile("\\d{1,2} \\p{L}+ \\d{4}");

    /** What stands in a letter of what came before it. */
    private static final Pattern DAHULU = Pattern.compile("diterima|diisiPada|tanggal(|Surat|Sk|Lama|Dahulu|Sebelumnya|Pertama|Usulan|"
            + "BeritaAcara|Undangan|Mohon|Pengajuan|Kuasa|Skors|Sertifikat|Terbit|Putusan|Periksa|Serah|Tutup|Pembaruan)");

    private static final Map<String, JsonNode> CONTOH = new TreeMap<>();
    private static final Set<LocalDate> LIBUR = new TreeSet<>();

    @BeforeClass
    public static void baca() throws IOException {
        try (Stream<Path> semua = Files.walk(Bundel.ROOT.resolve("bundles"))) {
            for (Path satu : semua.filter(p -> p.getParent().endsWith(NASKAH) && p.toString().endsWith(".json")).toList()) {
                CONTOH.put(satu.getFileName().toString(), JSON.readTree(satu.toFile()));
            }
        }
        JsonNode kalender = JSON.readTree(Bundel.ROOT.resolve("bundles/id.serkom.kalender.indonesia/src/main/resources/SERKOM-INF/kalender")
                .resolve("2026.json").toFile());
        kalender.path("hari").forEach(hari -> LIBUR.add(LocalDate.parse(hari.path("tanggal").asText())));
        assertTrue("samples: " + CONTOH.size(), CONTOH.size() > 90);
        assertTrue("holidays: " + LIBUR.size(), LIBUR.size() > 15);
    }

    private static LocalDate surat(JsonNode contoh) {
        return LocalDate.parse(contoh.path("tanggal").asText());
    }

    /** Of the sample itself, also in its rows: what each of these keys says. */
    private static void kumpulkan(JsonNode isi, List<LocalDate> semua) {
        isi.properties().forEach(satu -> {
            if (DAHULU.matcher(satu.getKey()).matches() && TANGGAL.matcher(satu.getValue().asText()).matches()) {
                semua.add(LocalDate.parse(satu.getValue().asText(), PANJANG));
            }
        });
        isi.forEach(anak -> kumpulkan(anak, semua));
    }

    private static List<LocalDate> dahulu(JsonNode contoh) {
        List<LocalDate> semua = new ArrayList<>();
        kumpulkan(contoh.path("isi"), semua);
        return semua;
    }

    @Test
    public void everySampleTellsItsDate() {
        assertEquals(List.of(), CONTOH.entrySet().stream().filter(c -> !c.getValue().path("tanggal").isTextual()).map(Map.Entry::getKey)
                .toList());
    }

    @Test
    public void noLetterIsWrittenOrAnsweredOnADayOff() {
        List<String> salah = new ArrayList<>();
        CONTOH.forEach((nama, contoh) -> Stream.concat(Stream.of(surat(contoh)), dahulu(contoh).stream())
                .filter(hari -> hari.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 || LIBUR.contains(hari))
                .forEach(hari -> salah.add(nama + ": " + hari)));
        assertEquals(List.of(), salah);
    }

    @Test
    public void noLetterIsOlderThanWhatItAnswers() {
        List<String> salah = new ArrayList<>();
        CONTOH.forEach((nama, contoh) -> dahulu(contoh).stream().filter(hari -> hari.isAfter(surat(contoh)))
                .forEach(hari -> salah.add(nama + " of " + surat(contoh) + ": " + hari)));
        assertEquals(List.of(), salah);
        assertTrue(CONTOH.values().stream().mapToInt(c -> dahulu(c).size()).sum() > 100);
    }
}

package id.serkom.itests.house;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** The texts of reasons, as the sources show them: each that is raised has one, none is left over, and no two say the same otherwise. */
public class PesanRulesTest {

    private static final Pattern BARIS = Pattern.compile("([\\w.-]+)\\s*=\\s*(.*)");
    private static final Pattern TEKS = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /** A code that is written out whole; one that is put together of parts is none of these. */
    private static final Pattern ALASAN = Pattern.compile("(?:Reason\\.of|\\brefuse)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern AWALAN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*[.-]");

    /** Code and the bundles that have a text for it, with the text of the last. */
    private static final Map<String, List<String>> PEMILIK = new TreeMap<>();
    private static final Map<String, String> PESAN = new TreeMap<>();
    private static final Set<String> TERTULIS = new TreeSet<>();
    private static final Map<String, String> DIALASANKAN = new LinkedHashMap<>();

    @BeforeClass
    public static void baca() {
        each(".properties", (path, text) -> {
            if (path.endsWith(Path.of("SERKOM-INF", "pesan_id.properties"))) {
                String bundle = Bundel.ROOT.relativize(path).getName(1).toString();
                text.lines().map(BARIS::matcher).filter(Matcher::matches).forEach(m -> {
                    PEMILIK.computeIfAbsent(m.group(1), k -> new ArrayList<>()).add(bundle);
                    PESAN.put(m.group(1), m.group(2));
                });
            }
        });
        each(".java", (path, text) -> {
            TEKS.matcher(text).results().forEach(m -> TERTULIS.add(m.group(1)));
            ALASAN.matcher(text).results().forEach(m -> DIALASANKAN.put(m.group(1), path.getFileName().toString()));
        });
        assertTrue("texts found: " + PESAN.size(), PESAN.size() > 500);
        assertTrue("reasons found: " + DIALASANKAN.size(), DIALASANKAN.size() > 300);
    }

    private static void each(String end, BiConsumer<Path, String> reader) {
        try (Stream<Path> files = Files.walk(Bundel.ROOT.resolve("bundles"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(end)).sorted().toList()) {
                String nama = file.toString();
                if (nama.contains("/src/main/") && !nama.contains("/id.serkom.testing/") && !nama.contains("/target/")) {
                    reader.accept(file, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void everyReasonThatIsRaisedHasItsText() {
        Map<String, String> without = new TreeMap<>(DIALASANKAN);
        without.keySet().removeAll(PESAN.keySet());
        assertEquals(Map.of(), without);
    }

    @Test
    public void noTextIsLeftOver() {
        assertEquals(List.of(), PESAN.keySet().stream().filter(k -> !TERTULIS.contains(k) && !assembled(k)).toList());
    }

    /** Put together of what the sources have: its end, or a status, after a beginning; or a beginning and an end around a word. */
    private static boolean assembled(String code) {
        for (int i = 1; i < code.length(); i++) {
            boolean cut = code.charAt(i - 1) == '.' || code.charAt(i - 1) == '-';
            String end = code.substring(i);
            if (cut && (TERTULIS.contains(end) || end.matches("\\d+"))) {
                return true;
            }
            if (code.charAt(i) == '-' && TERTULIS.contains(end)
                    && TERTULIS.stream().anyMatch(t -> AWALAN.matcher(t).matches() && code.startsWith(t))) {
                return true;
            }
        }
        return false;
    }

    /** Which of two the reader sees would hang on the order in which bundles start. */
    @Test
    public void eachTextIsOneBundlesOwn() {
        Map<String, List<String>> shared = new TreeMap<>(PEMILIK);
        shared.values().removeIf(bundles -> bundles.size() == 1);
        assertEquals(Map.of(), shared);
    }

    @Test
    public void everyTextIsASentence() {
        Map<String, String> broken = new TreeMap<>(PESAN);
        broken.keySet().removeIf(k -> k.startsWith("judul."));
        broken.values().removeIf(t -> t.strip().matches("(?s).{8,}[.?]"));
        assertEquals(Map.of(), broken);
    }
}

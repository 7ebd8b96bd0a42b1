package id.serkom.itests.house;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** The rules of the house that the sources show. */
public class SumberRulesTest {

    private static final int KOLOM = 140;
    private static final int BARIS = 300;

    private final List<Path> semua = sumber();

    @Test
    public void noLineIsLongerThanItsMeasure() {
        List<String> breaches = new ArrayList<>();
        for (Path file : semua) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).codePointCount(0, lines.get(i).length()) > KOLOM) {
                    breaches.add(nama(file) + ":" + (i + 1));
                }
            }
        }
        assertEquals(List.of(), breaches);
    }

    /** Of what is shipped and of what others build their tests on: a test may be as long as what it tests has cases. */
    @Test
    public void noClassIsLongerThanItsMeasure() {
        assertEquals(List.of(), semua.stream().filter(f -> nama(f).contains("/src/main/")).filter(f -> lines(f).size() > BARIS)
                .map(f -> nama(f) + ": " + lines(f).size()).toList());
    }

    private static List<Path> sumber() {
        List<Path> found = Stream.of("bundles", "itests").flatMap(folder -> {
            try (Stream<Path> files = Files.walk(Bundel.ROOT.resolve(folder))) {
                return files.filter(f -> f.toString().endsWith(".java") && !nama(f).contains("/target/")).toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).sorted().toList();
        assertTrue("sources found: " + found.size(), found.size() > 500);
        return found;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nama(Path file) {
        return Bundel.ROOT.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}

package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** Every reason that this bundle raises has its text, and no text is left over. */
public class PesanTest {

    @Test
    public void reasonsAndTextsAgree() throws IOException {
        Set<String> raised = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher code = Pattern.compile("\"(shell\\.[a-z0-9-]+)\"").matcher(Files.readString(file));
                while (code.find()) {
                    raised.add(code.group(1));
                }
            }
        }

        assertTrue(raised.toString(), raised.size() > 20);
        assertEquals(raised, new TreeSet<>(Meja.texts().stringPropertyNames()));
        assertEquals(List.of(), Meja.texts().values().stream().filter(t -> t.toString().isBlank()).toList());
    }
}

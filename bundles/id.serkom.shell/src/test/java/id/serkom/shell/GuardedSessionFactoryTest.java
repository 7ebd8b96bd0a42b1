package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The line editor of a console, guarded. */
public class GuardedSessionFactoryTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static LineReaderImpl reader(String typed) throws IOException {
        Terminal terminal = new DumbTerminal(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream());
        return new LineReaderImpl(terminal);
    }

    private static List<String> lines(LineReaderImpl reader, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(reader.readLine());
        }
        return lines;
    }

    @Test
    public void whatWasTypedIsKeptInNoFile() throws IOException {
        Path file = folder.getRoot().toPath().resolve("riwayat");
        Files.writeString(file, "1:milik akun lain\n");
        LineReaderImpl reader = reader("satu\ndua\n");
        GuardedSessionFactory.guard(reader, line -> Optional.empty());
        reader.setVariable(LineReader.HISTORY_FILE, file);

        assertEquals(List.of("satu", "dua"), lines(reader, 2));
        reader.getHistory().save();

        assertEquals("1:milik akun lain\n", Files.readString(file));
        List<String> remembered = new ArrayList<>();
        reader.getHistory().forEach(e -> remembered.add(e.line()));
        assertEquals(List.of("satu", "dua"), remembered);
    }

    @Test
    public void noKeyOpensTheEditor() throws IOException {
        LineReaderImpl reader = reader("");
        assertTrue("the editor has another name now", reader.getWidgets().containsKey(LineReader.EDIT_AND_EXECUTE_COMMAND));

        GuardedSessionFactory.guard(reader, line -> Optional.empty());

        assertFalse(reader.getWidgets().containsKey(LineReader.EDIT_AND_EXECUTE_COMMAND));
    }

    @Test
    public void aRefusedLineIsNotHandedOn() throws IOException {
        LineReaderImpl reader = reader("echo {1..9}\necho satu\n");
        GuardedSessionFactory.guard(reader, line -> line.contains("{") ? Optional.of("Tidak.") : Optional.empty());

        List<String> taken = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            reader.readLine();
            taken.add(reader.getParsedLine().line());
        }

        assertEquals(List.of("", "echo satu"), taken);
    }
}

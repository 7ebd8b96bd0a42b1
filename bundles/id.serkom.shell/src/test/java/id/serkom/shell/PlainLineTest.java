package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.felix.gogo.runtime.Expander;
import org.apache.felix.gogo.runtime.Parser;
import org.apache.felix.gogo.runtime.Parser.Program;
import org.apache.felix.gogo.runtime.Parser.Statement;
import org.apache.felix.gogo.runtime.Token;
import org.junit.Test;

/** Which lines are plain, with the parser and the expander of the shell as witnesses. */
public class PlainLineTest {

    private static final String CHARACTERS = "aZ09 \t\n'\"{}()[]$%*?~=|&;<>`\\#^!-.,:/@+";

    @Test
    public void whatPeopleTypeIsPlain() {
        for (String line : List.of("serkom:sop", "serkom:berkas --tahap verifikasi --jatuh-tempo 2026-03-31",
                "serkom:surat --nomor '800.1.4/346/BPSDM/2026'", "serkom:surat --nomor \"893/1 - SOAP\"",
                "serkom:dokumen - --nama foto.jpg",
                "serkom:aksi 01KGZ0M3V5T1X8Q4R7N2C6B9DF tutup --isi '{\"a\": [1, \"\\u00e9 & $x; *\"]}'",
                "serkom:aksi 01KGZ0M3V5T1X8Q4R7N2C6B9DF tutup --isi '{\n\"nama\": \"Rene\u0301\"}'",
                "serkom:akun tambah b --nama \"Andi & Rekan\" --peran operator,bidang-sertifikasi", "")) {
            assertTrue(line, PlainLine.is(line));
        }
    }

    @Test
    public void whatTheShellEvaluatesIsNot() {
        for (String line : List.of("echo {1..99999999}", "echo \"{1..99999999}\"", "f = { f & f }", "f={f}", "f", "echo ${x//a}", "echo $x",
                "echo \"$x\"", "echo \"Jum'at\"", "echo \"%(1+1)\"", "echo %(1+1)", "echo (echo x)", "echo [1]", "echo *", "echo a?",
                "echo ~", "a; b", "a & b",
                "a && b", "a | b", "a > b", "a < b", "a << b", "a\nb", "a\rb", "# it's\nb", "a // '\nb'", "//'\nb'", "a # it's\nb'",
                "USER=admin", "echo 'a", "echo \"a",
                "echo 'a'b'", "echo a\\'b", "echo \"a\\\"b", "!!")) {
            assertEquals(line, line.equals("f"), PlainLine.is(line));
        }
    }

    /** A line that is let through is one command to the shell, of as many words, of which none comes out as something else. */
    @Test
    public void theShellEvaluatesNothingInAPlainLine() throws Exception {
        Random random = new Random(26);
        int plain = 0;
        for (int i = 0; i < 200_000; i++) {
            // A few characters a line, so that they meet in every order.
            int[] few = random.ints(6, 0, CHARACTERS.length()).toArray();
            String line = random.ints(1 + random.nextInt(12), 0, few.length)
                    .mapToObj(c -> CHARACTERS.substring(few[c], few[c] + 1)).reduce("a ", String::concat);
            if (PlainLine.is(line)) {
                plain++;
                takenAsWritten(line);
            }
        }
        assertTrue("plain lines: " + plain, plain > 10_000);
    }

    private static void takenAsWritten(String line) throws Exception {
        List<String> words = words(line);
        List<List<String>> commands = commands(line);
        assertEquals(line, 1, commands.size());
        assertEquals(line, words.size(), commands.get(0).size());
        for (int i = 0; i < words.size(); i++) {
            // The shell loses what follows some quotes.
            assertTrue(line + " " + commands, words.get(i).startsWith(commands.get(0).get(i)));
        }
    }

    private static List<List<String>> commands(String line) throws Exception {
        Program program = new Parser(line).program();
        List<List<String>> commands = new ArrayList<>();
        for (Object statement : program.tokens()) {
            List<String> words = new ArrayList<>();
            for (Token token : ((Statement) statement).tokens()) {
                words.add(String.valueOf(Expander.expand(token, new Unreachable())));
            }
            commands.add(words);
        }
        return commands;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean open = false;
        char quote = 0;
        for (char c : (line + " ").toCharArray()) {
            if (quote == 0 && (c == ' ' || c == '\t')) {
                if (open) {
                    words.add(word.toString());
                }
                word.setLength(0);
                open = false;
                continue;
            }
            open = true;
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (quote == c) {
                quote = 0;
            } else {
                word.append(c);
            }
        }
        return words;
    }
}

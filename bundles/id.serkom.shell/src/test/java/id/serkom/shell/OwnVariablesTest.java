package id.serkom.shell;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import org.junit.Test;

/** What of the variables that an ssh client sends becomes the shell's. */
public class OwnVariablesTest {

    @Test
    public void whatDescribesTheTerminal() {
        Map<String, String> sent = Map.of("USER", "majene", "TERM", "xterm-256color", "COLUMNS", "80", "LINES", "24", "LANG",
                "id_ID.UTF-8");

        assertEquals(sent, OwnVariables.of(sent));
    }

    @Test
    public void nothingThatTheShellEvaluatesOrObeys() {
        assertEquals(Map.of(), OwnVariables.of(Map.of("PROMPT", "${X}", "X", "${X}${X}", "history-file", "/tmp/x", "gogo.option.noglob",
                "false", "SCOPE", "*", "TERM", "${X}", "LANG", "-x")));
    }
}

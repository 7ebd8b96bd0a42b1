package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.surat.Arah;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.junit.Test;

/** What the tab key offers. */
public class SerkomCompleterTest {

    private static final Usage USAGE = Usage.of("uji", "Menguji")
            .argument("akun", "Akun", (actor, before) -> List.of(actor.akun()))
            .argument("kedua", "Kedua", (actor, before) -> List.of("sesudah-" + before.get(0)))
            .option("--arah", "ARAH", "Arah", Choices.codes(Arah.class)).flag("--teks", "Teks");

    private final Meja meja = new Meja(Path.of("target"));

    private List<String> offered(String... words) {
        List<String> found = new ArrayList<>();
        new SerkomCompleter(meja.desk(), USAGE).complete(session(), line(words), found);
        return found;
    }

    /** The shell knows the short name of the command too. */
    private static Session session() {
        return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] {Session.class},
                (proxy, method, args) -> "uji".equals(args[0]) ? "serkom:uji" : args[0]);
    }

    /** The cursor is at the end of the last word. */
    private static CommandLine line(String... words) {
        return new CommandLine() {
            @Override
            public int getCursorArgumentIndex() {
                return words.length - 1;
            }

            @Override
            public String getCursorArgument() {
                return words[words.length - 1];
            }

            @Override
            public int getArgumentPosition() {
                return getCursorArgument().length();
            }

            @Override
            public String[] getArguments() {
                return words.clone();
            }

            @Override
            public int getBufferPosition() {
                return getBuffer().length();
            }

            @Override
            public String getBuffer() {
                return String.join(" ", words);
            }
        };
    }

    @Test
    public void theCommandItself() {
        assertEquals(List.of("serkom:uji"), offered("serkom:u"));
        assertEquals(List.of(), offered("bundle:list", ""));
    }

    @Test
    public void argumentsInTheirOrderAndAsTheActorSeesThem() {
        assertEquals(List.of("bidang"), offered("uji", ""));
        assertEquals(List.of("bidang"), offered("serkom:uji", "--teks", "b"));
        assertEquals(List.of("sesudah-x"), offered("serkom:uji", "--arah", "masuk", "x", ""));
    }

    @Test
    public void optionsThatWereNotUsedAndTheirValues() {
        assertEquals(List.of("masuk", "keluar"), offered("serkom:uji", "x", "--arah", ""));
        assertFalse(offered("serkom:uji", "--teks", "--").contains("--teks"));
        assertTrue(offered("serkom:uji", "a", "b", "").containsAll(List.of("--arah", "--teks", "--json", "--help")));
    }

    @Test
    public void nothingForWhoeverIsNotLoggedIn() {
        meja.tanpaAkun();

        assertEquals(List.of(), offered("serkom:uji", ""));
    }
}

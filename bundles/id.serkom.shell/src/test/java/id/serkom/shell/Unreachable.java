package id.serkom.shell;

import java.nio.file.Path;
import org.apache.felix.gogo.runtime.Evaluate;
import org.apache.felix.gogo.runtime.Token;

/** What the shell's expander would ask for values and programs: a plain line makes it ask for none. */
final class Unreachable implements Evaluate {

    private static IllegalStateException asked(Object what) {
        return new IllegalStateException("evaluated: " + what);
    }

    @Override
    public Object eval(Token token) {
        throw asked(token);
    }

    @Override
    public Object expr(Token token) {
        throw asked(token);
    }

    @Override
    public Object get(String name) {
        throw asked(name);
    }

    @Override
    public Object put(String name, Object value) {
        throw asked(name);
    }

    @Override
    public Path currentDir() {
        // Asked before it looks whether a word is a pattern; a pattern would come out as the names that are here.
        return Path.of("").toAbsolutePath();
    }

    @Override
    public ClassLoader classLoader() {
        throw asked("classes");
    }
}

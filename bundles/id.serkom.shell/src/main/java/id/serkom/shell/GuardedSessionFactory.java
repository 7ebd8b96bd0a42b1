package id.serkom.shell;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.api.console.Terminal;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * Makes interactive sessions whose line editor does not touch files, and hands on no line that is refused. As it comes, it opens a
 * text editor on a key (Ctrl-X Ctrl-E),
 * with which any account could read and write every file of the server; it keeps what was typed in a file that the next
 * account's arrow keys show; and it writes that file wherever the variable {@code history-file} says, which anybody may set.
 */
final class GuardedSessionFactory implements SessionFactory {

    private static final String READER = ".jline.reader";

    private final SessionFactory shell;
    private final Function<String, Optional<String>> refusal;

    /** @param refusal why a line is refused, if it is */
    GuardedSessionFactory(SessionFactory shell, Function<String, Optional<String>> refusal) {
        this.shell = shell;
        this.refusal = refusal;
    }

    @Override
    public Registry getRegistry() {
        return shell.getRegistry();
    }

    @Override
    public Session create(InputStream in, PrintStream out, PrintStream err, Terminal term, String encoding, Runnable closed) {
        Session session = shell.create(in, out, err, term, encoding, closed);
        if (session.get(READER) instanceof LineReaderImpl reader) {
            guard(reader, refusal);
            return session;
        }
        session.close();
        throw new IllegalStateException("konsol tanpa penyunting baris yang dikenal");
    }

    static void guard(LineReaderImpl reader, Function<String, Optional<String>> refusal) {
        reader.setHistory(new MemoryHistory());
        reader.getWidgets().remove(LineReader.EDIT_AND_EXECUTE_COMMAND);
        reader.setParser(new GuardedParser(reader.getParser(), reader, refusal));
    }

    @Override
    public Session create(InputStream in, PrintStream out, PrintStream err) {
        return shell.create(in, out, err);
    }

    @Override
    public Session create(InputStream in, PrintStream out, PrintStream err, Session parent) {
        return shell.create(in, out, err, parent);
    }

    /** What was typed in this session, while it lasts. */
    private static final class MemoryHistory extends DefaultHistory {

        @Override
        public void load() {
            // there is no file
        }

        @Override
        public void save() {
            // there is no file
        }

        @Override
        public void purge() {
            // there is no file
        }

        @Override
        public void read(Path file, boolean check) {
            // nor any other
        }

        @Override
        public void write(Path file, boolean incremental) {
            // nor any other
        }

        @Override
        public void append(Path file, boolean incremental) {
            // nor any other
        }
    }
}

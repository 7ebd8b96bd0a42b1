package id.serkom.shell;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.karaf.shell.api.console.Session;

/**
 * A session of the Karaf shell. Input and output are System's, which the shell points to the session, or to a pipe in it. What
 * goes wrong is printed on the session's own output: what a command writes to System.err the ssh server loses.
 */
final class SessionConsole implements Console {

    private static final int LONGEST_SECRET = 1024;

    private final Session session;

    SessionConsole(Session session) {
        this.session = session;
    }

    @Override
    public void out(String text) {
        print(System.out, text);
    }

    @Override
    public void err(String text) {
        print(session.getConsole(), text);
    }

    private static void print(PrintStream to, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.write(bytes, 0, bytes.length);
        to.flush();
    }

    @Override
    public Optional<InputStream> in() {
        return session.getTerminal() == null ? Optional.of(new Unclosed(System.in)) : Optional.empty();
    }

    /** Input that stays open when its reader is done: closing it while the sender still sends ends the session without an answer. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the shell closes it at the end of the session
        }
    }

    @Override
    public Optional<char[]> secret(String prompt) {
        try {
            if (session.getTerminal() == null) {
                return line(System.in);
            }
            return Optional.ofNullable(session.readLine(prompt, '*')).map(String::toCharArray);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<char[]> line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return Optional.empty();
        }
        for (; b >= 0 && b != '\n' && line.size() < LONGEST_SECRET; b = in.read()) {
            line.write(b);
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8).replaceFirst("\r$", "").toCharArray());
    }
}

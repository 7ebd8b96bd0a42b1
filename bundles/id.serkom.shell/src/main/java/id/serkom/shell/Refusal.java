package id.serkom.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** In place of a command that is refused before the shell reads it: one line that says why, and status 1. */
final class Refusal implements Command {

    // Read here: the catalogue of texts may not be there yet, or no more.
    static final String NOT_PLAIN = text("shell.baris-tidak-polos");
    static final String LOGIN_IS_OVER = text("shell.login-berakhir");

    private final String why;
    private OutputStream out;
    private ExitCallback callback;

    Refusal(String why) {
        this.why = why;
    }

    private static String text(String code) {
        Properties texts = new Properties();
        try (InputStream in = Refusal.class.getResourceAsStream("/SERKOM-INF/pesan_id.properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.getProperty(code);
    }

    @Override
    public void start(ChannelSession channel, Environment env) throws IOException {
        out.write((why + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        callback.onExit(SerkomCommand.REFUSED);
    }

    @Override
    public void destroy(ChannelSession channel) {
        // nothing was begun
    }

    @Override
    public void setInputStream(InputStream in) {
        // nothing is read
    }

    @Override
    public void setOutputStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void setErrorStream(OutputStream err) {
        // the ssh server loses what is written there
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        this.callback = callback;
    }
}

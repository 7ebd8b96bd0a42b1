package id.serkom.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.sshd.common.channel.PtyMode;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.SignalListener;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/**
 * A command that gets of the caller's environment only what a terminal is described by. Karaf makes each variable that an ssh client
 * sends one of the shell's own: a prompt that names itself twice fills the memory, and other names steer the line editor.
 */
final class OwnVariables implements Command {

    private static final Set<String> TAKEN = Set.of(Environment.ENV_USER, Environment.ENV_TERM, Environment.ENV_COLUMNS,
            Environment.ENV_LINES, "LANG", "LC_ALL", "LC_CTYPE");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_][\\w.@+-]{0,63}");

    private final Command command;

    OwnVariables(Command command) {
        this.command = command;
    }

    static Map<String, String> of(Map<String, String> sent) {
        return sent.entrySet().stream().filter(e -> TAKEN.contains(e.getKey()) && VALUE.matcher(e.getValue()).matches())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void start(ChannelSession channel, Environment env) throws IOException {
        command.start(channel, new Taken(env));
    }

    @Override
    public void destroy(ChannelSession channel) throws Exception {
        command.destroy(channel);
    }

    @Override
    public void setInputStream(InputStream in) {
        command.setInputStream(in);
    }

    @Override
    public void setOutputStream(OutputStream out) {
        command.setOutputStream(out);
    }

    @Override
    public void setErrorStream(OutputStream err) {
        command.setErrorStream(err);
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        command.setExitCallback(callback);
    }

    /** Asked anew each time: the size of the terminal changes. */
    private record Taken(Environment env) implements Environment {

        @Override
        public Map<String, String> getEnv() {
            return of(env.getEnv());
        }

        @Override
        public Map<PtyMode, Integer> getPtyModes() {
            return env.getPtyModes();
        }

        @Override
        public void addSignalListener(SignalListener listener, Collection<Signal> signals) {
            env.addSignalListener(listener, signals);
        }

        @Override
        public void removeSignalListener(SignalListener listener) {
            env.removeSignalListener(listener);
        }
    }
}

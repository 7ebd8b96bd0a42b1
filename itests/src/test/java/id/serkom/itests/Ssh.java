package id.serkom.itests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelDirectTcpip;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ChannelSubsystem;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.channel.ChannelPipedInputStream;
import org.apache.sshd.common.util.net.SshdSocketAddress;

/** An account's calls over ssh on loopback. */
final class Ssh {

    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private Ssh() {
    }

    /** What is done within a session. */
    private interface Use<R> {
        R of(ClientSession session) throws IOException;
    }

    static Server.Shell run(int port, String account, String password, String command) throws IOException {
        return run(port, account, password, command, new byte[0]);
    }

    /** One command, with what is fed to its standard input. */
    static Server.Shell run(int port, String account, String password, String command, byte[] input) throws IOException {
        return within(port, account, password, session -> {
            try (ChannelExec channel = session.createExecChannel(command);
                    ByteArrayOutputStream output = new ByteArrayOutputStream()) {
                channel.setIn(new ByteArrayInputStream(input));
                channel.setOut(output);
                channel.setErr(output);
                channel.open().verify(PATIENCE);
                channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
                Integer status = channel.getExitStatus();
                return new Server.Shell(status == null ? -1 : status, output.toString(UTF_8));
            }
        });
    }

    /**
     * Types lines into a terminal, each when the answer to the one before is there; what the terminal showed.
     *
     * @param answer what every answer has in it
     */
    static String type(int port, String account, String password, List<String> lines, Pattern answer) throws IOException {
        return type(port, account, password, Map.of(), lines, answer);
    }

    /** @param sent variables that the client sends with its wish for a terminal */
    static String type(int port, String account, String password, Map<String, String> sent, List<String> lines, Pattern answer)
            throws IOException {
        StringBuilder shown = new StringBuilder();
        within(port, account, password, session -> {
            try (ChannelShell channel = session.createShellChannel()) {
                channel.setPtyType("xterm");
                sent.forEach(channel::setEnv);
                channel.setRedirectErrorStream(true);
                channel.open().verify(PATIENCE);
                ((ChannelPipedInputStream) channel.getInvertedOut()).setTimeout(PATIENCE.toMillis());
                for (int i = 0; i < lines.size(); i++) {
                    channel.getInvertedIn().write((lines.get(i) + "\r").getBytes(UTF_8));
                    channel.getInvertedIn().flush();
                    read(channel.getInvertedOut(), shown, answer, i + 1L, lines.get(i));
                }
            }
            return shown;
        });
        return shown.toString();
    }

    /** Reaches for a port of the server's machine through it. */
    static void tunnel(int port, String account, String password, int target) throws IOException {
        within(port, account, password, session -> {
            try (ChannelDirectTcpip channel = session.createDirectTcpipChannel(new SshdSocketAddress("127.0.0.1", 0),
                    new SshdSocketAddress("127.0.0.1", target))) {
                channel.open().verify(PATIENCE);
            }
            return target;
        });
    }

    /** Asks for something else than a shell or a command, and waits for the server to end it. */
    static void subsystem(int port, String account, String password, String name) throws IOException {
        within(port, account, password, session -> {
            try (ChannelSubsystem channel = session.createSubsystemChannel(name)) {
                channel.open().verify(PATIENCE);
                if (channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE).contains(ClientChannelEvent.CLOSED)) {
                    throw new IOException(name + " was refused");
                }
            }
            return name;
        });
    }

    /** Asks the server to listen on a port of its machine and to hand on what comes there. */
    static void listen(int port, String account, String password) throws IOException {
        within(port, account, password, session -> session.startRemotePortForwarding(new SshdSocketAddress("127.0.0.1", 0),
                new SshdSocketAddress("127.0.0.1", port)));
    }

    private static void read(InputStream from, StringBuilder shown, Pattern answer, long answers, String line) throws IOException {
        byte[] buffer = new byte[8192];
        try {
            while (answer.matcher(shown).results().count() < answers) {
                int n = from.read(buffer);
                if (n < 0) {
                    throw new EOFException("the session ended");
                }
                shown.append(new String(buffer, 0, n, UTF_8));
            }
        } catch (EOFException | SocketException e) {
            throw new IOException("no such answer to " + line + ":\n" + shown, e);
        }
    }

    private static <R> R within(int port, String account, String password, Use<R> use) throws IOException {
        try (SshClient ssh = SshClient.setUpDefaultClient()) {
            ssh.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            ssh.start();
            try (ClientSession session = ssh.connect(account, "127.0.0.1", port).verify(PATIENCE).getSession()) {
                session.addPasswordIdentity(password);
                session.auth().verify(PATIENCE);
                return use.of(session);
            }
        }
    }
}

package id.serkom.itests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/** One command over ssh on loopback. */
final class Ssh {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Ssh() {
    }

    static Server.Shell run(int port, String account, String password, String command) throws IOException {
        try (SshClient ssh = SshClient.setUpDefaultClient()) {
            ssh.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            ssh.start();
            try (ClientSession session = ssh.connect(account, "127.0.0.1", port).verify(CONNECT).getSession()) {
                session.addPasswordIdentity(password);
                session.auth().verify(CONNECT);
                try (ChannelExec channel = session.createExecChannel(command);
                        ByteArrayOutputStream output = new ByteArrayOutputStream()) {
                    channel.setOut(output);
                    channel.setErr(output);
                    channel.open().verify(CONNECT);
                    channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
                    Integer status = channel.getExitStatus();
                    return new Server.Shell(status == null ? -1 : status, output.toString(UTF_8));
                }
            }
        }
    }
}

package id.serkom.shell;

import id.serkom.api.service.AkunService;
import java.util.List;
import java.util.Optional;
import javax.security.auth.Subject;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.ssh.KarafJaasAuthenticator;
import org.apache.karaf.shell.ssh.ShellCommand;
import org.apache.karaf.shell.ssh.ShellFactoryImpl;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Closes what Karaf's ssh server leaves open to every account, whatever its roles: it lets nobody tunnel through the server to
 * other ports, or open one, and no way to its files, hands out consoles without one ({@link GuardedSessionFactory}), and reads from
 * whoever is no administrator only what the shell does not evaluate ({@link PlainLine}), and from whose login is over nothing
 * ({@link LoginCheck}).
 *
 * <p>It waits for nothing of ours. A session that was opened before it stood, or before it saw that the server was started anew, is closed.
 */
@Component(name = "id.serkom.shell.guard", configurationPolicy = ConfigurationPolicy.IGNORE, service = {})
public final class ConsoleGuard {

    private final ServiceTracker<SshServer, SshServer> servers;
    private final ServiceTracker<AkunService, AkunService> accounts;
    private final LoginCheck login;

    @Activate
    public ConsoleGuard(BundleContext context, @Reference SessionFactory shell) {
        accounts = new ServiceTracker<>(context, AkunService.class, null);
        accounts.open();
        login = new LoginCheck(() -> Optional.ofNullable(accounts.getService()));
        servers = new ServiceTracker<>(context, SshServer.class, new ServiceTrackerCustomizer<>() {
            @Override
            public SshServer addingService(ServiceReference<SshServer> reference) {
                SshServer server = context.getService(reference);
                server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
                server.setSubsystemFactories(List.of());
                server.setShellFactory(channel -> new OwnVariables(
                        new ShellFactoryImpl(new GuardedSessionFactory(shell, line -> refusal(channel, line))).createShell(channel)));
                server.setCommandFactory((channel, line) -> refusal(channel, line).<Command>map(Refusal::new)
                        .orElseGet(() -> new OwnVariables(new ShellCommand(shell, line))));
                if (server.isStarted()) {
                    server.getActiveSessions().forEach(s -> s.close(true));
                }
                return server;
            }

            @Override
            public void modifiedService(ServiceReference<SshServer> reference, SshServer server) {
                // its properties say nothing
            }

            @Override
            public void removedService(ServiceReference<SshServer> reference, SshServer server) {
                context.ungetService(reference);
            }
        });
        servers.open();
    }

    private Optional<String> refusal(ChannelSession channel, String line) {
        Subject subject = channel.getServerSession().getAttribute(KarafJaasAuthenticator.SUBJECT_ATTRIBUTE_KEY);
        if (!login.stands(subject)) {
            return Optional.of(Refusal.LOGIN_IS_OVER);
        }
        return SessionAccount.administrator(subject) || PlainLine.is(line) ? Optional.empty() : Optional.of(Refusal.NOT_PLAIN);
    }

    @Deactivate
    public void close() {
        servers.close();
        accounts.close();
    }
}

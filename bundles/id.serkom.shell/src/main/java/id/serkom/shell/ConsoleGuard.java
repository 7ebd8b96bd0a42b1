package id.serkom.shell;

import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.ssh.ShellFactoryImpl;
import org.apache.sshd.server.SshServer;
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
 * other ports, or open one, and hands out consoles without a way to its files ({@link GuardedSessionFactory}).
 *
 * <p>It depends on nothing of ours, so that it stands before the accounts do, without which nobody logs in.
 */
@Component(name = "id.serkom.shell.guard", configurationPolicy = ConfigurationPolicy.IGNORE, service = {})
public final class ConsoleGuard {

    private final ServiceTracker<SshServer, SshServer> servers;

    @Activate
    public ConsoleGuard(BundleContext context, @Reference SessionFactory shell) {
        SessionFactory guarded = new GuardedSessionFactory(shell);
        servers = new ServiceTracker<>(context, SshServer.class, new ServiceTrackerCustomizer<>() {
            @Override
            public SshServer addingService(ServiceReference<SshServer> reference) {
                SshServer server = context.getService(reference);
                server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
                server.setShellFactory(new ShellFactoryImpl(guarded));
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

    @Deactivate
    public void close() {
        servers.close();
    }
}

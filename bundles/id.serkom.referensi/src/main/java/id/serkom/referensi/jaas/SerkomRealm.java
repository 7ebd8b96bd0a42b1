package id.serkom.referensi.jaas;

import id.serkom.api.service.AkunService;
import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The realm "serkom", which the shell names in {@code sshRealm}: without the accounts nobody gets in. */
@Component(name = "id.serkom.akun.realm", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SerkomRealm implements JaasRealm {

    private final AppConfigurationEntry entry;

    @Activate
    public SerkomRealm(BundleContext context, @Reference AkunService akun) {
        // The proxy finds our module through our bundle: JAAS itself looks only where the JDK looks.
        entry = new AppConfigurationEntry(ProxyLoginModule.class.getName(), LoginModuleControlFlag.REQUIRED,
                Map.of(ProxyLoginModule.PROPERTY_MODULE, SerkomLoginModule.class.getName(), ProxyLoginModule.PROPERTY_BUNDLE,
                        Long.toString(context.getBundle().getBundleId()), SerkomLoginModule.AKUN, akun));
    }

    @Override
    public String getName() {
        return "serkom";
    }

    @Override
    public int getRank() {
        return 0;
    }

    @Override
    public AppConfigurationEntry[] getEntries() {
        return new AppConfigurationEntry[] {entry};
    }
}

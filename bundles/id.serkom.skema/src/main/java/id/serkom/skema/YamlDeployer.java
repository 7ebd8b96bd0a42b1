package id.serkom.skema;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import org.apache.felix.fileinstall.ArtifactUrlTransformer;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Makes a bundle of a YAML file that is dropped into {@code deploy/}: a pack like any other, removed with its file. */
@Component(name = "id.serkom.skema.deploy", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class YamlDeployer implements ArtifactUrlTransformer {

    static final String PROTOKOL = "serkom-skema";

    @Override
    public boolean canHandle(File file) {
        return file.isFile() && (file.getName().endsWith(".yaml") || file.getName().endsWith(".yml"));
    }

    @Override
    public URL transform(URL file) throws MalformedURLException {
        return new URL(null, PROTOKOL + ":" + file.toExternalForm(), new PaketStreamHandler());
    }
}

package id.serkom.web;

import id.serkom.api.service.KredensialService;
import id.serkom.api.service.Settings;
import id.serkom.api.service.VerifikasiService;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import javax.servlet.ServletException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.HttpService;
import org.osgi.service.http.NamespaceException;

/** Opens the public addresses beside those of REST and SOAP, on the same port. */
@Component(name = "id.serkom.web", configurationPolicy = ConfigurationPolicy.IGNORE, service = {})
public final class WebServer {

    static final String PID = "id.serkom.web";

    private static final List<String> ALAMAT = List.of(PublikServlet.VERIFIKASI, PublikServlet.KUNCI, PublikServlet.SATU_KUNCI,
            PublikServlet.STATUS, PublikServlet.LURING);

    private final HttpService http;

    @Activate
    public WebServer(@Reference HttpService http, @Reference VerifikasiService verifikasi, @Reference KredensialService kredensial,
            @Reference Settings settings) throws ServletException, NamespaceException {
        this.http = http;
        Keran keran = new Keran(settings, System::nanoTime);
        for (String alamat : ALAMAT) {
            // One for each, under a name of its own: a servlet has one registration, and its class is its name otherwise.
            http.registerServlet(alamat, new PublikServlet(verifikasi, kredensial, settings, keran),
                    new Hashtable<>(Map.of("servlet-name", PID + alamat)), null);
        }
    }

    @Deactivate
    public void close() {
        ALAMAT.forEach(http::unregister);
    }
}

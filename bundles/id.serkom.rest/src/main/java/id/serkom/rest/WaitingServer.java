package id.serkom.rest;

import id.serkom.api.data.Reason;
import id.serkom.api.service.PesanCatalog;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * What is answered while {@link RestServer} is not there, since the database is being opened or exchanged: 503, come again, where a client
 * would else be told that nothing has that address. Its own address is the shortest one and so is asked last; whoever tries an address
 * where nothing ever is learns here which there are.
 */
@Component(name = "id.serkom.rest.menunggu", configurationPolicy = ConfigurationPolicy.IGNORE, service = {})
public final class WaitingServer {

    private static final String ADDRESS = "/";

    private final Publication publication;

    @Activate
    public WaitingServer(@Reference HTTPTransportFactory http,
            @Reference(target = "(service.pid=org.apache.cxf.workqueues)") ManagedServiceFactory queues, @Reference PesanCatalog pesan) {
        Problems problems = new Problems(pesan);
        publication = new Publication(http, ADDRESS, List.of(new Nothing()), List.of(problems, new Refusal(problems), new Writer()));
    }

    @Deactivate
    public void close() {
        publication.close();
    }

    /** A server has at least one resource; no request comes to it. */
    @Path("/")
    public static final class Nothing {

        @GET
        public String nothing() {
            return "";
        }
    }

    /** Refuses whatever is asked: what will be there in a moment, and what never is. */
    @PreMatching
    public static final class Refusal implements ContainerRequestFilter {

        private static final String INTERFACE = RestServer.ADDRESS + "/";
        private static final int RETRY_AFTER_SECONDS = 2;

        private final Problems problems;

        Refusal(Problems problems) {
            this.problems = problems;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            String path = "/" + request.getUriInfo().getPath() + "/";
            // What leads out of the interface is not in it, whether that is there or not.
            request.abortWith(path.startsWith(INTERFACE) && !path.contains("/../")
                    ? problems.problem(503, List.of(Reason.of("http.503"))).header("Retry-After", RETRY_AFTER_SECONDS).build()
                    : problems.problem(404, List.of(Reason.of("http.alamat"))).build());
        }
    }
}

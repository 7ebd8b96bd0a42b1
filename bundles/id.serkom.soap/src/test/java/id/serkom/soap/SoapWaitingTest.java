package id.serkom.soap;

import static org.junit.Assert.assertEquals;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.transport.DestinationFactoryManager;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Who comes before the interface is there is told to come again, and nobody is once it is. */
public class SoapWaitingTest {

    private static final String NAMESPACE = "http://cxf.apache.org/transports/http";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Server jetty = new Server(new InetSocketAddress("127.0.0.1", 0));
    private Bus bus;
    private SoapWaiting waiting;

    @Before
    public void start() throws Exception {
        bus = new CXFBusFactory().createBus();
        CXFNonSpringServlet servlet = new CXFNonSpringServlet();
        servlet.setBus(bus);
        new ServletContextHandler(jetty, "/").addServlet(new ServletHolder(servlet), "/*");
        jetty.start();
        waiting = new SoapWaiting(
                (HTTPTransportFactory) bus.getExtension(DestinationFactoryManager.class).getDestinationFactory(NAMESPACE), null,
                reason -> reason.code());
    }

    @After
    public void stop() throws Exception {
        jetty.stop();
    }

    @Test
    public void whatIsNotThereYetIsToldToComeAgain() throws Exception {
        HttpResponse<String> answer = send();

        assertEquals(503, answer.statusCode());
        assertEquals(Optional.of("2"), answer.headers().firstValue("Retry-After"));
        assertEquals("soap.menunggu", answer.body());
    }

    @Test
    public void whatWillNeverBeThereIsNotToldToComeAgain() throws Exception {
        HttpResponse<String> answer = send("/soap/v1/lain");

        assertEquals(404, answer.statusCode());
        assertEquals(Optional.empty(), answer.headers().firstValue("Retry-After"));
    }

    @Test
    public void whoGuessesTheAddressIsToldTheRightOne() throws Exception {
        for (String guessed : List.of("/soap", "/soap/", "/soap/v1", "/soap/v1/", "/soap/v2/sertifikasi")) {
            assertEquals(guessed, 404, send(guessed).statusCode());
            assertEquals(guessed, "soap.alamat-tidak-ada", send(guessed).body());
        }
    }

    @Test
    public void theInterfaceTakesItsPlaceAndGivesItBack() throws Exception {
        org.apache.cxf.endpoint.Server soap = SoapServer.publish(bus, new Dunia(folder.newFile("scan.pdf").toPath()).services());
        assertEquals(500, send().statusCode());

        soap.destroy();
        assertEquals(503, send().statusCode());
    }

    @Test
    public void nothingIsLeftOfItWhenItGoes() throws Exception {
        waiting.close();

        assertEquals(404, send().statusCode());
    }

    private HttpResponse<String> send() throws Exception {
        return send(SoapServer.ADDRESS);
    }

    private HttpResponse<String> send(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(jetty.getURI().resolve(path).toString()))
                .header("Content-Type", "text/xml; charset=UTF-8").POST(BodyPublishers.ofString("<x/>")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}

package id.serkom.soap;

import id.serkom.soap.v1.Sertifikasi;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

/** The endpoint over real HTTP, with the fakes behind it: Jetty and CXF's servlet, as on the server. */
final class Peladen extends ExternalResource {

    static final String AMPLOP = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" "
            + "xmlns:t=\"urn:serkom:sertifikasi:v1\"><s:Body>%s</s:Body></s:Envelope>";

    private final TemporaryFolder folder = new TemporaryFolder();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Sertifikasi> clients = new HashMap<>();
    private Server jetty;
    private Dunia dunia;

    /** What the wire brought back. */
    record Jawaban(int status, String teks) {

        String isi(String element) {
            String[] parts = teks.split("<([a-z0-9]+:)?" + element + ">", 2);
            return parts.length < 2 ? "" : parts[1].split("</", 2)[0];
        }
    }

    @Override
    protected void before() throws Exception {
        folder.create();
        dunia = new Dunia(folder.newFile("scan.pdf").toPath());
        Bus bus = new CXFBusFactory().createBus();
        CXFNonSpringServlet servlet = new CXFNonSpringServlet();
        servlet.setBus(bus);
        jetty = new Server(new InetSocketAddress("127.0.0.1", 0));
        ServletContextHandler context = new ServletContextHandler(jetty, "/");
        context.addServlet(new ServletHolder(servlet), "/*");
        jetty.start();
        SoapServer.publish(bus, dunia.services());
    }

    @Override
    protected void after() {
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        folder.delete();
    }

    Dunia dunia() {
        return dunia;
    }

    String alamat() {
        return jetty.getURI().resolve(SoapServer.ADDRESS).toString();
    }

    /** A client as CXF's own tools make it from the contract. */
    Sertifikasi klien(String authorization, boolean mtom) {
        return clients.computeIfAbsent(authorization + mtom, k -> baru(authorization, mtom));
    }

    private Sertifikasi baru(String authorization, boolean mtom) {
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setServiceClass(Sertifikasi.class);
        factory.setAddress(alamat());
        factory.setProperties(new TreeMap<>(Map.of(Message.MTOM_ENABLED, mtom)));
        Sertifikasi client = (Sertifikasi) factory.create();
        if (!authorization.isEmpty()) {
            ClientProxy.getClient(client).getRequestContext().put(Message.PROTOCOL_HEADERS,
                    new TreeMap<>(Map.of("Authorization", List.of(authorization))));
        }
        return client;
    }

    Sertifikasi majene() {
        return klien("Bearer token-majene", true);
    }

    Jawaban kirim(String authorization, String contentType, BodyPublisher body) throws Exception {
        return kirim(authorization, "", contentType, body);
    }

    Jawaban kirim(String authorization, String soapAction, String contentType, BodyPublisher body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(alamat())).POST(body).header("Content-Type", contentType)
                .header("SOAPAction", soapAction);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        return new Jawaban(answer.statusCode(), answer.body());
    }

    Jawaban kirim(String tubuh) throws Exception {
        return mentah(String.format(AMPLOP, tubuh));
    }

    Jawaban mentah(String xml) throws Exception {
        return kirim("Bearer token-majene", "text/xml; charset=UTF-8", BodyPublishers.ofString(xml));
    }

    Jawaban ambil(String query) throws Exception {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(alamat() + query)).build(), BodyHandlers.ofString());
        return new Jawaban(answer.statusCode(), answer.body());
    }
}

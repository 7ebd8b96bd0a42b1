package id.serkom.soap;

import id.serkom.api.data.Reason;
import id.serkom.api.service.PesanCatalog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.service.model.EndpointInfo;
import org.apache.cxf.transport.Destination;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.http.Headers;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * What is answered while {@link SoapServer} is not there or publishes: 503, come again, where a client would else be told that nothing has
 * that address. Its own address is the shorter one and so is asked last.
 */
@Component(name = "id.serkom.soap.menunggu", configurationPolicy = ConfigurationPolicy.IGNORE, service = {})
public final class SoapWaiting {

    private static final String ADDRESS = "/soap";
    private static final String ENDPOINT = SoapServer.ADDRESS;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Bus bus;
    private final Destination destination;

    @Activate
    public SoapWaiting(@Reference HTTPTransportFactory http,
            @Reference(target = "(service.pid=org.apache.cxf.workqueues)") ManagedServiceFactory queues, @Reference PesanCatalog pesan) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(SoapWaiting.class.getClassLoader());
        try {
            bus = new CXFBusFactory().createBus();
            EndpointInfo address = new EndpointInfo();
            address.setAddress(ADDRESS);
            destination = http.getDestination(address, bus);
            destination.setMessageObserver(message -> refuse(message, pesan));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private void refuse(Message request, PesanCatalog pesan) {
        boolean known = String.valueOf(request.get(Message.REQUEST_URI)).split("\\?")[0].endsWith(ENDPOINT);
        String text = pesan.text(Reason.of(known ? "soap.menunggu" : "soap.alamat-tidak-ada"));
        Message response = new MessageImpl();
        response.setExchange(request.getExchange());
        response.put(Message.RESPONSE_CODE, known ? UNAVAILABLE : NOT_FOUND);
        response.put(Message.CONTENT_TYPE, "text/plain;charset=UTF-8");
        if (known) {
            Headers.getSetProtocolHeaders(response).put("Retry-After", List.of(RETRY_AFTER_SECONDS));
        }
        try {
            destination.getBackChannel(request).prepare(response);
            try (OutputStream body = response.getContent(OutputStream.class)) {
                body.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Deactivate
    public void close() {
        destination.shutdown();
        bus.shutdown(false);
    }
}

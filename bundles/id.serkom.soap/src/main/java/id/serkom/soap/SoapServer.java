package id.serkom.soap;

import id.serkom.api.service.AkunService;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.DokumenService;
import id.serkom.api.service.KredensialService;
import id.serkom.api.service.PesanCatalog;
import id.serkom.api.service.SertifikatService;
import id.serkom.api.service.Settings;
import id.serkom.api.service.SkemaCatalog;
import id.serkom.api.service.SuratService;
import id.serkom.api.service.TenggatService;
import id.serkom.soap.v1.Sertifikasi;
import id.serkom.spi.calendar.OfficeClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.DestinationFactoryManager;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the SOAP interface. It waits for CXF's own services, or it would race them at the first boot. To read the contract takes a
 * while,
 * so it is done on a thread of its own, and nothing else of the server's start waits for it; {@link SoapWaiting} answers meanwhile.
 */
@Component(name = "id.serkom.soap", configurationPolicy = ConfigurationPolicy.IGNORE, service = {})
public final class SoapServer {

    static final String ADDRESS = "/soap/v1/sertifikasi";
    private static final String NAMESPACE = "urn:serkom:sertifikasi:v1";
    private static final Logger LOG = LoggerFactory.getLogger(SoapServer.class);
    /** Faults are logged once, where they are mapped; CXF's own lines would quote requests. */
    private static final FaultListener QUIET = (exception, description, message) -> false;

    private final FutureTask<Published> published;

    private record Published(Bus bus, Server server) {
    }

    @Activate
    public SoapServer(@Reference HTTPTransportFactory http,
            @Reference(target = "(service.pid=org.apache.cxf.workqueues)") ManagedServiceFactory queues,
            @Reference AkunService accounts, @Reference BerkasService berkas, @Reference TenggatService tenggat,
            @Reference SuratService surat, @Reference DokumenService dokumen, @Reference SertifikatService sertifikat,
            @Reference KredensialService kredensial,
            @Reference SkemaCatalog skema, @Reference PesanCatalog pesan, @Reference Settings settings,
            @Reference OfficeClock clock) {
        published = new FutureTask<>(() -> publish(http, new Services(accounts, berkas, tenggat, surat, dokumen, sertifikat, kredensial,
                skema, pesan, settings, clock)));
        Thread thread = new Thread(published, "serkom-soap");
        thread.setDaemon(true);
        thread.start();
    }

    private static Published publish(HTTPTransportFactory http, Services services) {
        Thread.currentThread().setContextClassLoader(SoapServer.class.getClassLoader());
        try {
            Bus bus = new CXFBusFactory().createBus();
            bus.setExtension(http, HTTPTransportFactory.class);
            DestinationFactoryManager transports = bus.getExtension(DestinationFactoryManager.class);
            HTTPTransportFactory.DEFAULT_NAMESPACES.forEach(n -> transports.registerDestinationFactory(n, http));
            return new Published(bus, publish(bus, services));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Antarmuka SOAP tidak dapat dibuka; muat ulang bundel id.serkom.soap.", e);
            throw e;
        }
    }

    static Server publish(Bus bus, Services services) {
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress(ADDRESS);
        factory.setServiceClass(Sertifikasi.class);
        factory.setServiceBean(new SertifikasiEndpoint(services));
        factory.setWsdlURL(SoapServer.class.getResource("/wsdl/sertifikasi.wsdl").toString());
        factory.setServiceName(new QName(NAMESPACE, "SertifikasiService"));
        factory.setEndpointName(new QName(NAMESPACE, "SertifikasiPort"));
        Map<String, Object> properties = new HashMap<>(Limits.properties());
        properties.put(BodyCheck.KEEP_PREFIXES, true);
        properties.put(FaultListener.class.getName(), QUIET);
        factory.setProperties(properties);
        factory.setInInterceptors(List.of(new Doorkeeper(services.accounts(), services.settings()), new BodyCheck()));
        factory.setOutInterceptors(List.of(new MtomMirror()));
        factory.setOutFaultInterceptors(List.of(new FaultWriter(new Problems(services.pesan()))));
        return factory.create();
    }

    /** Waits for it to be there first: what is taken down half way stays. */
    @Deactivate
    public void close() {
        try {
            Published it = published.get();
            it.server.destroy();
            it.bus.shutdown(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.debug("SOAP tidak pernah terbuka", e);
        }
    }
}

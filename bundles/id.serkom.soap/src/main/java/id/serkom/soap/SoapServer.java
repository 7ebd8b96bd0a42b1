package id.serkom.soap;

import id.serkom.api.service.AkunService;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.DokumenService;
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

/**
 * Publishes the SOAP interface. It waits for CXF's own services, or it would race them at the first boot.
 */
@Component(name = "id.serkom.soap", configurationPolicy = ConfigurationPolicy.IGNORE, service = {})
public final class SoapServer {

    static final String ADDRESS = "/soap/v1/sertifikasi";
    private static final String NAMESPACE = "urn:serkom:sertifikasi:v1";
    /** Faults are logged once, where they are mapped; CXF's own lines would quote requests. */
    private static final FaultListener QUIET = (exception, description, message) -> false;

    private final Bus bus;
    private final Server server;

    @Activate
    public SoapServer(@Reference HTTPTransportFactory http,
            @Reference(target = "(service.pid=org.apache.cxf.workqueues)") ManagedServiceFactory queues,
            @Reference AkunService accounts, @Reference BerkasService berkas, @Reference TenggatService tenggat,
            @Reference SuratService surat, @Reference DokumenService dokumen, @Reference SertifikatService sertifikat,
            @Reference SkemaCatalog skema, @Reference PesanCatalog pesan, @Reference Settings settings,
            @Reference OfficeClock clock) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(SoapServer.class.getClassLoader());
        try {
            bus = new CXFBusFactory().createBus();
            bus.setExtension(http, HTTPTransportFactory.class);
            DestinationFactoryManager transports = bus.getExtension(DestinationFactoryManager.class);
            HTTPTransportFactory.DEFAULT_NAMESPACES.forEach(n -> transports.registerDestinationFactory(n, http));
            server = publish(bus, new Services(accounts, berkas, tenggat, surat, dokumen, sertifikat, skema, pesan,
                    settings, clock));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
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

    @Deactivate
    public void close() {
        server.destroy();
        bus.shutdown(false);
    }
}

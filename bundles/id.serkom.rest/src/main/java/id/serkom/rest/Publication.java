package id.serkom.rest;

import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.DestinationFactoryManager;
import org.apache.cxf.transport.http.HTTPTransportFactory;

/** Resources under an address, on a bus of their own. */
final class Publication {

    private final Bus bus;
    private final Server server;

    Publication(HTTPTransportFactory http, String address, List<Object> resources, List<Object> providers) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Publication.class.getClassLoader());
        try {
            bus = new CXFBusFactory().createBus();
            DestinationFactoryManager destinations = bus.getExtension(DestinationFactoryManager.class);
            HTTPTransportFactory.DEFAULT_NAMESPACES.forEach(ns -> destinations.registerDestinationFactory(ns, http));
            JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
            factory.setBus(bus);
            factory.setAddress(address);
            factory.setServiceBeans(resources);
            factory.setProviders(providers);
            server = factory.create();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    void close() {
        server.destroy();
        bus.shutdown(false);
    }
}

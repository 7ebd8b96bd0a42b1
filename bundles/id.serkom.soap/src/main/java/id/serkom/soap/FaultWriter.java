package id.serkom.soap;

import id.serkom.soap.v1.Masalah;
import id.serkom.soap.v1.ObjectFactory;
import java.util.List;
import javax.xml.bind.JAXBContext;
import javax.xml.bind.JAXBException;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.Headers;

/** Puts the one fault type of the contract in place of whatever went wrong, wherever in the chain. */
final class FaultWriter extends AbstractSoapInterceptor {

    private final Problems problems;
    private final JAXBContext jaxb;

    FaultWriter(Problems problems) {
        super(Phase.SETUP);
        this.problems = problems;
        try {
            this.jaxb = JAXBContext.newInstance(ObjectFactory.class);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Masalah masalah = problems.of(message.getContent(Exception.class));
        SoapFault fault = new SoapFault(masalah.getPesan(),
                masalah.getStatus() < 500 ? message.getVersion().getSender() : message.getVersion().getReceiver());
        try {
            jaxb.createMarshaller().marshal(new ObjectFactory().createMasalah(masalah), fault.getOrCreateDetail());
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
        if (masalah.getStatus() == BadRequest.METHOD) {
            fault.setStatusCode(BadRequest.METHOD);
            Headers.getSetProtocolHeaders(message).put("Allow", List.of("GET, POST"));
        }
        message.setContent(Exception.class, fault);
    }
}

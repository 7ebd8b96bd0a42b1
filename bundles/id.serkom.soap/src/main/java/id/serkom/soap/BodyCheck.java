package id.serkom.soap;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.StaxUtils;
import org.apache.cxf.staxutils.W3CDOMStreamReader;
import org.w3c.dom.Element;

/**
 * Reads the body of a request whole (the attachments stay outside), up to the end of the envelope, and lets through one known
 * operation, from somebody known, that fits the schema.
 */
final class BodyCheck extends AbstractSoapInterceptor {

    /** Has CXF note the prefixes that the envelope declares: the body may use them in values. */
    static final String KEEP_PREFIXES = "org.apache.cxf.binding.soap.addNamespaceContext";
    private static final String PREFIXES = "soap.body.ns.context";
    private static final String OPEN = "masuk";
    private static final String FOR_ONESELF = "keluar";

    private final SchemaCheck schema = new SchemaCheck();

    BodyCheck() {
        super(Phase.POST_PROTOCOL);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        XMLStreamReader reader = message.getContent(XMLStreamReader.class);
        if (isGET(message) || reader == null) {
            return;
        }
        utf8(message.get(Message.ENCODING));
        utf8(reader.getCharacterEncodingScheme());
        Element body = body(message, reader);
        admit(body.getLocalName(), Caller.of(message));
        if (!operations(message).contains(body.getLocalName())) {
            throw new BadRequest(Reason.of("soap.operasi-tidak-dikenal"));
        }
        Attachments attachments = Attachments.takenFrom(body, message);
        List<Reason> reasons = schema.check(body);
        if (!reasons.isEmpty()) {
            throw new InvalidInput(reasons);
        }
        attachments.putBack();
        message.setContent(XMLStreamReader.class, atStart(body));
    }

    @Override
    public void handleFault(SoapMessage message) {
        Attachments.discard(message);
    }

    /** Who has no login may log in; who has no role yet, because he must change his password first, may log out. */
    private static void admit(String operation, Caller caller) {
        if (!OPEN.equals(operation) && caller.required().peran().isEmpty() && !FOR_ONESELF.equals(operation)) {
            throw new Forbidden(Reason.of("soap.tanpa-peran"));
        }
    }

    private static void utf8(Object encoding) {
        if (encoding != null && !"UTF-8".equalsIgnoreCase(encoding.toString())) {
            throw new BadRequest(Reason.of("soap.bukan-utf8"));
        }
    }

    private static Element body(SoapMessage message, XMLStreamReader reader) {
        try {
            if (!reader.isStartElement() && reader.nextTag() != XMLStreamReader.START_ELEMENT) {
                throw new BadRequest(Reason.of("soap.tubuh-kosong"));
            }
            Element body = StaxUtils.read(reader).getDocumentElement();
            if (reader.nextTag() != XMLStreamReader.END_ELEMENT) {
                throw new BadRequest(Reason.of("soap.tubuh-ganda"));
            }
            while (reader.hasNext()) {
                reader.next();
            }
            Map<String, String> prefixes = CastUtils.cast((Map<?, ?>) message.get(PREFIXES));
            declare(body, prefixes == null ? Map.of() : prefixes);
            return body;
        } catch (XMLStreamException e) {
            throw Problems.broken(e);
        } catch (IllegalStateException e) {
            // An entity that nobody declared: no document type is read.
            throw Problems.broken((Location) null);
        }
    }

    private static void declare(Element body, Map<String, String> prefixes) {
        prefixes.forEach((prefix, uri) -> {
            if (!prefix.isEmpty() && !body.hasAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, prefix)) {
                body.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, uri);
            }
        });
    }

    private static List<String> operations(SoapMessage message) {
        return message.getExchange().getEndpoint().getEndpointInfo().getInterface().getOperations().stream()
                .map(o -> o.getName().getLocalPart()).toList();
    }

    private static XMLStreamReader atStart(Element body) {
        W3CDOMStreamReader reader = new W3CDOMStreamReader(body);
        try {
            reader.nextTag();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return reader;
    }
}

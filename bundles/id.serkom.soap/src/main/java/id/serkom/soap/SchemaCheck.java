package id.serkom.soap;

import id.serkom.api.data.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Holds the body of a request against the schema of the contract. Reasons name the field and the rule, with the codes that the
 * forms of actions have everywhere; never a value, which may be a NIK.
 *
 * <p>CXF's own check would bring each attachment into memory as base64: it does not know what stands for them.
 */
final class SchemaCheck {

    private static final String ELEMENT = "http://apache.org/xml/properties/dom/current-element-node";
    private static final String LOCALE = "http://apache.org/xml/properties/locale";
    private static final int REASONS = 50;
    private static final Pattern RULE = Pattern.compile("^([a-zA-Z]+-[\\w.\\-]+):");
    private static final Pattern FACET = Pattern.compile("(?:pattern|maxLength|minLength|maxInclusive|minInclusive|"
            + "enumeration|maximum of|minimum of) '(.*?)'(?: for type|\\.| times|$)");
    private static final Pattern EXPECTED = Pattern.compile("One of '\\{(.*?)\\}' is expected");
    private static final Pattern ATTRIBUTE = Pattern.compile("Attribute '([\\w:.-]{1,60})'");

    /** The second half of a pair: the first names the facet. */
    private static final Set<String> FOLLOW_UP = Set.of("cvc-type.3.1.3", "cvc-attribute.3", "cvc-complex-type.2.2");
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("cvc-pattern-valid", "masukan.pattern"),
            Map.entry("cvc-maxLength-valid", "masukan.maxLength"),
            Map.entry("cvc-minLength-valid", "masukan.minLength"),
            Map.entry("cvc-enumeration-valid", "masukan.enum"),
            Map.entry("cvc-maxInclusive-valid", "masukan.maximum"),
            Map.entry("cvc-minInclusive-valid", "masukan.minimum"),
            Map.entry("cvc-datatype-valid.1.2.1", "soap.jenis-nilai"),
            Map.entry("cvc-type.3.1.2", "soap.jenis-nilai"),
            Map.entry("cvc-complex-type.2.1", "soap.unsur-bukan-di-sini"),
            Map.entry("cvc-complex-type.2.3", "soap.jenis-nilai"),
            Map.entry("cvc-complex-type.2.4.a", "soap.unsur-bukan-di-sini"),
            Map.entry("cvc-complex-type.2.4.b", "soap.unsur-kurang"),
            Map.entry("cvc-complex-type.2.4.d", "soap.unsur-bukan-di-sini"),
            Map.entry("cvc-complex-type.2.4.e", "masukan.maxItems"),
            Map.entry("cvc-complex-type.2.4.f", "masukan.maxItems"),
            Map.entry("cvc-complex-type.2.4.h", "masukan.maxItems"),
            Map.entry("cvc-complex-type.3.2.2", "soap.atribut"),
            Map.entry("cvc-type.3.1.1", "soap.atribut"));

    private final Schema schema;

    SchemaCheck() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            schema = factory.newSchema(new javax.xml.transform.stream.StreamSource(
                    SchemaCheck.class.getResourceAsStream("/wsdl/sertifikasi.xsd")));
        } catch (SAXException e) {
            throw new IllegalStateException("sertifikasi.xsd", e);
        }
    }

    List<Reason> check(Element body) {
        Collector found = new Collector();
        try {
            Validator validator = schema.newValidator();
            validator.setProperty(LOCALE, Locale.ENGLISH);
            validator.setErrorHandler(found);
            found.validator = validator;
            validator.validate(new DOMSource(body));
        } catch (SAXException e) {
            throw Problems.broken((Location) null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found.reasons);
    }

    private static final class Collector implements ErrorHandler {

        private final List<Reason> reasons = new ArrayList<>();
        private final Set<String> named = new HashSet<>();
        private Validator validator;

        @Override
        public void warning(SAXParseException e) {
            // A warning is about the schema, not about the request.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            String message = String.valueOf(e.getMessage());
            String rule = first(RULE, message).orElse("");
            Element element = (Element) validator.getProperty(ELEMENT);
            String letak = Letak.of(element);
            if (FOLLOW_UP.contains(rule) || reasons.size() == REASONS || !named.add(letak)) {
                return;
            }
            reasons.add(Reason.of(CODES.getOrDefault(rule, "soap.tidak-sesuai-skema"), "bidang",
                    first(ATTRIBUTE, message).orElse(String.valueOf(element.getLocalName())))
                    .with("nilai", first(FACET, message).orElse("")).with("pesan", "").with("diharapkan", expected(message))
                    .at(letak));
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }

        private static String expected(String message) {
            return first(EXPECTED, message).map(l -> l.replaceAll("\"[^\"]*\":", "")).orElse("");
        }

        private static Optional<String> first(Pattern pattern, String message) {
            Matcher matcher = pattern.matcher(message);
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }
    }
}

package id.serkom.soap;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Unauthenticated;
import id.serkom.api.service.AkunService;
import id.serkom.api.service.Settings;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.helpers.HttpHeaderHelper;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.Headers;

/**
 * Finds out who calls before a byte of the body is read, and sets how many bytes he may send. A wrong login is refused here; none
 * at all may only send what {@code masuk} needs, and {@link BodyCheck} refuses it for any other operation.
 */
final class Doorkeeper extends AbstractPhaseInterceptor<Message> {

    /** The contract, and the one schema that it names. */
    private static final Pattern DESCRIPTION = Pattern.compile("(?i)wsdl|xsd=sertifikasi\\.xsd");
    private static final Pattern MULTIPART = Pattern.compile("(?i)\\s*multipart/");
    private static final Pattern BOUNDARY = Pattern.compile("(?i)\\bboundary\\s*=\\s*\"?[^\\s\";]");

    private final AkunService accounts;
    private final Settings settings;

    Doorkeeper(AkunService accounts, Settings settings) {
        super(Phase.RECEIVE);
        addBefore(AttachmentInInterceptor.class.getName());
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public void handleMessage(Message message) {
        if (isGET(message) && DESCRIPTION.matcher(Objects.toString(message.get(Message.QUERY_STRING), "")).matches()) {
            return;
        }
        Limits limits = Limits.of(settings);
        InputStream body = message.getContent(InputStream.class);
        Optional.ofNullable(message.getContent(DelegatingInputStream.class))
                .ifPresent(wire -> wire.setInputStream(new PacedStream(wire.getInputStream(), limits)));
        if (!"POST".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
            throw new BadRequest(BadRequest.METHOD, Reason.of("soap.hanya-post"));
        }
        if (body == null) {
            throw new BadRequest(Reason.of("soap.permintaan-rusak"));
        }
        Map<String, List<String>> headers = Headers.getSetProtocolHeaders(message);
        // A hint of old that tools fill in as they like: which operation it is stands in the body.
        headers.remove("SOAPAction");
        Caller caller = caller(headers.get("Authorization"));
        message.getExchange().put(Caller.class, caller);
        String type = Objects.toString(message.get(Message.CONTENT_TYPE), "");
        if (HttpHeaderHelper.findCharset(type) == null) {
            // CXF would take it for ISO-8859-1 and spoil names.
            message.put(Message.ENCODING, StandardCharsets.UTF_8.name());
        }
        if (MULTIPART.matcher(type).lookingAt() && !BOUNDARY.matcher(type).find()) {
            throw new BadRequest(Reason.of("soap.permintaan-rusak"));
        }
        message.put(AttachmentDeserializer.ATTACHMENT_MAX_SIZE, limits.dokumen());
        message.setContent(InputStream.class,
                new RequestStream(body, caller.actor().isPresent() ? limits.permintaan() : Limits.TANPA_LOGIN, type));
    }

    private Caller caller(List<String> authorization) {
        if (authorization == null || authorization.isEmpty()) {
            return Caller.NOBODY;
        }
        String[] parts = authorization.get(0).strip().split(" +", 2);
        if (authorization.size() > 1 || parts.length < 2) {
            throw wrong();
        }
        if ("bearer".equalsIgnoreCase(parts[0])) {
            return new Caller(Optional.of(accounts.autentikasi(parts[1]).orElseThrow(Doorkeeper::wrong)),
                    Optional.of(parts[1]));
        }
        if ("basic".equalsIgnoreCase(parts[0])) {
            return basic(parts[1]);
        }
        throw wrong();
    }

    private Caller basic(String encoded) {
        String login;
        try {
            login = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
        int colon = login.indexOf(':');
        if (colon < 1) {
            throw wrong();
        }
        return new Caller(Optional.of(accounts.periksaSandi(login.substring(0, colon),
                login.substring(colon + 1).toCharArray())), Optional.empty());
    }

    private static Unauthenticated wrong() {
        return new Unauthenticated(Reason.of("soap.login-salah"));
    }
}

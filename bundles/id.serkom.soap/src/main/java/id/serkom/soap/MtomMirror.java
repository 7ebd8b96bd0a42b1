package id.serkom.soap;

import java.util.Locale;
import java.util.Objects;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Answers with attachments who asked with attachments, and nobody else: many clients cannot read them. */
final class MtomMirror extends AbstractPhaseInterceptor<Message> {

    MtomMirror() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(Message message) {
        String asked = Objects.toString(message.getExchange().getInMessage().get(Message.CONTENT_TYPE), "");
        message.put(Message.MTOM_ENABLED, asked.toLowerCase(Locale.ROOT).startsWith("multipart/related"));
    }
}

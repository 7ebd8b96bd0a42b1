package id.serkom.soap;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.TooLarge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.cxf.attachment.AttachmentDataSource;
import org.apache.cxf.attachment.AttachmentUtil;
import org.apache.cxf.attachment.LazyAttachmentCollection;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.message.Message;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The attachments of a request (MTOM): brought onto the disk, each held to its size, before anything is acted on; and the places
 * in the body that stand for them. Each attachment stands in one place, or a single one could be stored hundreds of times; one that
 * stands in none is refused, since nobody would take it off the disk.
 */
final class Attachments {

    private static final String XOP = "http://www.w3.org/2004/08/xop/include";
    private static final String CID = "cid:";

    private record Place(Element holder, Element include) {
    }

    private final List<Place> places = new ArrayList<>();
    private boolean allNamed;

    private Attachments() {
    }

    /** Takes the references out of the body, so that it can be held against the schema, where only base64 is known. */
    static Attachments takenFrom(Element body, Message message) {
        Attachments found = new Attachments();
        found.collect(body);
        List<String> there = load(message);
        Set<String> used = new HashSet<>();
        for (Place place : found.places) {
            String id = id(place.include().getAttribute("href"));
            if (!there.contains(id)) {
                throw new BadRequest(Reason.of("soap.lampiran-tidak-ada").at(Letak.of(place.holder())));
            }
            if (!used.add(id)) {
                throw new BadRequest(Reason.of("soap.lampiran-ganda").at(Letak.of(place.holder())));
            }
            place.holder().removeChild(place.include());
        }
        found.allNamed = used.size() == there.size();
        return found;
    }

    private static String id(String href) {
        try {
            return href.startsWith(CID) ? AttachmentUtil.cleanContentId(href) : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** After what the schema says, which knows better why a reference is none. */
    void putBack() {
        if (!allNamed) {
            throw new BadRequest(Reason.of("soap.lampiran-tidak-dirujuk"));
        }
        places.forEach(p -> p.holder().appendChild(p.include()));
    }

    /** Only within {@code isi}: anywhere else the schema shall refuse it. */
    private void collect(Element body) {
        NodeList includes = body.getElementsByTagNameNS(XOP, "Include");
        for (int i = 0; i < includes.getLength(); i++) {
            Node holder = includes.item(i).getParentNode();
            if ("isi".equals(holder.getLocalName())) {
                places.add(new Place((Element) holder, (Element) includes.item(i)));
            }
        }
    }

    private static List<String> load(Message message) {
        List<String> ids = new ArrayList<>();
        for (Attachment attachment : of(message)) {
            if (ids.size() == Limits.LAMPIRAN) {
                throw new TooLarge(Reason.of("soap.terlalu-banyak-lampiran", "terbanyak", Limits.LAMPIRAN));
            }
            ids.add(Optional.ofNullable(attachment.getId()).orElse(""));
        }
        return ids;
    }

    private static Collection<Attachment> of(Message message) {
        return message.getAttachments() == null ? List.of() : message.getAttachments();
    }

    /** Gives the disk back what a refused request brought. */
    static void discard(Message message) {
        Collection<Attachment> loaded = message.getAttachments() instanceof LazyAttachmentCollection lazy
                ? lazy.getLoadedAttachments() : of(message);
        for (Attachment attachment : loaded) {
            if (attachment.getDataHandler().getDataSource() instanceof AttachmentDataSource source && source.isCached()) {
                close(source);
            }
        }
    }

    private static void close(AttachmentDataSource cached) {
        try {
            cached.getInputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

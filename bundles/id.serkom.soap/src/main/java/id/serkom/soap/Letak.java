package id.serkom.soap;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Where in a request something stands, as a JSON pointer like those of REST: {@code /asesi/0/nik}. */
final class Letak {

    private Letak() {
    }

    static String of(Element element) {
        if (!(element.getParentNode() instanceof Element parent)) {
            return "";
        }
        String here = of(parent) + "/" + element.getLocalName();
        return repeats(element, parent) ? here + "/" + index(element) : here;
    }

    /** asesi and dokumen of the request itself, and dokumen and tambahan of an asesi, are lists; a letter has one dokumen. */
    private static boolean repeats(Element element, Element parent) {
        boolean top = !(parent.getParentNode() instanceof Element);
        String name = element.getLocalName();
        boolean ofAsesi = parent.getLocalName().equals("asesi");
        return top && name.equals("asesi") || name.equals("dokumen") && (top || ofAsesi) || name.equals("tambahan") && ofAsesi;
    }

    private static int index(Element element) {
        int index = 0;
        for (Node n = element.getPreviousSibling(); n != null; n = n.getPreviousSibling()) {
            if (element.getLocalName().equals(n.getLocalName())) {
                index++;
            }
        }
        return index;
    }
}

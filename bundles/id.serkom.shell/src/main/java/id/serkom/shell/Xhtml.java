package id.serkom.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Letters and books, which are XHTML, as a terminal can show them. */
final class Xhtml {

    private static final Set<String> HIDDEN = Set.of("head", "style", "script", "img", "svg");
    private static final Set<String> BLOCK = Set.of("p", "div", "h1", "h2", "h3", "h4", "ul", "ol", "li", "table", "section",
            "header", "footer");
    private static final int CELL = 60;

    private Xhtml() {
    }

    /**
     * A table of the page.
     *
     * @param title the heading before it
     */
    record Table(String title, List<String> heads, List<List<String>> rows) {
    }

    /** Its words, a block a paragraph, a row of a table a line. */
    static String text(String xhtml) {
        StringBuilder out = new StringBuilder();
        write(parse(xhtml).getDocumentElement(), out);
        return out.toString().replaceAll("[ \t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    private static void write(Node node, StringBuilder out) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            String words = node.getNodeValue().replaceAll("\\s+", " ");
            out.append(atStart(out) ? words.stripLeading() : words);
            return;
        }
        String name = name(node);
        if (HIDDEN.contains(name)) {
            return;
        }
        if (name.equals("tr")) {
            out.append(String.join("  ", cells(node))).append('\n');
        } else if (name.equals("thead") || name.equals("table") && !heads((Element) node).isEmpty()) {
            out.append('\n').append(shown(table("", (Element) node))).append('\n');
        } else {
            boolean block = BLOCK.contains(name);
            if (block && !atStart(out)) {
                out.append('\n');
            }
            out.append(name.equals("li") ? "- " : "");
            children(node).forEach(c -> write(c, out));
            out.append(block || name.equals("br") ? "\n" : "");
            out.append(name.equals("p") || name.startsWith("h") && block ? "\n" : "");
        }
    }

    private static boolean atStart(StringBuilder out) {
        return out.length() == 0 || out.charAt(out.length() - 1) == '\n';
    }

    /** The tables of the page, in order. */
    static List<Table> tables(String xhtml) {
        NodeList all = parse(xhtml).getElementsByTagName("table");
        List<Table> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Node before = all.item(i).getPreviousSibling();
            while (before != null && before.getNodeType() != Node.ELEMENT_NODE) {
                before = before.getPreviousSibling();
            }
            found.add(table(before == null ? "" : words(before), (Element) all.item(i)));
        }
        return found;
    }

    static String shown(Table table) {
        Tabel shown = Tabel.wrapped(CELL, table.heads());
        table.rows().stream().filter(r -> r.size() == table.heads().size()).forEach(shown::row);
        return shown.toString();
    }

    private static Table table(String title, Element table) {
        List<List<String>> rows = new ArrayList<>();
        NodeList all = table.getElementsByTagName("tr");
        for (int i = 0; i < all.getLength(); i++) {
            if (!name(all.item(i).getParentNode()).equals("thead")) {
                rows.add(cells(all.item(i)));
            }
        }
        return new Table(title, heads(table), rows);
    }

    private static List<String> heads(Element table) {
        NodeList head = table.getElementsByTagName("thead");
        return head.getLength() == 0 ? List.of() : cells(((Element) head.item(0)).getElementsByTagName("tr").item(0));
    }

    private static List<String> cells(Node row) {
        return children(row).stream().filter(c -> Set.of("td", "th").contains(name(c))).map(Xhtml::words).toList();
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        collect(node, words);
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private static void collect(Node node, StringBuilder words) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            words.append(node.getNodeValue());
        } else {
            boolean apart = name(node).equals("br") || BLOCK.contains(name(node));
            words.append(apart ? " " : "");
            children(node).forEach(c -> collect(c, words));
            words.append(apart ? " " : "");
        }
    }

    private static String name(Node node) {
        return node.getNodeName().toLowerCase(Locale.ROOT);
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node c = node.getFirstChild(); c != null; c = c.getNextSibling()) {
            children.add(c);
        }
        return children;
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default handler prints on the server's console.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new ByteArrayInputStream(xhtml.getBytes(StandardCharsets.UTF_8))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("naskah bukan XHTML", e);
        }
    }
}

package id.serkom.buku;

/** Text as XHTML carries it. */
final class Teks {

    private Teks() {
    }

    /** As a number is put into a letter by the commit, and as the renderer escapes what a letter names. */
    static boolean tercetak(String html, String teks) {
        return html.contains(xml(teks)) || html.contains(xml(teks).replace("\"", "&quot;").replace("'", "&#39;"));
    }

    static String xml(String teks) {
        return teks.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package id.serkom.kernel.letter;

/** A certified copy: the frozen text of a letter, marked at its head, with the certification as its last page. */
final class NaskahSalinan {

    private static final String TANDA = "\n<p style=\"text-align:right\"><b>SALINAN</b></p>";
    private static final String AKHIR = "</body>";

    private NaskahSalinan() {
    }

    /**
     * @param asli text of the letter, to the letter
     * @param pengesahan the certification, rendered as a paper of its own
     */
    static String dari(String asli, String pengesahan) {
        int head = isi(asli);
        int end = asli.lastIndexOf(AKHIR);
        String page = pengesahan.substring(isi(pengesahan), pengesahan.lastIndexOf(AKHIR));
        return asli.substring(0, head) + TANDA + asli.substring(head, end) + "<div class=\"halaman-lampiran\">" + page + "</div>\n"
                + asli.substring(end);
    }

    /** Where the body begins: every letter is an XHTML document, and was checked to be one. */
    private static int isi(String html) {
        return html.indexOf('>', html.indexOf("<body")) + 1;
    }
}

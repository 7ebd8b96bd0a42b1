package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** Letters and books at a terminal. */
public class XhtmlTest {

    private static String page(String body) {
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>T</title><style>p{}</style></head>\n<body>"
                + body + "</body></html>";
    }

    @Test
    public void wordsAreShownAndStylesAreNot() {
        assertEquals("PEMERINTAH PROVINSI\n\nDengan hormat, A & B.\n\n- satu\n- dua\n",
                Xhtml.text(page("<div><h1>PEMERINTAH\n PROVINSI</h1></div><p>Dengan <b>hormat</b>, A &amp; B.</p>"
                        + "<ol><li>satu</li><li>dua</li></ol>")));
    }

    @Test
    public void aRowOfParticularsIsALine() {
        assertEquals("Nomor  : 1/2026\nHal  : Uji\n", Xhtml.text(page("<table><tbody><tr><th>Nomor</th><td>: 1/2026</td></tr>"
                + "<tr><th>Hal</th><td>: Uji</td></tr></tbody></table>")));
    }

    @Test
    public void aTableWithHeadsIsATable() {
        String text = Xhtml.text(page("<p>Daftar:</p><table><thead><tr><th>No.</th><th>Nama<br/>Name</th></tr></thead>"
                + "<tbody><tr><td>1</td><td>Rahma</td></tr></tbody></table><p>Selesai</p>"));

        assertTrue(text, text.contains("No. │ Nama Name\n"));
        assertTrue(text, text.contains("1   │ Rahma\n"));
        assertTrue(text, text.endsWith("Selesai\n"));
    }

    @Test
    public void theBookIsReadWithItsHeadings() {
        List<Xhtml.Table> tables = Xhtml.tables(page("<h2>Seri keluar</h2>\n<table><thead><tr><th>No</th></tr></thead><tbody>"
                + "<tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>"));

        assertEquals(List.of(new Xhtml.Table("Seri keluar", List.of("No"), List.of(List.of("1"), List.of("2")))), tables);
    }

    @Test
    public void anEntityThatPointsAnywhereIsNotFollowed() {
        String hostile = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body><p>a&x;b</p></body></html>";

        assertEquals("ab\n", Xhtml.text(hostile));
        assertThrows(IllegalStateException.class, () -> Xhtml.text("<p>tidak ditutup"));
    }
}

package id.serkom.naskah;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** Where the signature of an annex stands. */
public class TabelBertandaTest {

    private static final String TANDA = "\n<div class=\"tanda-tangan\">Kepala</div>\n";
    private static final String BARIS = "<tr><td>1.</td><td>Rahma</td><td>Polewali</td></tr>\n";
    private static final String TABEL = "<p>Daftar</p>\n<table><tbody>\n" + BARIS + "</tbody>\n</table>\n";
    private static final String DITANDATANGANI = "<tbody class=\"ttd\">\n" + BARIS
            + "<tr class=\"ttd\"><td colspan=\"1\"></td><td colspan=\"2\">"
            + "<div class=\"tanda-tangan\">Kepala</div></td></tr>\n</tbody>\n</table>\n";

    @Test
    public void tandaTanganMenjadiBarisTerakhirDaftar() {
        assertEquals("<p>Daftar</p>\n<table>" + DITANDATANGANI, TabelBertanda.dengan(TABEL, TANDA));
    }

    @Test
    public void hanyaBarisTerakhirYangDitahanBersamaTandaTangan() {
        String dua = TABEL.replace(BARIS, BARIS.replace("1.", "0.") + BARIS);

        assertEquals("<p>Daftar</p>\n<table><tbody>\n" + BARIS.replace("1.", "0.") + "</tbody>\n" + DITANDATANGANI,
                TabelBertanda.dengan(dua, TANDA));
    }

    @Test
    public void daftarYangTidakDitandatanganiTetap() {
        assertEquals(TABEL, TabelBertanda.dengan(TABEL, ""));
    }

    @Test
    public void diBelakangYangBukanDaftarTandaTanganBerdiriSendiri() {
        for (String badan : new String[] {"<p>Nihil.</p>\n", TABEL + "<p>Catatan</p>",
                TABEL.replace("<td>1.</td>", "<td colspan=\"2\">1.</td>"),
                TABEL.replace(BARIS, BARIS.replace("<td>1.", "<td rowspan=\"2\">1.") + "<tr><td>Suardi</td><td>Mamasa</td></tr>"),
                        "<table><tbody><tr><td>1</td></tr></tbody></table>"}) {
            assertEquals(badan + TANDA, TabelBertanda.dengan(badan, TANDA));
        }
    }
}

package id.serkom.naskah;

import java.util.regex.Pattern;

/**
 * The signature below an annex. Behind a table it becomes the table's last row, without lines, in a {@code tbody} with the row before that
 * a printer keeps whole: a block of its own would move to the next page alone when the table fills this one, and of rows that are held
 * together by themselves the printer forgets the head of the table.
 */
final class TabelBertanda {

    private static final String AKHIR = "</tbody>";
    private static final String BUKA = "<tbody class=\"ttd\">\n";
    private static final Pattern SEL = Pattern.compile("<t[dh][ >]");

    private TabelBertanda() {
    }

    /** @param tanda the signature block; empty of a paper that nobody signs */
    static String dengan(String badan, String tanda) {
        String isi = badan.stripTrailing();
        int akhir = isi.lastIndexOf(AKHIR);
        if (tanda.isBlank() || akhir < 0 || !isi.substring(akhir + AKHIR.length()).strip().equals("</table>")) {
            return badan + tanda;
        }
        int awal = isi.lastIndexOf("<tr", akhir);
        String baris = isi.substring(Math.max(0, awal), akhir);
        int kolom = (int) SEL.matcher(baris).results().count();
        if (awal < 0 || kolom < 2 || baris.contains("span=") || isi.lastIndexOf("rowspan=", akhir) > isi.lastIndexOf("<tbody", akhir)) {
            return badan + tanda;
        }
        int kiri = kolom / 2;
        return pisah(isi.substring(0, awal)) + baris + "<tr class=\"ttd\"><td colspan=\"" + kiri + "\"></td><td colspan=\"" + (kolom - kiri)
                + "\">" + tanda.strip() + "</td></tr>\n" + isi.substring(akhir) + "\n";
    }

    /** Up to the last row; a body with no other row goes on as the one that is kept. */
    private static String pisah(String awal) {
        String sebelum = awal.stripTrailing();
        int buka = sebelum.lastIndexOf("<tbody");
        return sebelum.endsWith(">") && sebelum.indexOf('>', buka) == sebelum.length() - 1
                ? sebelum.substring(0, buka) + BUKA : sebelum + "\n" + AKHIR + "\n" + BUKA;
    }
}

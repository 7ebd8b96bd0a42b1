package id.serkom.naskah;

import id.serkom.api.actor.Pelaksana;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The flow of an SOP through the columns of its pelaksana, drawn row by row: one drawing a cell, each as high as its row, so that the lines
 * of neighbours meet. Who is named first in a row acts; those who take part stand beside it on the same line.
 */
final class AlurSop {

    /** Width of a column of the layout, without its border: 22 mm in px of 96 dpi. */
    static final int LEBAR = 82;

    private static final int TENGAH = LEBAR / 2;
    private static final int SETENGAH = 22;
    private static final int TINGGI_KOTAK = 24;
    private static final int TINGGI_KEPUTUSAN = 30;
    private static final int TEPI = 6;
    private static final int PANAH = 3;
    private static final String GARIS = "<path d=\"%s\" fill=\"none\" stroke=\"#000\" stroke-width=\"0.9\"/>";
    private static final String KEPALA_PANAH = "<path d=\"M%d %dL%d %dL%d %dZ\" fill=\"#000\"/>";
    private static final String KATA = "<text x=\"%d\" y=\"%d\" font-family=\"Liberation Sans\" font-size=\"7\">%s</text>";
    private static final String BENTUK = " fill=\"#fff\" stroke=\"#000\" stroke-width=\"1\"/>";

    /** What a row is in the flow. */
    enum Simbol {
        MULAI("Mulai"), PROSES("Proses"), KEPUTUSAN("Keputusan"), SELESAI("Selesai");

        private final String sebutan;

        Simbol(String sebutan) {
            this.sebutan = sebutan;
        }
    }

    /**
     * A row.
     *
     * @param kembali whether the other branch of a decision leads back, and does not merely leave
     */
    record Baris(int no, List<Pelaksana> pelaksana, Simbol simbol, boolean kembali, int tinggi) {

        /** The column of who acts; of a row that names nobody that of the Bidang. */
        private int utama() {
            return pelaksana.isEmpty() ? 0 : pelaksana.get(0).ordinal();
        }

        private int kiri() {
            return pelaksana.stream().mapToInt(Pelaksana::ordinal).min().orElse(utama());
        }

        private int kanan() {
            return pelaksana.stream().mapToInt(Pelaksana::ordinal).max().orElse(utama());
        }

        private boolean ikut(int kolom) {
            return kolom == utama() || pelaksana.contains(Pelaksana.values()[kolom]);
        }
    }

    private final Baris baris;
    private final int kolom;
    private final StringBuilder garis = new StringBuilder();
    private final StringBuilder isi = new StringBuilder();

    private AlurSop(Baris baris, int kolom) {
        this.baris = baris;
        this.kolom = kolom;
    }

    /**
     * The drawings of a row in all columns; nothing where the flow does not pass.
     *
     * @param kolomBerikut where the row after it begins; negative after the last
     */
    static List<Xhtml> gambar(Baris baris, int kolomBerikut) {
        return Arrays.stream(Pelaksana.values()).map(p -> new AlurSop(baris, p.ordinal()).gambar(kolomBerikut)).toList();
    }

    /** Where a row begins. */
    static int kolom(Baris baris) {
        return baris.utama();
    }

    private Xhtml gambar(int berikut) {
        boolean utama = kolom == baris.utama();
        if (utama && baris.no() > 1) {
            garis(TENGAH, 0, TENGAH, tengah() - setinggi());
            isi.append(String.format(Locale.ROOT, KEPALA_PANAH, TENGAH, tengah() - setinggi(), TENGAH - PANAH,
                    tengah() - setinggi() - 2 * PANAH, TENGAH + PANAH, tengah() - setinggi() - 2 * PANAH));
        }
        mendatar();
        if (berikut >= 0) {
            keBerikut(berikut);
        }
        if (utama && baris.simbol() == Simbol.KEPUTUSAN) {
            cabang();
        }
        if (baris.ikut(kolom)) {
            isi.append(bentuk(utama));
        }
        if (garis.isEmpty() && isi.isEmpty()) {
            return Xhtml.KOSONG;
        }
        return new Xhtml("<svg xmlns=\"" + PeriksaGambar.NAMESPACE + "\" viewBox=\"0 0 " + LEBAR + " " + baris.tinggi() + "\" width=\""
                + LEBAR + "\" height=\"" + baris.tinggi() + "\" role=\"img\" aria-label=\"" + nama(utama) + "\">"
                + (garis.isEmpty() ? "" : String.format(Locale.ROOT, GARIS, garis)) + isi + "</svg>");
    }

    /** What it shows, for who does not see it. */
    private String nama(boolean utama) {
        if (!baris.ikut(kolom)) {
            return "Garis alur";
        }
        Simbol simbol = utama ? baris.simbol() : Simbol.PROSES;
        return simbol.sebutan + ", tahap " + baris.no() + ", " + Pelaksana.values()[kolom].sebutan().replace('/', ' ');
    }

    /** Between those who take part in the row. */
    private void mendatar() {
        if (kolom > baris.kiri() && kolom <= baris.kanan()) {
            garis(0, tengah(), baris.ikut(kolom) ? TENGAH - SETENGAH : TENGAH, tengah());
        }
        if (kolom >= baris.kiri() && kolom < baris.kanan()) {
            garis(baris.ikut(kolom) ? TENGAH + SETENGAH : TENGAH, tengah(), LEBAR, tengah());
        }
    }

    /** Straight down, or along the foot of the row to the column in which the next begins. */
    private void keBerikut(int berikut) {
        int utama = baris.utama();
        int kaki = baris.tinggi() - TEPI;
        if (kolom == utama) {
            garis(TENGAH, tengah() + setinggi(), TENGAH, utama == berikut ? baris.tinggi() : kaki);
            if (baris.simbol() == Simbol.KEPUTUSAN) {
                isi.append(String.format(Locale.ROOT, KATA, TENGAH + PANAH, tengah() + setinggi() + 8, "Ya"));
            }
        }
        if (utama == berikut) {
            return;
        }
        if (kolom == berikut) {
            garis(TENGAH, kaki, TENGAH, baris.tinggi());
        }
        int kiri = Math.min(utama, berikut);
        int kanan = Math.max(utama, berikut);
        if (kolom > kiri && kolom <= kanan) {
            garis(0, kaki, TENGAH, kaki);
        }
        if (kolom >= kiri && kolom < kanan) {
            garis(TENGAH, kaki, LEBAR, kaki);
        }
    }

    /** The other branch: back to where the row came from, or out of the flow. On the side on which nobody else stands. */
    private void cabang() {
        int arah = kolom == baris.kiri() ? -1 : 1;
        int ujung = TENGAH + arah * (TENGAH - TEPI);
        garis(TENGAH + arah * SETENGAH, tengah(), ujung, tengah());
        isi.append(String.format(Locale.ROOT, KATA, arah < 0 ? 1 : TENGAH + SETENGAH, tengah() + 11, "Tidak"));
        if (baris.kembali()) {
            int atas = PANAH + 1;
            garis(ujung, tengah(), ujung, atas);
            garis(ujung, atas, TENGAH, atas);
            isi.append(String.format(Locale.ROOT, KEPALA_PANAH, TENGAH, atas, TENGAH + arah * 2 * PANAH, atas - PANAH,
                    TENGAH + arah * 2 * PANAH, atas + PANAH));
        } else {
            isi.append(String.format(Locale.ROOT, KEPALA_PANAH, ujung + arah * PANAH, tengah(), ujung - arah * PANAH, tengah() - PANAH,
                    ujung - arah * PANAH, tengah() + PANAH));
        }
    }

    private String bentuk(boolean utama) {
        Simbol simbol = utama ? baris.simbol() : Simbol.PROSES;
        if (simbol == Simbol.KEPUTUSAN) {
            return String.format(Locale.ROOT, "<path d=\"M%d %dL%d %dL%d %dL%d %dZ\"%s", TENGAH, tengah() - setinggi(), TENGAH + SETENGAH,
                    tengah(), TENGAH, tengah() + setinggi(), TENGAH - SETENGAH, tengah(), BENTUK);
        }
        String sudut = simbol == Simbol.PROSES ? "" : " rx=\"" + TINGGI_KOTAK / 2 + "\" ry=\"" + TINGGI_KOTAK / 2 + "\"";
        return "<rect x=\"" + (TENGAH - SETENGAH) + "\" y=\"" + (tengah() - TINGGI_KOTAK / 2) + "\" width=\"" + 2 * SETENGAH
                + "\" height=\"" + TINGGI_KOTAK + "\"" + sudut + BENTUK;
    }

    private int tengah() {
        return baris.tinggi() / 2;
    }

    /** Half of the height of the symbol of who acts. */
    private int setinggi() {
        return (baris.simbol() == Simbol.KEPUTUSAN ? TINGGI_KEPUTUSAN : TINGGI_KOTAK) / 2;
    }

    private void garis(int x1, int y1, int x2, int y2) {
        garis.append('M').append(x1).append(' ').append(y1).append('L').append(x2).append(' ').append(y2);
    }
}

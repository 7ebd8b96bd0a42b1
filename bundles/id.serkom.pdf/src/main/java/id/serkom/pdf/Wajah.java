package id.serkom.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** One of the eight typefaces that documents are set in: Liberation Sans and Serif have the metrics of Arial and Times. */
enum Wajah {

    SANS("Sans", "Regular", 400, FontStyle.NORMAL),
    SANS_TEBAL("Sans", "Bold", 700, FontStyle.NORMAL),
    SANS_MIRING("Sans", "Italic", 400, FontStyle.ITALIC),
    SANS_TEBAL_MIRING("Sans", "BoldItalic", 700, FontStyle.ITALIC),
    SERIF("Serif", "Regular", 400, FontStyle.NORMAL),
    SERIF_TEBAL("Serif", "Bold", 700, FontStyle.NORMAL),
    SERIF_MIRING("Serif", "Italic", 400, FontStyle.ITALIC),
    SERIF_TEBAL_MIRING("Serif", "BoldItalic", 700, FontStyle.ITALIC);

    static final int TEBAL = 700;

    /** Layout tables: no language that we print needs them, and reading them takes as long as all else. */
    private static final Set<String> TANPA = Set.of("GSUB", "GPOS", "GDEF", "FFTM");
    private static final int KEPALA = 12;
    private static final int ENTRI = 16;

    final String keluarga;
    final int tebal;
    final FontStyle gaya;
    private final String berkas;

    Wajah(String keluarga, String rupa, int tebal, FontStyle gaya) {
        this.keluarga = "Liberation " + keluarga;
        this.tebal = tebal;
        this.gaya = gaya;
        this.berkas = "/huruf/Liberation" + keluarga + "-" + rupa + ".ttf";
    }

    /** The one that a style asks for. */
    static Wajah dari(boolean serif, boolean tebal, boolean miring) {
        return values()[(serif ? 4 : 0) + (miring ? 2 : 0) + (tebal ? 1 : 0)];
    }

    /** What style sheets may call it: the families with its metrics, and the kind. */
    List<String> nama() {
        return keluarga.endsWith("Sans") ? List.of(keluarga, "Arial", "Helvetica", "sans-serif")
                : List.of(keluarga, "Times New Roman", "Times", "serif");
    }

    /** The font file as it is shipped, without its layout tables. */
    byte[] isi() {
        try (InputStream in = Wajah.class.getResourceAsStream(berkas)) {
            return tanpaTataLetak(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same file with a directory that does not name those tables; their bytes stay where they are. */
    static byte[] tanpaTataLetak(byte[] ttf) {
        byte[] hasil = ttf.clone();
        ByteBuffer ke = ByteBuffer.wrap(hasil);
        int banyak = ke.getShort(4);
        int tinggal = 0;
        for (int i = 0; i < banyak; i++) {
            int letak = KEPALA + i * ENTRI;
            if (!TANPA.contains(new String(ttf, letak, 4, StandardCharsets.US_ASCII))) {
                System.arraycopy(ttf, letak, hasil, KEPALA + tinggal * ENTRI, ENTRI);
                tinggal++;
            }
        }
        ke.putShort(4, (short) tinggal);
        return hasil;
    }
}

package id.serkom.skema;

import id.serkom.spi.paket.ArtiGalat;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** What the parser finds wrong, said to whoever wrote the file: the line, what is wrong there, and what to do. */
final class GalatYaml {

    private static final String KUTIP = "while scanning a (?:quoted|double-quoted) scalar";
    private static final ArtiGalat SEMUA = ArtiGalat.dari(
            "found character '\\\\t.*", "tabulator (TAB) dipakai untuk menjorokkan; pakai spasi",
            "found character '(.)' that cannot start.*",
                    "tanda $1 tidak boleh mengawali nilai; apit nilainya dengan tanda kutip",
            "mapping values are not allowed here",
                    "titik dua tidak boleh di sini; sejajarkan jorokan baris ini dengan yang sebelumnya, atau apit teks yang memuat titik"
                            + " dua dengan tanda kutip",
            "could not find expected ':'", "kunci tanpa titik dua pada baris ini atau sebelumnya; tulis kunci: nilai",
            "sequence entries are not allowed here", "butir daftar (-) tidak boleh di sini; mulai daftarnya pada baris baru",
            "expected <block end>, but found.*",
                    "tidak sejajar dengan yang sebelumnya; samakan jorokannya, dan jangan menulis apa pun sesudah tanda kutip penutup",
            "expected ',' or '([]}])', but got.*",
                    "tidak ada koma di antaranya, atau daftarnya belum ditutup; beri koma, atau tutup dengan $1",
            "expected the node content, but found '(.+)'", "tidak ada nilai sebelum $1; isi nilainya atau hapus tandanya",
            "found unknown escape character.*|expected escape sequence.*",
                    "garis miring terbalik dalam tanda kutip ganda; pakai tanda kutip tunggal",
            "but found another document", "berkas memuat lebih dari satu dokumen (---); satu skema satu berkas",
            "found undefined alias.*", "alias (*) tidak diterima; tulis isinya, atau apit nilainya dengan tanda kutip",
            "special characters are not allowed", "memuat tanda kendali yang tidak terlihat; hapus",
            "Nesting Depth exceeded max (\\d+)", "bersarang lebih dari $1 tingkat; ikuti bentuk contoh skema");

    private GalatYaml() {
    }

    static Kesalahan dari(YAMLException galat, String naskah) {
        if (!(galat instanceof MarkedYAMLException bertanda)) {
            int baris = galat instanceof ReaderException ? barisKendali(naskah) : 0;
            return new Kesalahan(baris, "", "bukan YAML yang diterima: " + SEMUA.arti(galat.getMessage().lines().findFirst().orElse("")));
        }
        if (bertanda.getContext() != null && bertanda.getContext().matches(KUTIP) && bertanda.getProblem().contains("end of stream")) {
            return new Kesalahan(baris(bertanda.getContextMark()), "", "bukan YAML yang sah: tanda kutip belum ditutup");
        }
        return new Kesalahan(baris(bertanda.getProblemMark()), "", "bukan YAML yang sah: " + SEMUA.arti(bertanda.getProblem()));
    }

    /** Of the first character that nobody sees. */
    private static int barisKendali(String naskah) {
        return 1 + (int) naskah.codePoints().takeWhile(StreamReader::isPrintable).filter(c -> c == '\n').count();
    }

    static int baris(Mark mark) {
        return Optional.ofNullable(mark).map(m -> m.getLine() + 1).orElse(0);
    }
}

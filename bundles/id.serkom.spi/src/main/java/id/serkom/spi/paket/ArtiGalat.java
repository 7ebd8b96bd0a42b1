package id.serkom.spi.paket;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a parser says in English of a file that somebody in the office wrote, said in Indonesian with what to do. The place is not part of
 * it: whoever asks puts file, line and path before.
 */
public final class ArtiGalat {

    /** Of Jackson, about JSON. */
    public static final ArtiGalat JSON = dari(
            "Unexpected character \\('[\\]}]'.*",
                    "koma sesudah yang terakhir, atau nilai yang belum diisi; hapus komanya atau isi nilainya",
            "Unexpected character .* was expecting double-quote to start field name", "nama tanpa tanda kutip; tulis \"nama\": nilai",
            "Unexpected character .* was expecting a colon .*", "tidak ada titik dua antara nama dan nilai; tulis \"nama\": nilai",
            "Unexpected character .* was expecting comma .*",
                    "tidak ada koma di antaranya; pisahkan dengan koma, dan apit tanggal dan teks dengan tanda kutip",
            "Unexpected end-of-input: expected close marker for Object.*", "{ belum ditutup; tutup dengan }",
            "Unexpected end-of-input: expected close marker for Array.*", "[ belum ditutup; tutup dengan ]",
            "Unexpected end-of-input: was expecting closing quote.*|Unexpected end-of-input in field name", "tanda kutip belum ditutup",
            "Unexpected end-of-input.*", "terpotong; lengkapi isinya",
            "Unexpected close marker '(.)'.*", "$1 tidak menutup apa pun; samakan dengan pembukanya atau hapus",
            "Unrecognized token '(.+?)'.*", "$1 tanpa tanda kutip; tulis \"$1\"",
            "Unexpected character \\('''.*", "tanda kutip tunggal; pakai tanda kutip ganda",
            "Unexpected character \\('/'.*", "komentar tidak dikenal; hapus",
            "Illegal unquoted character .*", "tanda kutip belum ditutup, atau ada baris baru di dalamnya",
            "Unrecognized character escape .*", "garis miring terbalik; tulis \\\\\\\\",
            "Invalid numeric value: Leading zeroes.*", "angka berawalan nol; hapus nolnya, atau apit dengan tanda kutip",
            "Unexpected character .* expected a valid value .*", "nilai tidak dikenal; apit teks dengan tanda kutip biasa (\")",
            ".*nesting depth.*", "bersarang terlalu dalam; ikuti bentuk contohnya",
            "Duplicate field '(.+)'", "\"$1\" disebut dua kali; hapus salah satu");

    /** Of Commons CSV, with the line. */
    public static final ArtiGalat CSV = dari(
            "Invalid character between encapsulated token and delimiter at line: (\\d+).*",
                    "baris $1: masih ada teks sesudah tanda kutip penutup; gandakan tanda kutip yang termasuk isinya",
            "\\(startline (\\d+)\\) EOF reached before encapsulated token finished", "baris $1: tanda kutip belum ditutup");

    private final Map<Pattern, String> semua;

    private ArtiGalat(Map<Pattern, String> semua) {
        this.semua = semua;
    }

    /**
     * @param polaDanArti in turn: pattern of a whole message, and the same in Indonesian, where {@code $1} is the first group of the
     *        pattern and {@code \\} is written twice; the first that matches counts
     */
    public static ArtiGalat dari(String... polaDanArti) {
        Map<Pattern, String> semua = new LinkedHashMap<>();
        for (int i = 0; i < polaDanArti.length; i += 2) {
            semua.put(Pattern.compile(polaDanArti[i], Pattern.DOTALL), polaDanArti[i + 1]);
        }
        return new ArtiGalat(semua);
    }

    /** The parser's own words where there are none of ours. */
    public String arti(String galat) {
        for (Map.Entry<Pattern, String> satu : semua.entrySet()) {
            Matcher cocok = satu.getKey().matcher(galat);
            if (cocok.matches()) {
                return cocok.replaceFirst(satu.getValue());
            }
        }
        return galat;
    }
}

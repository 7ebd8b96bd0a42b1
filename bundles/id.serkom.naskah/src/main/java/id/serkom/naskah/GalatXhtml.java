package id.serkom.naskah;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.SAXParseException;

/** What the parser finds wrong in a template, said to whoever wrote it: the place, what is wrong there, and what to do. */
final class GalatXhtml {

    /** @param pola what the parser says of it in English; @param artinya the same, with the groups of the pattern */
    private record Arti(Pattern pola, String artinya) {

        Arti(String pola, String artinya) {
            this(Pattern.compile(pola, Pattern.DOTALL), artinya);
        }
    }

    private static final List<Arti> SEMUA = List.of(
            new Arti("The element type \"(.+)\" must be terminated by .*",
                    "<$1> belum ditutup, atau ada penutup tanpa pembukanya; tulis </$1>, dan yang tanpa isi <$1/>"),
            new Arti("The entity \"(.+)\" was referenced, but not declared\\.",
                    "&$1; tidak dikenal; tulis tandanya sendiri, misalnya &#160;"),
            new Arti("The entity name must immediately follow the '&'.*|The reference to entity .* must end with .*",
                    "tanda & berdiri sendiri; tulis &amp;"),
            new Arti("The content of elements must consist of .*", "tanda < berdiri sendiri; tulis &lt;"),
            new Arti("Open quote is expected for attribute \"(.+)\" associated .*", "nilai $1 tanpa tanda kutip; tulis $1=\"...\""),
            new Arti("The value of attribute \"(.+?)\" associated .* must not contain the '<' character\\.",
                    "tanda kutip nilai $1 belum ditutup, atau di dalamnya ada tanda <"),
            new Arti("Attribute \"(.+)\" was already specified for element \"(.+)\"\\.", "$1 disebut dua kali pada <$2>; hapus salah satu"),
            new Arti("Attribute name \"(.+)\" associated .* must be followed by .*", "$1 tanpa nilai; tulis $1=\"$1\""),
            new Arti("Element type \"(.+)\" must be followed by either .*",
                    "<$1> tidak lengkap; tutup dengan >, dan beri spasi antara atributnya"),
            new Arti("An invalid XML character .*|Character reference .* is an invalid XML character\\.",
                    "memuat tanda kendali yang tidak terlihat; hapus"),
            new Arti("The string \"--\" is not permitted within comments\\.", "-- di dalam komentar; hapus"),
            new Arti("The character sequence \"]]>\" must not appear in content .*", "]]> di dalam teks; tulis ]]&gt;"));

    private GalatXhtml() {
    }

    /** With line and column; the parser's own words where there are none of ours. */
    static String dari(String nama, SAXParseException galat) {
        return nama + " baris " + galat.getLineNumber() + " kolom " + galat.getColumnNumber() + ": " + arti(galat.getMessage());
    }

    private static String arti(String galat) {
        for (Arti satu : SEMUA) {
            Matcher cocok = satu.pola.matcher(galat);
            if (cocok.matches()) {
                return cocok.replaceFirst(satu.artinya);
            }
        }
        return galat;
    }
}

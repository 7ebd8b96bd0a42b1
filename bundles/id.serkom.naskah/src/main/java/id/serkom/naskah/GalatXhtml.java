package id.serkom.naskah;

import id.serkom.spi.paket.ArtiGalat;
import org.xml.sax.SAXParseException;

/** What the parser finds wrong in a template, said to whoever wrote it: the place, what is wrong there, and what to do. */
final class GalatXhtml {

    private static final ArtiGalat SEMUA = ArtiGalat.dari(
            "The element type \"(.+)\" must be terminated by .*",
                    "<$1> belum ditutup, atau ada penutup tanpa pembuka; tulis </$1> (yang tanpa isi: <$1/>), atau hapus penutup itu",
            "The markup in the document following the root element .*", "ada penutup tanpa pembuka, atau isi sesudah akhirnya; hapus",
            "The processing instruction target .*", "<?xml ...?> tidak di awal; hapus",
            "The entity \"(.+)\" was referenced, but not declared\\.",
                    "&$1; tidak dikenal; tulis hurufnya sendiri, atau nomornya (&nbsp; menjadi &#160;)",
            "The entity name must immediately follow the '&'.*|The reference to entity .* must end with .*",
                    "tanda & berdiri sendiri; tulis &amp;",
            "The content of elements must consist of .*", "tanda < berdiri sendiri; tulis &lt;",
            "Open quote is expected for attribute \"(.+)\" associated .*", "nilai $1 tanpa tanda kutip; tulis $1=\"...\"",
            "The value of attribute \"(.+?)\" associated .* must not contain the '<' character\\.",
                    "tanda kutip nilai $1 belum ditutup, atau di dalamnya ada tanda <",
            "Attribute \"(.+)\" was already specified for element \"(.+)\"\\.", "$1 disebut dua kali pada <$2>; hapus salah satu",
            "Attribute name \"(.+)\" associated .* must be followed by .*", "$1 tanpa nilai; tulis $1=\"...\"",
            "Element type \"(.+)\" must be followed by either .*",
                    "<$1> tidak lengkap; tutup dengan >, dan beri spasi antara atributnya",
            "An invalid XML character .*|Character reference .* is an invalid XML character\\.",
                    "memuat tanda kendali yang tidak terlihat; hapus",
            "The string \"--\" is not permitted within comments\\.", "-- di dalam komentar; hapus",
            "The character sequence \"]]>\" must not appear in content .*", "]]> di dalam teks; tulis ]]&gt;");

    private GalatXhtml() {
    }

    /** With line and column. */
    static String dari(String nama, SAXParseException galat) {
        return nama + " baris " + galat.getLineNumber() + " kolom " + galat.getColumnNumber() + ": " + SEMUA.arti(galat.getMessage());
    }
}

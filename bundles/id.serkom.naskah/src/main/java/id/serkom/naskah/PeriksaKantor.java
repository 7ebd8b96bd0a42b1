package id.serkom.naskah;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of {@code kantor.properties}: one that nothing reads, or a value that means nothing, fails the pack. */
final class PeriksaKantor {

    private static final String NAMA = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final Pattern TTD = Pattern.compile("ttd\\.(" + NAMA + "\\.){1,2}(gelar|pangkat|nip)");
    private static final Pattern TEKS = Pattern.compile("kop|teks\\.[a-z][A-Za-z0-9]*");
    private static final Pattern JENIS = Pattern.compile("(?!ttd\\.)" + NAMA + "\\.(jabatan|paraf|klasifikasi|sifat|batas|ttd)");

    private PeriksaKantor() {
    }

    static Map<String, String> periksa(String berkas, String teks, Map<String, String> isi) {
        isi.forEach((kunci, nilai) -> {
            String tempat = berkas + " baris " + baris(teks, kunci) + ": " + kunci;
            if (TTD.matcher(kunci).matches()) {
                yaTidak(tempat, nilai);
            } else if (kunci.endsWith(".batas") && JENIS.matcher(kunci).matches()) {
                Ketentuan.hari(tempat, nilai);
            } else if (kunci.endsWith(".ttd") && JENIS.matcher(kunci).matches()) {
                Ketentuan.ttd(tempat, nilai);
            } else if (!TEKS.matcher(kunci).matches() && !JENIS.matcher(kunci).matches()) {
                throw new NaskahException("naskah.ketentuan", tempat + " tidak dikenal");
            }
        });
        return isi;
    }

    static boolean yaTidak(String tempat, String nilai) {
        if (!Set.of("ya", "tidak").contains(nilai)) {
            throw new NaskahException("naskah.setelan-keliru", tempat + " harus \"ya\" atau \"tidak\", bukan \"" + nilai + "\"");
        }
        return "ya".equals(nilai);
    }

    private static long baris(String teks, String kunci) {
        Pattern awal = Pattern.compile("\\s*" + Pattern.quote(kunci) + "\\s*([=:].*|\\s.*)?");
        return teks.lines().takeWhile(b -> !awal.matcher(b).matches()).count() + 1;
    }
}

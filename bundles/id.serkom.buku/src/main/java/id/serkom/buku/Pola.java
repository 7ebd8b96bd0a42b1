package id.serkom.buku;

import id.serkom.api.data.Tanggal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small grammar of a number: text with tokens in braces. {@code {urut}} or {@code {urut:3}} (zero-padded), exactly once;
 * {@code {jenis}}, {@code {klasifikasi}}, {@code {unit}}, {@code {tahun}}, {@code {bulan}}, {@code {bulan-romawi}},
 * {@code {sifat}} (B, T, R, SR).
 */
record Pola(String teks) {

    static final int TERPANJANG = 120;

    private static final Pattern TANDA = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern URUT = Pattern.compile("urut(:[1-9])?");
    private static final List<String> LAIN = List.of("jenis", "klasifikasi", "unit", "tahun", "bulan", "bulan-romawi", "sifat");
    private static final Map<String, String> SIFAT = Map.of("biasa", "B", "terbatas", "T", "rahasia", "R", "sangat rahasia",
            "SR");

    /** What is wrong with a pattern; empty when it is sound. */
    static Optional<String> salah(String teks) {
        int urut = 0;
        List<String> asing = new ArrayList<>();
        Matcher tanda = TANDA.matcher(teks);
        while (tanda.find()) {
            if (URUT.matcher(tanda.group(1)).matches()) {
                urut++;
            } else if (!LAIN.contains(tanda.group(1))) {
                asing.add(tanda.group());
            }
        }
        if (!asing.isEmpty()) {
            return Optional.of("tanda tidak dikenal " + String.join(" ", asing));
        }
        String sisa = TANDA.matcher(teks).replaceAll("");
        if (sisa.indexOf('{') >= 0 || sisa.indexOf('}') >= 0) {
            return Optional.of("kurung kurawal tidak berpasangan");
        }
        if (sisa.codePoints().anyMatch(c -> c < ' ' || c == '<' || c == '>' || c == '&' || c >= 0x7f)) {
            return Optional.of("memuat aksara yang tidak dipakai dalam nomor surat");
        }
        if (urut != 1) {
            return Optional.of("harus memuat {urut} tepat satu kali");
        }
        return teks.length() > TERPANJANG ? Optional.of("lebih panjang dari " + TERPANJANG + " aksara") : Optional.empty();
    }

    /** Everything filled in but {@code {urut}}. */
    String isi(LocalDate tanggal, String unit, String jenis, String klasifikasi, String sifat) {
        Map<String, String> nilai = Map.of("jenis", jenis, "klasifikasi", klasifikasi, "unit", unit, "tahun",
                Integer.toString(tanggal.getYear()), "bulan", String.format("%02d", tanggal.getMonthValue()), "bulan-romawi",
                Tanggal.bulanRomawi(tanggal), "sifat", sifat(sifat));
        return TANDA.matcher(teks).replaceAll(m -> Matcher.quoteReplacement(nilai.getOrDefault(m.group(1), m.group())));
    }

    private static String sifat(String sifat) {
        return SIFAT.getOrDefault(sifat.toLowerCase(Locale.ROOT), "B");
    }
}

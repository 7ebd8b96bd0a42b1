package id.serkom.spi.naskah;

import id.serkom.api.service.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the public reaches this office: {@code alamat-publik} of {@code etc/id.serkom.publik.cfg}, an https address without query and
 * fragment. Printed on letters for good, so what is no such address is no address at all. Where it was before, and is to be reached
 * still since letters and credentials say so, is {@code alamat-publik-lama}, with commas between several.
 *
 * @param alamat without a slash at its end
 */
public record AlamatPublik(String alamat) {

    public static final String PID = "id.serkom.publik";
    public static final String KUNCI = "alamat-publik";
    public static final String KUNCI_LAMA = "alamat-publik-lama";

    private static final int TERPANJANG = 120;
    private static final Pattern SAH = Pattern.compile("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*");

    /** What is set now; empty while it is not set, or not well. */
    public static Optional<AlamatPublik> dari(Settings settings) {
        return tertulis(settings).flatMap(AlamatPublik::baca);
    }

    /** That of now, then those of before. */
    public static List<AlamatPublik> semua(Settings settings) {
        return Stream.concat(dari(settings).stream(), lama(settings).flatMap(a -> baca(a).stream())).distinct().toList();
    }

    /** The one of these whose host, and port if it has one, that is; else that of now. */
    public static Optional<AlamatPublik> di(Settings settings, String host) {
        return semua(settings).stream().filter(a -> a.authority().equalsIgnoreCase(host)).findFirst()
                .or(() -> dari(settings));
    }

    /** What an operator should hear about the setting; empty when it is in order. */
    public static Optional<String> peringatan(Settings settings) {
        Optional<String> tertulis = tertulis(settings);
        if (tertulis.isEmpty()) {
            return Optional.of("Alamat publik belum disetel, sehingga surat terbit tanpa kode QR. Isi alamat-publik = https://... di etc/"
                    + PID + ".cfg; surat yang sudah beku tidak berubah.");
        }
        Optional<String> bukan = lama(settings).filter(a -> baca(a).isEmpty()).findFirst();
        if (baca(tertulis.get()).isPresent()) {
            return bukan.map(a -> KUNCI_LAMA + " di etc/" + PID + ".cfg, \"" + a + "\", bukan alamat https tanpa kueri, sehingga tidak"
                    + " dijawab. Perbaiki, misalnya: " + KUNCI_LAMA + " = https://sertifikasi-lama.contoh.go.id")
                    .or(() -> tertutup(settings));
        }
        return Optional.of("alamat-publik di etc/" + PID + ".cfg, \"" + tertulis.get()
                + "\", bukan alamat https tanpa kueri (paling panjang " + TERPANJANG + " aksara), sehingga surat terbit tanpa kode QR."
                + " Perbaiki, misalnya: alamat-publik = https://sertifikasi.contoh.go.id");
    }

    /** A request tells its host and not under which of two paths of that it was made: the first of them answers for both. */
    private static Optional<String> tertutup(Settings settings) {
        return semua(settings).stream().filter(a -> !di(settings, a.authority()).equals(Optional.of(a))).findFirst()
                .map(a -> KUNCI_LAMA + " di etc/" + PID + ".cfg, \"" + a.alamat() + "\", sehost dengan \""
                        + di(settings, a.authority()).orElse(a).alamat() + "\", sehingga daftar status dan kunci kredensial yang terbit"
                        + " dengannya tidak dijawab atas namanya. Pakai host lain bagi salah satunya");
    }

    private String authority() {
        return URI.create(alamat).getRawAuthority();
    }

    private static Stream<String> lama(Settings settings) {
        return Stream.of(settings.get(PID, KUNCI_LAMA, "").split(",")).map(String::strip).filter(a -> !a.isEmpty());
    }

    private static Optional<String> tertulis(Settings settings) {
        return Optional.ofNullable(settings.get(PID).get(KUNCI)).map(String::strip).filter(a -> !a.isEmpty());
    }

    private static Optional<AlamatPublik> baca(String teks) {
        String alamat = teks.replaceAll("/+$", "");
        return alamat.length() <= TERPANJANG && SAH.matcher(alamat).matches() && URI.create(alamat).getHost() != null
                ? Optional.of(new AlamatPublik(alamat)) : Optional.empty();
    }

    /** Where anybody may ask about the document with that code. */
    public String pemeriksaan(String kode) {
        return alamat + "/verifikasi/" + kode;
    }
}

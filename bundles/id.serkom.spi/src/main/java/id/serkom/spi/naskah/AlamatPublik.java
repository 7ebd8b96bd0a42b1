package id.serkom.spi.naskah;

import id.serkom.api.service.Settings;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the public reaches this office: {@code alamat-publik} of {@code etc/id.serkom.publik.cfg}, an https address without query and
 * fragment. Printed on letters for good, so what is no such address is no address at all.
 *
 * @param alamat without a slash at its end
 */
public record AlamatPublik(String alamat) {

    public static final String PID = "id.serkom.publik";
    public static final String KUNCI = "alamat-publik";

    private static final int TERPANJANG = 120;
    private static final Pattern SAH = Pattern.compile("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*");

    /** What is set now; empty while it is not set, or not well. */
    public static Optional<AlamatPublik> dari(Settings settings) {
        return tertulis(settings).flatMap(AlamatPublik::baca);
    }

    /** What an operator should hear about the setting; empty when it is in order. */
    public static Optional<String> peringatan(Settings settings) {
        Optional<String> tertulis = tertulis(settings);
        if (tertulis.isEmpty()) {
            return Optional.of("Alamat publik belum disetel, sehingga surat terbit tanpa kode QR. Isi alamat-publik = https://... di etc/"
                    + PID + ".cfg; surat yang sudah beku tidak berubah.");
        }
        return baca(tertulis.get()).isPresent() ? Optional.empty() : Optional.of("alamat-publik di etc/" + PID + ".cfg, \"" + tertulis.get()
                + "\", bukan alamat https tanpa kueri (paling panjang " + TERPANJANG + " aksara), sehingga surat terbit tanpa kode QR."
                + " Perbaiki, misalnya: alamat-publik = https://sertifikasi.contoh.go.id");
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

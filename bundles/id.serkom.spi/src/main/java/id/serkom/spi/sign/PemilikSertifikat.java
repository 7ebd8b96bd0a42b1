package id.serkom.spi.sign;

import id.serkom.api.referensi.Pejabat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose certificate it is. Where the setting {@code sertifikat.<kode>} of {@link #PID} names certificates by their SHA-256, those alone are
 * the official's; else one whose serial number or user id in its subject has the digits of his NIP or of his NIK. A name proves nothing:
 * two officials may share it.
 */
public final class PemilikSertifikat {

    /** The settings of signing. */
    public static final String PID = "id.serkom.ttd";
    /** What the subject of the key for trial begins with. */
    public static final String UJI_COBA = "UJI COBA";

    private static final Pattern NOMOR = Pattern.compile("(?:^|(?<!\\\\)[,+])\\s*(?:SERIALNUMBER|UID)=([^,+\\\\]*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMA = Pattern.compile("(?:^|(?<!\\\\)[,+])\\s*CN=" + UJI_COBA);
    private static final int ANGKA_TERSEDIKIT = 15;

    private PemilikSertifikat() {
    }

    /**
     * @param subjek as {@link SignatureVerifier.TandaPdf} has it
     * @param sidik SHA-256 of the certificate
     * @param terdaftar value of the setting, empty when there is none
     */
    public static boolean milik(Pejabat pejabat, String subjek, String sidik, String terdaftar) {
        if (!terdaftar.isBlank()) {
            return Arrays.stream(terdaftar.split("[,;\\s]+")).map(s -> s.replace(":", "").toLowerCase(Locale.ROOT)).anyMatch(sidik::equals);
        }
        Matcher nomor = NOMOR.matcher(subjek);
        while (nomor.find()) {
            String angka = angka(nomor.group(1));
            if (Stream.of(pejabat.nip(), pejabat.orang()).flatMap(Optional::stream).map(PemilikSertifikat::angka)
                    .anyMatch(satu -> satu.length() >= ANGKA_TERSEDIKIT && satu.equals(angka))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a certificate for trial, which is nobody's. */
    public static boolean ujiCoba(String subjek) {
        return NAMA.matcher(subjek).find();
    }

    private static String angka(String teks) {
        return teks.replaceAll("[^0-9]", "");
    }
}

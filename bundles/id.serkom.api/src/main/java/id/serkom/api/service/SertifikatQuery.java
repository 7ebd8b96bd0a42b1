package id.serkom.api.service;

import id.serkom.api.sertifikat.SertifikatStatus;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What is looked for in the register of certificates; what is absent does not matter. By name in the order of names, by last day of
 * validity in the order of those, else newest first.
 *
 * @param nama beginning of the holder's name, however it is written
 * @param nomor certificate number, to the letter
 * @param registrasi registration number, to the letter
 * @param instansi kode of the institution that sent the holder
 * @param skema kode of the skema
 * @param berlakuDari last day of validity, from this date on
 * @param berlakuSampai last day of validity, up to this date
 * @param diserahkan whether it was handed over
 */
public record SertifikatQuery(Optional<String> berkas, Optional<String> nama, Optional<String> nomor, Optional<String> registrasi,
        Optional<String> instansi, Optional<String> skema, Optional<SertifikatStatus> status, Optional<LocalDate> berlakuDari,
        Optional<LocalDate> berlakuSampai, Optional<Boolean> diserahkan) {

    /** All. */
    public static final SertifikatQuery SEMUA = new SertifikatQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** How names are compared: letters and digits alone, so that every database has them in the same order. */
    public static String kunciNama(String nama) {
        return Normalizer.normalize(nama, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Whether the order is that of last days of validity. */
    public boolean menurutMasa() {
        return nama.isEmpty() && (berlakuDari.isPresent() || berlakuSampai.isPresent());
    }
}

package id.serkom.dokumen;

import id.serkom.api.service.Settings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code etc/id.serkom.dokumen.cfg}: {@code tempat} ({@code folder} or {@code basis-data}), {@code folder} (relative to the server's
 * folder), {@code batas-mb}, {@code tipe}.
 *
 * @param batas most bytes of a document
 */
record PengaturanDokumen(long batas, Set<TipeDokumen> tipe) {

    static final String PID = "id.serkom.dokumen";

    private static final Logger LOG = LoggerFactory.getLogger(PengaturanDokumen.class);
    private static final String FOLDER = "folder";
    private static final String BASIS_DATA = "basis-data";
    private static final int BATAS_MB = 50;
    private static final long MB = 1024L * 1024;
    private static final Set<TipeDokumen> TIPE = EnumSet.of(TipeDokumen.PDF, TipeDokumen.JPEG, TipeDokumen.PNG);

    PengaturanDokumen {
        tipe = Set.copyOf(tipe);
    }

    static PengaturanDokumen of(Settings settings) {
        Map<String, String> setelan = settings.get(PID);
        return new PengaturanDokumen(batas(setelan.get("batas-mb")), tipe(setelan.get("tipe")));
    }

    static Path folder(Settings settings) {
        return Path.of(System.getProperty("karaf.base", ".")).resolve(settings.get(PID, "folder", "dokumen"));
    }

    /** Whether new documents go into the database. */
    static boolean diBasisData(Settings settings) {
        String tempat = settings.get(PID, "tempat", FOLDER).strip();
        if (!tempat.equals(FOLDER) && !tempat.equals(BASIS_DATA)) {
            LOG.warn("etc/{}.cfg: tempat = {} harus {} atau {}; dipakai {}", PID, tempat, FOLDER, BASIS_DATA, FOLDER);
        }
        return tempat.equals(BASIS_DATA);
    }

    private static long batas(String tertulis) {
        if (tertulis != null && tertulis.strip().matches("[1-9]\\d{0,4}")) {
            return Integer.parseInt(tertulis.strip()) * MB;
        }
        if (tertulis != null) {
            LOG.warn("etc/{}.cfg: batas-mb = {} harus bilangan 1 s.d. 99999; dipakai {}", PID, tertulis, BATAS_MB);
        }
        return BATAS_MB * MB;
    }

    private static Set<TipeDokumen> tipe(String tertulis) {
        if (tertulis == null) {
            return TIPE;
        }
        Set<TipeDokumen> tipe = EnumSet.noneOf(TipeDokumen.class);
        Arrays.stream(tertulis.split(",")).map(String::strip).forEach(satu -> TipeDokumen.of(satu).ifPresentOrElse(tipe::add,
                () -> LOG.warn("etc/{}.cfg: tipe {} tidak dapat dikenali isinya; diabaikan", PID, satu)));
        return tipe;
    }
}

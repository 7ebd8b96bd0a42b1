package id.serkom.kernel.catalog;

import id.serkom.api.data.Potongan;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.tahap.MulaiHitung;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which settings of an SOP can be followed. A slip of the pen in {@code etc/id.serkom.sop.<sop>.cfg} stops nobody: the SOP's own value
 * counts, and the log says so once.
 */
final class PengaturanSop {

    private static final Logger LOG = LoggerFactory.getLogger(PengaturanSop.class);
    /** Most berkas of the SOP about one berkas that an institution may have waiting in the first tahap; 0: it opens none. */
    static final String BUKAAN = "pembuka.instansi";
    private static final int HARI_TERBANYAK = 3660;

    private final Set<String> dikeluhkan = ConcurrentHashMap.newKeySet();

    Map<String, String> sah(String pid, Map<String, String> settings) {
        Map<String, String> sah = new TreeMap<>(settings);
        sah.entrySet().removeIf(e -> !sah(e.getKey(), e.getValue().trim()) && keluhkan(pid, e.getKey(), e.getValue()));
        return sah;
    }

    private static boolean sah(String kunci, String nilai) {
        if (kunci.startsWith(KepalaSop.AWALAN)) {
            return KepalaSop.sah(kunci, nilai);
        }
        if (kunci.endsWith(".waktu")) {
            return nilai.matches("\\d{1,4}") && Integer.parseInt(nilai) <= HARI_TERBANYAK;
        }
        if (kunci.equals(BUKAAN)) {
            return nilai.matches("\\d{1,4}") && Integer.parseInt(nilai) <= Potongan.TERBANYAK;
        }
        if (kunci.startsWith("prasyarat.")) {
            return nilai.equals("catat") || nilai.equals("wajib");
        }
        if (kunci.endsWith(".hitung")) {
            try {
                RecordBinder.dariKode(MulaiHitung.class, nilai);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
        return true;
    }

    private boolean keluhkan(String pid, String kunci, String nilai) {
        if (dikeluhkan.add(pid + ' ' + kunci + ' ' + nilai)) {
            LOG.warn("etc/{}.cfg: {} = {} tidak dapat dipakai; yang berlaku nilai SOP sendiri", pid, kunci, nilai);
        }
        return true;
    }
}

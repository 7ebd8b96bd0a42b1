package id.serkom.buku;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.service.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings of the book as they stand. A file with a mistake is refused and logged once; the last good one goes on to count. When
 * there has been none since the start, no number is given: a wrong opening balance cannot be taken back.
 */
@Component(name = "id.serkom.buku.pengaturan", configurationPolicy = ConfigurationPolicy.IGNORE, service = PengaturanBuku.class)
public final class PengaturanBuku {

    static final String PID = "id.serkom.buku";

    private static final Logger LOG = LoggerFactory.getLogger(PengaturanBuku.class);

    private final Settings settings;
    private final AtomicReference<Terbaca> terakhir = new AtomicReference<>(
            new Terbaca(Map.of("", ""), List.of(), Optional.empty()));

    /** The file as last read, what is wrong with it, and what counts. */
    private record Terbaca(Map<String, String> isi, List<String> salah, Optional<Pengaturan> berlaku) {
    }

    @Activate
    public PengaturanBuku(@Reference Settings settings) {
        this.settings = settings;
    }

    synchronized Pengaturan kini() {
        Terbaca terbaca = perbarui(terakhir.get(), settings.get(PID));
        terakhir.set(terbaca);
        return terbaca.berlaku().orElseThrow(
                () -> new Conflict(Reason.of("buku.pengaturan-tidak-sah", "rincian", String.join("; ", terbaca.salah()))));
    }

    /** Whether the office still tries signatures out, so that letters that say so may leave the house. */
    boolean ujiCoba() {
        Map<String, String> ttd = settings.get("id.serkom.ttd");
        return "ya".equals(ttd.get("jarak-jauh".equals(ttd.get("signer")) ? "jarak-jauh.uji-coba" : "uji-coba"));
    }

    /** Whether a letter signed by hand leaves the house only with the scan that shows it. */
    boolean pindaianWajib() {
        return "ya".equals(settings.get("id.serkom.ttd").get("pindaian-sebelum-kirim"));
    }

    private static Terbaca perbarui(Terbaca lama, Map<String, String> isi) {
        if (isi.equals(lama.isi())) {
            return lama;
        }
        List<String> salah = new ArrayList<>();
        Pengaturan baru = Pengaturan.baca(isi, salah);
        if (salah.isEmpty()) {
            return new Terbaca(isi, List.of(), Optional.of(baru));
        }
        LOG.warn("etc/{}.cfg ditolak, pengaturan sebelumnya tetap berlaku: {}", PID, String.join("; ", salah));
        return new Terbaca(isi, List.copyOf(salah), lama.berlaku());
    }
}

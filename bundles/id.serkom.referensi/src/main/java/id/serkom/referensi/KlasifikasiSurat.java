package id.serkom.referensi;

import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.referensi.Klasifikasi;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.service.Karantina;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.Renderer;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.spi.paket.PemeriksaPaket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns, once in the log and in the list of warnings for as long as it is so, of a kind of letter whose classification code is not in the
 * register {@code klasifikasi}: a slip in a template or in {@code etc/id.serkom.naskah.cfg}, or a code that the office has still to enter.
 * No letter is refused for it, and an office that keeps no such register is not bothered.
 */
@Component(name = "id.serkom.referensi.klasifikasi", configurationPolicy = ConfigurationPolicy.IGNORE,
        property = PemeriksaPaket.BAGIAN + "=klasifikasi")
public final class KlasifikasiSurat implements PemeriksaPaket {

    private static final Logger LOG = LoggerFactory.getLogger(KlasifikasiSurat.class);
    private static final Duration JARAK = Duration.ofSeconds(5);

    private final Renderer renderer;
    private final Referensi referensi;
    private final OfficeClock jam;
    private final Map<String, Instant> dikatakan = new ConcurrentHashMap<>();
    private final Berkala berkala;

    @Activate
    public KlasifikasiSurat(@Reference Renderer renderer, @Reference Referensi referensi, @Reference OfficeClock jam) {
        this(renderer, referensi, jam, JARAK);
    }

    KlasifikasiSurat(Renderer renderer, Referensi referensi, OfficeClock jam, Duration jarak) {
        this.renderer = renderer;
        this.referensi = referensi;
        this.jam = jam;
        this.berkala = Berkala.jalankan("serkom-klasifikasi", jarak, this::lihat);
    }

    @Deactivate
    public void close() {
        berkala.close();
    }

    private void lihat() {
        try {
            tidakDikenal().stream().filter(t -> dikatakan.putIfAbsent(t, jam.saat()) == null).forEach(t -> LOG.warn("{}", t));
        } catch (StoreUnavailable e) {
            LOG.debug("klasifikasi belum diperiksa", e);
        } catch (RuntimeException e) {
            LOG.warn("Klasifikasi surat tidak dapat diperiksa: {}", e.toString());
        }
    }

    @Override
    public List<String> keberatan(IsiPaket paket) {
        return List.of();
    }

    @Override
    public List<Karantina> karantina() {
        return List.of();
    }

    @Override
    public List<Karantina> peringatan() {
        Instant kini = jam.saat();
        return tidakDikenal().stream().map(t -> new Karantina("klasifikasi", "peringatan", t, dikatakan.getOrDefault(t, kini))).toList();
    }

    /** A line for each kind whose code nobody knows today. */
    List<String> tidakDikenal() {
        LocalDate hari = jam.tanggal();
        Set<String> dikenal = referensi.list(Klasifikasi.class, hari).stream().map(Klasifikasi::kode).collect(Collectors.toSet());
        return dikenal.isEmpty() ? List.of() : renderer.jenis().stream().filter(JenisSurat::bernomor)
                .filter(j -> !j.klasifikasi().isEmpty() && !dikenal.contains(j.klasifikasi()))
                .map(j -> "Surat " + j.jenis() + " (" + j.asal() + ") memakai klasifikasi " + j.klasifikasi()
                        + " yang tidak ada pada register klasifikasi; perbaiki kodenya, atau daftarkan")
                .sorted().toList();
    }
}

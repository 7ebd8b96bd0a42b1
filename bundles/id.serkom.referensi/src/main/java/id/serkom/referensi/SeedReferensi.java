package id.serkom.referensi;

import id.serkom.api.actor.Actor;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.Settings;
import id.serkom.referensi.RegisterWriter.Baru;
import id.serkom.referensi.register.Csv;
import id.serkom.referensi.register.Register;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.BilaTersedia;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.ReferensiStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registers that the office begins with, from {@code SERKOM-INF/referensi/<register>.csv}. At each start the lines whose kode
 * the register has never had are added; since nothing is ever deleted, what the office changed or ended stays as it left it.
 * A database that is away just then is waited for. {@code data-awal = tidak} in {@code etc/id.serkom.referensi.cfg} leaves the registers
 * empty.
 */
@Component(name = "id.serkom.referensi.awal", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SeedReferensi {

    private static final Logger LOG = LoggerFactory.getLogger(SeedReferensi.class);
    private static final Duration JARAK = Duration.ofSeconds(5);

    private final BilaTersedia pengisian;

    @Activate
    public SeedReferensi(@Reference ReferensiStore store, @Reference Committer committer, @Reference OfficeClock clock,
            @Reference Settings settings) {
        this(store, committer, clock, settings, JARAK);
    }

    SeedReferensi(ReferensiStore store, Committer committer, OfficeClock clock, Settings settings, Duration jarak) {
        this.pengisian = BilaTersedia.jalankan("serkom-referensi-awal", jarak, () -> {
            if (settings.get("id.serkom.referensi", "data-awal", "ya").equals("ya")) {
                isi(store, new RegisterWriter(store, committer, clock));
            }
        });
    }

    @Deactivate
    public void tutup() {
        pengisian.close();
    }

    private static void isi(ReferensiStore store, RegisterWriter writer) {
        for (List<Baru> baru = belumAda(store); !baru.isEmpty();) {
            try {
                writer.tambah(Actor.SISTEM.akun(), baru);
                return;
            } catch (Conflict | InvalidInput e) {
                List<Baru> sisa = belumAda(store);
                if (sisa.size() == baru.size()) {
                    LOG.warn("Data awal register tidak cocok dengan isi register, tidak ada yang ditambahkan: {}", e.reasons());
                    return;
                }
                LOG.info("Data awal register diisi oleh simpul lain");
                baru = sisa;
            }
        }
    }

    private static List<Baru> belumAda(ReferensiStore store) {
        List<Baru> baru = new ArrayList<>();
        for (Register register : Register.SEMUA) {
            read(register).filter(b -> store.riwayat(register.kode(), b.isi().text("kode")).isEmpty()).forEach(baru::add);
        }
        return baru;
    }

    private static Stream<Baru> read(Register register) {
        try (InputStream in = SeedReferensi.class.getResourceAsStream("/SERKOM-INF/referensi/" + register.kode() + ".csv")) {
            if (in == null) {
                return Stream.empty();
            }
            Csv.Lembar lembar = Csv.baca(register, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!lembar.alasan().isEmpty()) {
                throw new IllegalStateException(register.kode() + ".csv: " + lembar.alasan());
            }
            return lembar.baris().stream().map(b -> new Baru(register, b.isi(), Optional.of(b.nomor())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package id.serkom.kernel.simpul;

import id.serkom.api.service.InfoSimpul.Beda;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.Simpul;
import id.serkom.spi.store.SimpulStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The heartbeat of this server, and which others live. Every second it says in its row that it is there and what it works with, and
 * looks at the others'. Another one is dead when its count stood still over {@value #DIAM} of our own looks: no clock is compared with
 * another, so that one that is wrong, or leaps, kills nobody. A server that ends in order takes its row away; one that
 * was killed leaves it until it comes back.
 */
@Component(name = "id.serkom.kernel.denyut", configurationPolicy = ConfigurationPolicy.IGNORE, service = Denyut.class)
public final class Denyut {

    /** Looks without a beat after which a server counts as dead. */
    public static final int DIAM = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Denyut.class);

    private final SimpulStore store;
    private final OfficeClock clock;
    private final Supplier<String> nama;
    private final Supplier<Map<String, String>> keadaan;
    private final ScheduledExecutorService thread;
    private final String id = UUID.randomUUID().toString();
    private final Instant mulai;
    private final Map<String, Dilihat> dilihat = new HashMap<>();
    private final Map<String, Integer> dikatakan = new HashMap<>();
    private final AtomicLong denyut = new AtomicLong();
    private final AtomicBoolean terputus = new AtomicBoolean();
    private final AtomicReference<List<Simpul>> hidup = new AtomicReference<>(List.of());

    /** How far a server had come when it was last seen to move, and how many looks ago. */
    private record Dilihat(long denyut, int diam) {
    }

    @Activate
    public Denyut(@Reference SimpulStore store, @Reference OfficeClock clock, @Reference Keadaan keadaan) {
        this(store, clock, keadaan::nama, keadaan::isi, Executors.newSingleThreadScheduledExecutor(r -> {
            Thread t = new Thread(r, "serkom-simpul");
            t.setDaemon(true);
            return t;
        }));
        thread.scheduleWithFixedDelay(this::lihat, 0, 1, TimeUnit.SECONDS);
    }

    /** One that looks only when it is told to, or when the thread given to it does. */
    public Denyut(SimpulStore store, OfficeClock clock, Supplier<String> nama, Supplier<Map<String, String>> keadaan,
            ScheduledExecutorService thread) {
        this.store = store;
        this.clock = clock;
        this.nama = nama;
        this.keadaan = keadaan;
        this.thread = thread;
        this.mulai = clock.saat();
    }

    /** It ends in order: the others need not wait for it to be silent. */
    @Deactivate
    public void close() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(DIAM, TimeUnit.SECONDS);
        try {
            store.hapus(id);
        } catch (RuntimeException e) {
            LOG.debug("Simpul ini tidak dapat pamit", e);
        }
    }

    public String id() {
        return id;
    }

    /** Servers that live, this one among them once it was heard of. */
    public List<Simpul> hidup() {
        return hidup.get();
    }

    /** Whether this server was heard of and lives with nobody who says otherwise of that matter. */
    public boolean selaras(String hal) {
        List<Simpul> kini = hidup.get();
        return kini.stream().anyMatch(s -> s.id().equals(id)) && kini.stream().map(s -> s.isi().getOrDefault(hal, ""))
                .distinct().count() == 1;
    }

    /** Says that it is there, and looks who else is. */
    public synchronized void lihat() {
        try {
            Simpul ini = new Simpul(id, nama.get(), mulai, clock.saat(), denyut.incrementAndGet(), keadaan.get());
            store.lapor(ini);
            List<Simpul> semua = store.list();
            if (ini.denyut() == 1) {
                semua.stream().filter(s -> s.nama().equals(ini.nama()) && !s.id().equals(id)).forEach(s -> store.hapus(s.id()));
            }
            hidup.set(semua.stream().filter(s -> s.id().equals(id) || bergerak(s)).toList());
            dilihat.keySet().retainAll(semua.stream().map(Simpul::id).toList());
            katakan(ini);
            terputus.set(false);
        } catch (RuntimeException | Error e) {
            if (!terputus.getAndSet(true)) {
                LOG.warn("Simpul ini tidak dapat melapor; dicoba lagi tiap detik: {}", e.toString());
            }
        }
    }

    private boolean bergerak(Simpul lain) {
        Dilihat dulu = dilihat.get(lain.id());
        boolean maju = dulu == null || dulu.denyut() != lain.denyut();
        Dilihat kini = new Dilihat(lain.denyut(), maju ? 0 : Math.min(DIAM, dulu.diam() + 1));
        dilihat.put(lain.id(), kini);
        return kini.diam() < DIAM;
    }

    /** Each difference that stays is told once: a file that is saved on one server after the other is none. */
    private void katakan(Simpul ini) {
        Set<String> kini = hidup.get().stream().flatMap(lain -> Keadaan.beda(ini, lain).stream().map(b -> kalimat(lain, b)))
                .collect(Collectors.toSet());
        dikatakan.keySet().retainAll(kini);
        kini.stream().filter(k -> dikatakan.merge(k, 1, Integer::sum) == DIAM).forEach(LOG::warn);
    }

    private static String kalimat(Simpul lain, Beda b) {
        return "Simpul " + lain.nama() + " berbeda pada " + b.hal() + ": di sini " + b.sini() + ", di sana " + b.sana()
                + ". Samakan etc/ dan bundelnya." + (b.hal().equals(Keadaan.KALENDER) ? " Sampai sama, tenggat tidak digeser." : "");
    }
}

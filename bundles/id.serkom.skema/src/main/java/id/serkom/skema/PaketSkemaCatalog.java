package id.serkom.skema;

import id.serkom.api.data.Reason;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.service.Dampak;
import id.serkom.api.service.Karantina;
import id.serkom.api.service.SkemaCatalog;
import id.serkom.api.skema.Skema;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.naskah.Renderer;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.spi.paket.PemeriksaPaket;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.PaketSkema;
import id.serkom.spi.store.SkemaStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Skema from the packs that are installed. What is handed out is read from the accepted rows, so that every node sees the same
 * and a version outlives its file.
 */
@Component(name = "id.serkom.skema", configurationPolicy = ConfigurationPolicy.IGNORE, property = PemeriksaPaket.BAGIAN + "=skema")
public final class PaketSkemaCatalog implements SkemaCatalog, PemeriksaPaket {

    private static final int TERSIMPAN = 128;

    private final SkemaStore store;
    private final SkemaReader reader;
    private final PaketIntake intake;
    private final PaketTracker tracker;
    private final NaskahTerpasang terpasang;
    private final Map<String, Skema> terbaca = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Skema> tertua) {
            return size() > TERSIMPAN;
        }
    };

    @Activate
    public PaketSkemaCatalog(BundleContext context, @Reference SkemaStore store, @Reference Committer committer,
            @Reference OfficeClock jam, @Reference Renderer naskah) {
        this(context, store, committer, jam, new SkemaReader(naskah::cacat, naskah::cacatTerpasang), Duration.ofSeconds(5));
    }

    /** @param jarak after which a database that was away is tried again */
    PaketSkemaCatalog(BundleContext context, SkemaStore store, Committer committer, OfficeClock jam, SkemaReader reader, Duration jarak) {
        this.store = store;
        this.reader = reader;
        this.intake = new PaketIntake(store, committer, jam);
        this.terpasang = new NaskahTerpasang(reader);
        this.tracker = new PaketTracker(context, reader, intake, jam, jarak);
    }

    @Deactivate
    public void close() {
        tracker.close();
    }

    @Override
    public Data jsonSchema() {
        return reader.jsonSchema();
    }

    @Override
    public List<Skema> list() {
        Map<String, PaketSkema> terbaru = new TreeMap<>();
        store.list().stream().filter(PaketSkema::terbuka)
                .sorted(Comparator.comparing(PaketSkema::versi, Versi.URUTAN))
                .forEach(p -> terbaru.put(p.kode(), p));
        return terbaru.values().stream().map(this::skema).toList();
    }

    @Override
    public Optional<Skema> find(String kode) {
        return store.list().stream().filter(p -> p.terbuka() && p.kode().equals(kode))
                .max(Comparator.comparing(PaketSkema::versi, Versi.URUTAN)).map(this::skema);
    }

    @Override
    public Optional<Skema> find(String kode, String versi) {
        String paket = PaketSkema.id(kode, versi);
        synchronized (terbaca) {
            if (terbaca.containsKey(paket)) {
                return Optional.of(terbaca.get(paket));
            }
        }
        return store.find(kode, versi).map(this::skema);
    }

    @Override
    public List<Karantina> karantina() {
        return tracker.karantina();
    }

    @Override
    public List<Karantina> peringatan() {
        return terpasang.peringatan(store.list().stream().filter(PaketSkema::terbuka).toList());
    }

    @Override
    public List<String> keberatan(IsiPaket paket) {
        List<String> keberatan = new ArrayList<>();
        List<String> files = paket.berkas().keySet().stream().filter(PaketTracker::skema).sorted().toList();
        for (String file : files) {
            String awalan = files.size() == 1 ? "" : file + " ";
            try {
                String text = YamlReader.text(paket.berkas().get(file));
                intake.check(reader.read(text));
                terpasang.tolak(text, NaskahTerpasang.dibawa(List.of(paket)));
            } catch (PaketSalah e) {
                keberatan.add(awalan + e.getMessage());
            }
        }
        return keberatan;
    }

    @Override
    public List<Dampak> dampak(List<IsiPaket> pergi, List<IsiPaket> datang) {
        List<PaketSkema> terbuka = store.list().stream().filter(PaketSkema::terbuka).toList();
        List<Dampak> dampak = new ArrayList<>(new DampakSkema(terbuka, skema(pergi), skema(datang)).list());
        Set<String> dibawa = NaskahTerpasang.dibawa(datang);
        terbaca(datang, (skema, text) -> dampak.addAll(terpasang.peringatan(skema.kode(), skema.versi(), text, dibawa)));
        return dampak;
    }

    private List<Skema> skema(List<IsiPaket> paket) {
        List<Skema> semua = new ArrayList<>();
        terbaca(paket, (skema, text) -> semua.add(skema));
        return semua;
    }

    /** Something that is done with a skema and its text. */
    private interface Guna {
        void pakai(Skema skema, String text) throws PaketSalah;
    }

    private void terbaca(List<IsiPaket> paket, Guna guna) {
        for (IsiPaket satu : paket) {
            satu.berkas().entrySet().stream().filter(e -> PaketTracker.skema(e.getKey())).sorted(Map.Entry.comparingByKey()).forEach(e -> {
                try {
                    String text = YamlReader.text(e.getValue());
                    guna.pakai(reader.read(text), text);
                } catch (PaketSalah salah) {
                    // What is refused changes nothing.
                    return;
                }
            });
        }
    }

    private Skema skema(PaketSkema paket) {
        synchronized (terbaca) {
            return terbaca.computeIfAbsent(paket.id(), id -> read(paket));
        }
    }

    private Skema read(PaketSkema paket) {
        if (!JournalHash.sha256(paket.sumber()).equals(paket.sha256())) {
            throw rusak(paket);
        }
        try {
            return reader.diterima(paket.sumber());
        } catch (PaketSalah | IllegalArgumentException e) {
            throw rusak(paket);
        }
    }

    private static Conflict rusak(PaketSkema paket) {
        return new Conflict(Reason.of("skema.rusak", "skema", paket.id()));
    }
}

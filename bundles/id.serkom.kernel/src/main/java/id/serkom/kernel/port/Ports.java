package id.serkom.kernel.port;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.service.Settings;
import id.serkom.api.service.SkemaCatalog;
import id.serkom.api.skema.Skema;
import id.serkom.kernel.catalog.AturanCatalog;
import id.serkom.kernel.catalog.CetakCatalog;
import id.serkom.kernel.catalog.PrasyaratCatalog;
import id.serkom.kernel.catalog.Sops;
import id.serkom.kernel.catalog.TahapCatalog;
import id.serkom.spi.calendar.Kalender;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.naskah.Penomoran;
import id.serkom.spi.naskah.Renderer;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.IdempotensiStore;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.PekerjaanStore;
import id.serkom.spi.store.SuratStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What the kernel works with, gathered once, so that its verbs need not list it each. */
@Component(name = "id.serkom.kernel.ports", configurationPolicy = ConfigurationPolicy.IGNORE, service = Ports.class)
public final class Ports {

    private static final int SKEMA_DETIK = 30;

    public final TahapCatalog tahap;
    public final Sops sops;
    public final AturanCatalog aturan;
    public final PrasyaratCatalog prasyarat;
    public final CetakCatalog cetak;
    public final SkemaCatalog skema;
    public final BerkasStore berkas;
    public final SuratStore surat;
    public final IdempotensiStore idempotensi;
    public final PekerjaanStore pekerjaan;
    public final JournalStore journal;
    public final Committer committer;
    public final Referensi referensi;
    public final Renderer renderer;
    public final Penomoran penomoran;
    public final OfficeClock clock;
    public final Kalender kalender;
    public final Settings settings;

    @Activate
    public Ports(@Reference TahapCatalog tahap, @Reference Sops sops, @Reference AturanCatalog aturan,
            @Reference PrasyaratCatalog prasyarat, @Reference CetakCatalog cetak, @Reference SkemaCatalog skema,
            @Reference BerkasStore berkas, @Reference SuratStore surat, @Reference IdempotensiStore idempotensi,
            @Reference PekerjaanStore pekerjaan, @Reference JournalStore journal, @Reference Committer committer,
            @Reference Referensi referensi, @Reference Renderer renderer, @Reference Penomoran penomoran,
            @Reference OfficeClock clock, @Reference Kalender kalender, @Reference Settings settings) {
        this.tahap = tahap;
        this.sops = sops;
        this.aturan = aturan;
        this.prasyarat = prasyarat;
        this.cetak = cetak;
        this.skema = skema;
        this.berkas = berkas;
        this.surat = surat;
        this.idempotensi = idempotensi;
        this.pekerjaan = pekerjaan;
        this.journal = journal;
        this.committer = committer;
        this.referensi = referensi;
        this.renderer = renderer;
        this.penomoran = penomoran;
        this.clock = clock;
        this.kalender = kalender;
        this.settings = settings;
    }

    /** The same with another view of what is on file, and something else in place of committing. */
    public Ports with(BerkasStore seen, Committer instead) {
        return new Ports(tahap, sops, aturan, prasyarat, cetak, skema, seen, surat, idempotensi, pekerjaan, journal, instead, referensi,
                renderer, penomoran, clock, kalender, settings);
    }

    /**
     * The skema of the berkas in the version that it is pinned to; {@link Skema#TANPA} when its SOP has none.
     *
     * @throws TahapUnavailable when it is not there
     */
    public Skema skema(Berkas berkas) {
        return berkas.skema().isEmpty() ? Skema.TANPA : skema.find(berkas.skema(), berkas.skemaVersi())
                .orElseThrow(() -> new TahapUnavailable(Reason.of("skema.tidak-tersedia", "skema", berkas.skema()), SKEMA_DETIK));
    }

    /** A new id for an entry. */
    public String idBaru() {
        return Ids.baru(clock.saat());
    }
}

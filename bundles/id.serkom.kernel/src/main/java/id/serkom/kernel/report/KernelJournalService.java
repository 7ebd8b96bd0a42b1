package id.serkom.kernel.report;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.JournalService;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.Lingkup;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The journal, for those who see everything; of the accounts an administrator alone sees more than that something happened. */
@Component(name = "id.serkom.kernel.journal", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class KernelJournalService implements JournalService {

    /** The chain of what happens to accounts. */
    private static final String AKUN = "akun";

    private final JournalStore journal;

    @Activate
    public KernelJournalService(@Reference JournalStore journal) {
        this.journal = journal;
    }

    @Override
    public Halaman<JournalEntry> list(Actor actor, Optional<String> berkas, Potongan potongan) {
        if (!Lingkup.of(actor).semua()) {
            throw new Forbidden(Reason.of("akses.peran"));
        }
        Halaman<JournalEntry> page = journal.list(berkas, potongan);
        return actor.adalah(Peran.ADMINISTRATOR) ? page : page.map(KernelJournalService::brief);
    }

    /** Positions and hashes stay, so that whoever reads on misses nothing. */
    private static JournalEntry brief(JournalEntry e) {
        return !e.rantai().equals(AKUN) ? e : new JournalEntry(e.posisi(), e.rantai(), e.ke(), e.saat(), e.akun(), e.untuk(),
                e.kejadian(), e.berkas(), e.perihal(), Data.KOSONG, e.hash());
    }
}

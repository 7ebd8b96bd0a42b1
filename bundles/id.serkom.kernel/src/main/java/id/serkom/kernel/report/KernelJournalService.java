package id.serkom.kernel.report;

import id.serkom.api.actor.Actor;
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

/** The journal, for those who see everything. */
@Component(name = "id.serkom.kernel.journal", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class KernelJournalService implements JournalService {

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
        return journal.list(berkas, potongan);
    }
}

package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.journal.JournalEntry;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads the journal in commit order. For the Bidang, administrators and operators. */
@ProviderType
public interface JournalService {

    Halaman<JournalEntry> list(Actor actor, Optional<String> berkas, Potongan potongan);
}

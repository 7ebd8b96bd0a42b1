package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.HariTenggat;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Clocks and what is due. */
@ProviderType
public interface TenggatService {

    /** All clocks of a berkas, oldest first. */
    List<Tenggat> berkas(Actor actor, String berkas);

    /** Why this date: each day counted, skipped or paused, from the start to the due date. */
    List<HariTenggat> mengapa(Actor actor, String tenggat);

    /** Clocks that are open and due on or before the date, earliest first. */
    Halaman<Tenggat> jatuhTempo(Actor actor, LocalDate sampai, Potongan potongan);

    /** What waits for the actor, most urgent first; at most 200 of a kind. */
    List<TugasSaya> tugas(Actor actor);
}

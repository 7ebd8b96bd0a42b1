package id.serkom.kernel.action;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.skema.Skema;
import id.serkom.kernel.clock.Clocks;
import id.serkom.kernel.port.Ports;
import java.time.LocalDate;
import java.util.List;

/** The second half of a closing that waited for its letters: the berkas goes on. */
public final class Closing {

    private final Ports ports;

    public Closing(Ports ports) {
        this.ports = ports;
    }

    /** @param clocks of the berkas, which its letters may have changed before */
    public List<Catatan> close(Berkas berkas, PosisiTahap posisi, Skema skema, Clocks clocks, LocalDate tanggal) {
        return new Moves(ports).close(berkas, posisi, ports.sops.file(berkas), skema, clocks, tanggal);
    }
}

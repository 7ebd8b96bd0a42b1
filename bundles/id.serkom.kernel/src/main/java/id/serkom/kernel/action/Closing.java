package id.serkom.kernel.action;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.skema.Skema;
import id.serkom.kernel.catalog.SopFile;
import id.serkom.kernel.clock.Clocks;
import id.serkom.kernel.port.Ports;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The second half of a closing that waited for its letters: the berkas goes on. */
public final class Closing {

    private final Ports ports;

    public Closing(Ports ports) {
        this.ports = ports;
    }

    public List<Catatan> close(Berkas berkas, PosisiTahap posisi, Skema skema, LocalDate tanggal) {
        SopFile sop = ports.sops.file(berkas);
        Clocks clocks = Clocks.of(ports, berkas.id());
        List<Catatan> rows = new ArrayList<>(new Moves(ports).close(berkas, posisi, sop, skema, clocks, tanggal));
        rows.addAll(clocks.changed());
        return rows;
    }
}

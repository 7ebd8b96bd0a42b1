package id.serkom.kernel.clock;

import id.serkom.api.berkas.Permohonan;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.kernel.port.Ports;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a draft that gets its number does to the clocks: whom it asks is waited for from today on. Who has answered meanwhile, or
 * whose last date has passed, is waited for no more.
 */
public final class Waiting {

    private final Ports ports;

    public Waiting(Ports ports) {
        this.ports = ports;
    }

    /** The permohonan is among the rows: an answer that comes in at the same moment and this must not miss each other. */
    public List<Permohonan> since(String berkas, String tahap, SuratRequest letter, Clocks clocks, LocalDate tanggal) {
        Optional<Permohonan> about = letter.permohonan().flatMap(id -> ports.berkas.isi(berkas).permohonan(id));
        boolean answered = about.isPresent() && about.get().lengkapiSampai().filter(d -> !d.isBefore(tanggal)).isEmpty();
        if (letter.jeda().isEmpty() || answered) {
            return List.of();
        }
        clocks.apply(tahap, new Jam.Jeda(letter.permohonan(), letter.jeda().get()), tanggal);
        return about.stream().toList();
    }
}

package id.serkom.kernel.letter;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.BundelVersi;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.kernel.catalog.InstalledTahap;
import id.serkom.kernel.catalog.TahapCatalog;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.naskah.JenisSurat;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Kinds of letter as a tahap of a berkas knows them. */
public final class Kinds {

    private Kinds() {
    }

    /**
     * The rules of a kind; empty when neither the tahap's bundle nor another has a template of it that is valid on the date.
     *
     * @param pada the letter's own date
     * @param peminta the bundle that acts for the tahap
     * @throws TahapUnavailable when it is not there because its bundle or the tahap is not: it comes back with it, and nothing is wrong
     *         with what was asked for
     */
    public static Optional<JenisSurat> find(Ports ports, Berkas berkas, String tahap, Optional<BundelVersi> peminta, String kode,
            LocalDate pada) {
        Optional<JenisSurat> found = ports.renderer.jenis(kode, pada, peminta);
        if (found.isEmpty() && (ports.renderer.terhenti(kode, pada) || tahap(ports, berkas, tahap).isEmpty())) {
            throw TahapCatalog.away(tahap);
        }
        return found;
    }

    /** The bundle of the tahap as the berkas meets it now, whose letters count for what is made of an earlier one. */
    public static Optional<BundelVersi> peminta(Ports ports, Berkas berkas, String tahap) {
        return tahap(ports, berkas, tahap).flatMap(InstalledTahap::bundel);
    }

    private static Optional<InstalledTahap> tahap(Ports ports, Berkas berkas, String kode) {
        OptionalInt major = ports.sops.major(berkas, kode);
        return major.isEmpty() ? Optional.empty() : ports.tahap.find(berkas.sop(), kode, major.getAsInt());
    }
}

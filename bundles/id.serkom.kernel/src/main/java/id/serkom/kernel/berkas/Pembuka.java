package id.serkom.kernel.berkas;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.tahap.Jam;
import id.serkom.kernel.catalog.Facts;
import id.serkom.kernel.catalog.SopFile;
import id.serkom.kernel.clock.Clocks;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.Lingkup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who opens a berkas: the Bidang any; an institution what its SOP lets it ({@code "pembuka"}), about a berkas that it has a permohonan in
 * or about none. What it opened is announced to it, which is how it sees it, and is how the tahap knows whose it is.
 */
final class Pembuka {

    private static final String MENUNGGU = "Menunggu surat instansi yang membuka berkas";

    private final Ports ports;
    private final Optional<String> instansi;

    private Pembuka(Ports ports, Optional<String> instansi) {
        this.ports = ports;
        this.instansi = instansi;
    }

    /** @throws Forbidden for whoever opens none of any SOP */
    static Pembuka of(Ports ports, Actor actor) {
        if (actor.adalah(Peran.BIDANG_SERTIFIKASI)) {
            return new Pembuka(ports, Optional.empty());
        }
        Optional<String> instansi = actor.adalah(Peran.INSTANSI_TERKAIT) ? Lingkup.of(actor).instansi() : Optional.empty();
        return new Pembuka(ports, Optional.of(instansi.orElseThrow(Pembuka::hanyaBidang)));
    }

    private static Forbidden hanyaBidang() {
        return new Forbidden(Reason.of("berkas.hanya-bidang"));
    }

    /** An SOP that is not there, or whose door the setting shuts, is like one that it may not open. */
    void berhak(String sop) {
        if (instansi.isPresent() && ports.sops.file(sop).filter(s -> s.pembuka().contains(Pelaksana.INSTANSI_TERKAIT))
                .filter(s -> ports.sops.bukaanTerbanyak(s) > 0).isEmpty()) {
            throw hanyaBidang();
        }
    }

    /** The berkas that this one is to rest on; one that an institution has no part in does not exist for it. */
    Optional<Berkas> rujukan(String id) {
        return ports.berkas.find(id)
                .filter(b -> instansi.map(i -> !ports.berkas.isi(b.id()).permohonanInstansi(i).isEmpty()).orElse(true));
    }

    /**
     * What can never be filed in any more counts for good, but only where it rests: never against another berkas.
     *
     * @throws Conflict when as many about the same berkas as it may have wait for its letter, or for the Bidang to take that in
     */
    void terbatas(SopFile sop, Optional<String> rujukan) {
        if (instansi.isEmpty()) {
            return;
        }
        int terbanyak = ports.sops.bukaanTerbanyak(sop);
        BerkasQuery pertama = new BerkasQuery(Optional.of(sop.pertama().kode()), Optional.empty(), Optional.empty(), Optional.empty());
        long terbuka = 0;
        Optional<String> sesudah = Optional.empty();
        do {
            Halaman<Berkas> halaman = ports.berkas.list(pertama, Lingkup.instansi(instansi.get()),
                    new Potongan(sesudah, Potongan.TERBANYAK));
            terbuka += halaman.isi().stream().filter(b -> b.sop().equals(sop.kode()) && b.merujukBerkas().equals(rujukan)
                    && b.status() != BerkasStatus.SELESAI).count();
            sesudah = halaman.lanjut();
        } while (sesudah.isPresent() && terbuka < terbanyak);
        if (terbuka >= terbanyak) {
            throw new Conflict(Reason.of("berkas.terlalu-banyak-terbuka", "judul", sop.judul()).with("terbanyak", terbanyak));
        }
    }

    /** What an institution's berkas begins with beside its own row: whose it is; its clock waits for the letter. */
    List<Catatan> milik(String berkas, Facts pertama, Clocks clocks, LocalDate hariIni) {
        if (instansi.isEmpty()) {
            return List.of();
        }
        clocks.apply(pertama.kode(), new Jam.Jeda(Optional.empty(), MENUNGGU), hariIni);
        return List.of(new Pengumuman(ports.idBaru(), 0, berkas, List.of(instansi.get()), hariIni, hariIni, 0));
    }
}

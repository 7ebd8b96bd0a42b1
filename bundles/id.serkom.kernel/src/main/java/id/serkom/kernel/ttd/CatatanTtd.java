package id.serkom.kernel.ttd;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Data;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.CetakanStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what became of a document, if nobody wrote it or its letter since they were read (it may be withdrawn meanwhile), into the
 * chains of its berkas and of the letter book.
 */
final class CatatanTtd {

    private final Ports ports;
    private final CetakanStore cetakan;

    CatatanTtd(Ports ports, CetakanStore cetakan) {
        this.ports = ports;
        this.cetakan = cetakan;
    }

    Cetakan tulis(Actor actor, Surat surat, Cetakan baru, String kejadian, Map<String, ?> isi) {
        return tulis(actor, surat, List.of(baru, surat), Optional.empty(), kejadian, isi);
    }

    /**
     * The same with a scan.
     *
     * @param pindaian whose row is written as well, as it is
     * @param jejak chain of the scan that it takes the place of
     */
    Cetakan tulis(Actor actor, Surat surat, Cetakan baru, Dokumen pindaian, Optional<String> jejak, String kejadian, Map<String, ?> isi) {
        return tulis(actor, surat, List.of(baru, surat, pindaian), jejak, kejadian, isi);
    }

    private Cetakan tulis(Actor actor, Surat surat, List<Catatan> baris, Optional<String> jejak, String kejadian, Map<String, ?> isi) {
        Instant saat = ports.clock.saat();
        List<String> rantai = new ArrayList<>(surat.berkas().stream().toList());
        rantai.add("buku");
        List<JournalEntry> jurnal = new ArrayList<>(rantai.stream().map(r -> JournalEntry.baru(r, saat, actor.akun(), Optional.empty(),
                "surat." + kejadian, surat.berkas(), surat.id(), Data.of(isi))).toList());
        // Not of its berkas, whose journal tells it already.
        jejak.ifPresent(r -> jurnal.add(JournalEntry.baru(r, saat, actor.akun(), Optional.empty(), "surat.pindaian-diganti",
                Optional.empty(), surat.id(), Data.KOSONG)));
        ports.committer.commit(new ChangeSet(saat, baris, List.of(), Optional.empty(), List.of(), jurnal, Optional.empty()));
        return cetakan.find(surat.id()).orElseThrow();
    }
}

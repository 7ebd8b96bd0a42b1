package id.serkom.kernel.paraf;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.kernel.letter.KonsepModel;
import id.serkom.kernel.letter.Lanjutan;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.SuratBaru;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A draft goes no further. A draft of a closing takes the others with it: the tahap goes on, its closing is run again.
 *
 * @param rows the berkas, when it waited for the draft
 * @param letters the drafts as they stand from now on
 * @param penutupan whether a closing waited for it
 */
record Penarikan(List<Catatan> rows, List<SuratBaru> letters, boolean penutupan) {

    /** @param keterangan what the letter is to say of it */
    static Penarikan of(Ports ports, Surat surat, Berkas berkas, Optional<String> keterangan) {
        boolean closing = berkas.status() == BerkasStatus.MENUNGGU_SURAT && !Lanjutan.jenis(surat.jenis());
        List<Catatan> rows = new ArrayList<>();
        List<SuratBaru> letters = new ArrayList<>();
        long ke = ports.journal.ke(berkas.id());
        for (Surat draft : closing ? Lanjutan.konsepTahap(ports, berkas.id()) : List.of(surat)) {
            IsiSurat isi = ports.surat.isi(draft.id()).orElseThrow();
            letters.add(new SuratBaru(draft.menjadi(SuratStatus.DITOLAK, keterangan.or(draft::keterangan)), isi.html(),
                    new KonsepModel(isi.model()).dikembalikanSesudah(ke).data(), List.of()));
        }
        if (closing) {
            rows.add(berkas.pindah(berkas.tahap(), BerkasStatus.BERJALAN, berkas.putaran()));
        }
        return new Penarikan(rows, letters, closing);
    }
}

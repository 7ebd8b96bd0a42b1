package id.serkom.kernel.cadangan;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.BasisDataStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A database that fails where a test wants it, and is the one below otherwise. */
class BasisTerganggu implements BasisDataStore {

    private final BasisDataStore asli;

    BasisTerganggu(BasisDataStore asli) {
        this.asli = asli;
    }

    /** One whose disk is full when all rows were given to it. */
    static BasisTerganggu penuh(BasisDataStore asli) {
        return new BasisTerganggu(asli) {
            @Override
            public void isi(JournalEntry catatan, Pengisi pengisi) throws IOException {
                super.isi(catatan, wadah -> {
                    pengisi.isi(wadah);
                    throw new IOException("cakram penuh");
                });
            }
        };
    }

    /** One that breaks off when the book is in, and cannot be asked any more. */
    static BasisTerganggu takPasti(BasisDataStore asli) {
        return new BasisTerganggu(asli) {
            @Override
            public void isi(JournalEntry catatan, Pengisi pengisi) throws IOException {
                super.isi(catatan, pengisi);
                throw new StoreUnavailable(Reason.of("simpan.hasil-tidak-pasti"), null);
            }
        };
    }

    @Override
    public Basis basis() {
        return asli.basis();
    }

    @Override
    public List<String> terisi() {
        return asli.terisi();
    }

    @Override
    public Potret potret(Path kerja) throws IOException {
        return asli.potret(kerja);
    }

    @Override
    public void isi(JournalEntry catatan, Pengisi pengisi) throws IOException {
        asli.isi(catatan, pengisi);
    }

    @Override
    public Map<String, Long> pindah(Map<String, String> tujuan, Peralihan beralih) throws IOException {
        return asli.pindah(tujuan, beralih);
    }
}

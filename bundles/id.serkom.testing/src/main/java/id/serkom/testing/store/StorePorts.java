package id.serkom.testing.store;

import id.serkom.spi.store.AkunStore;
import id.serkom.spi.store.BasisDataStore;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.CetakanStore;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.IdempotensiStore;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.PekerjaanStore;
import id.serkom.spi.store.ReferensiStore;
import id.serkom.spi.store.SertifikatStore;
import id.serkom.spi.store.SidikStore;
import id.serkom.spi.store.SimpulStore;
import id.serkom.spi.store.SkemaStore;
import id.serkom.spi.store.SuratStore;

/** Every port of one store. */
public interface StorePorts {

    Committer committer();

    BerkasStore berkas();

    SuratStore surat();

    CetakanStore cetakan();

    SertifikatStore sertifikat();

    DokumenStore dokumen();

    ReferensiStore referensi();

    AkunStore akun();

    SkemaStore skema();

    JournalStore journal();

    SidikStore sidik();

    IdempotensiStore idempotensi();

    PekerjaanStore pekerjaan();

    SimpulStore simpul();

    BasisDataStore basis();

    /** Lets go of what it holds, where it holds something. */
    default void tutup() throws InterruptedException {
        // holds nothing
    }
}

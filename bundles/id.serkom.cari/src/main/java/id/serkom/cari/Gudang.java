package id.serkom.cari;

import id.serkom.cari.Indeks.Letak;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.SidikStore;
import id.serkom.spi.store.SuratStore;

/** Where all that is found comes from. */
record Gudang(SuratStore surat, DokumenStore dokumen, BerkasStore berkas, JournalStore journal, SidikStore sidik, BlobStore blob) {

    /** The end of the journal. */
    Letak akhir() {
        long posisi = sidik.posisi();
        return posisi == 0 ? Letak.AWAL : journal.sesudah(posisi - 1, 1).stream().findFirst().map(Letak::dari).orElse(Letak.AWAL);
    }
}

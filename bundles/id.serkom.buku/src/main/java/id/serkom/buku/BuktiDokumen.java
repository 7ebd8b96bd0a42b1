package id.serkom.buku;

import id.serkom.api.berkas.Dokumen;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.store.DokumenStore;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Documents: the entry is there, its bytes are there and still are what they were. What several entries point to is read once as long
 * as they stand near each other; an archive of any size is proved in the same memory.
 */
final class BuktiDokumen {

    private static final int DIINGAT = 5_000;

    private final DokumenStore store;
    private final BlobStore blob;
    private final HasilBukti hasil;
    private final Map<String, String> keadaan = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> tertua) {
            return size() > DIINGAT;
        }
    };

    BuktiDokumen(DokumenStore store, BlobStore blob, HasilBukti hasil) {
        this.store = store;
        this.blob = blob;
        this.hasil = hasil;
    }

    /** The document that an entry of the book points to; empty when it has no entry, which is a finding. */
    Optional<Dokumen> periksa(String id, String penunjuk) {
        Optional<Dokumen> dokumen = store.find(id);
        if (dokumen.isEmpty()) {
            hasil.temuan("dokumen-hilang", penunjuk + ", dokumen " + id, "Catatan dokumen tidak ada.");
        }
        dokumen.ifPresent(d -> periksa(d, penunjuk));
        return dokumen;
    }

    void periksa(Dokumen d, String penunjuk) {
        String isi = keadaan.computeIfAbsent(d.sha256(), this::baca);
        if (!isi.isEmpty()) {
            hasil.temuan(isi, penunjuk + ", dokumen " + d.id() + ", berkas isi " + d.sha256(),
                    "dokumen-hilang".equals(isi) ? "Isi dokumen tidak ada." : "Isi dokumen tidak lagi sama dengan sidiknya.");
        }
    }

    private String baca(String sha256) {
        hasil.hitung("dokumen");
        try {
            return blob.utuh(sha256).map(utuh -> utuh ? "" : "dokumen-berubah").orElse("dokumen-hilang");
        } catch (IOException e) {
            return "dokumen-hilang";
        }
    }
}

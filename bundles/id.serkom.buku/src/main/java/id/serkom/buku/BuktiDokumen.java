package id.serkom.buku;

import id.serkom.api.berkas.Dokumen;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.store.DokumenStore;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents: the entry is there, its bytes are there and still are what they were. What several entries point to is read once as long
 * as they stand near each other; an archive of any size is proved in the same memory.
 */
final class BuktiDokumen {

    private static final Logger LOG = LoggerFactory.getLogger(BuktiDokumen.class);
    private static final int DIINGAT = 5_000;
    private static final String HILANG = "dokumen-hilang";
    private static final String BERUBAH = "dokumen-berubah";
    /** It is there, and the disk or the database does not give it. */
    private static final String TAK_TERBACA = "dokumen-tidak-terbaca";
    private static final Map<String, String> KATA = Map.of(HILANG, "tidak ada.", BERUBAH, "tidak lagi sama dengan sidiknya.",
            TAK_TERBACA, "tidak terbaca dari penyimpanan dokumen.");

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
            hasil.temuan(HILANG, penunjuk + ", dokumen " + id, "Catatan dokumen tidak ada.");
        }
        dokumen.ifPresent(d -> periksa(d, penunjuk));
        return dokumen;
    }

    void periksa(Dokumen d, String penunjuk) {
        String isi = keadaan.computeIfAbsent(d.sha256(), this::baca);
        if (!isi.isEmpty()) {
            hasil.temuan(isi, penunjuk + ", dokumen " + d.id() + ", berkas isi " + d.sha256(), "Isi dokumen " + KATA.get(isi));
        }
    }

    /** The PDF of a letter, which has no entry among the documents. */
    void cetakan(String sha256, String penunjuk, String anjuran) {
        String isi = keadaan.computeIfAbsent(sha256, this::baca);
        if (!isi.isEmpty()) {
            hasil.temuan(isi, penunjuk + ", PDF, berkas isi " + sha256, "Isi PDF " + KATA.get(isi) + " " + anjuran);
        }
    }

    private String baca(String sha256) {
        hasil.hitung("dokumen");
        try {
            return blob.utuh(sha256).map(utuh -> utuh ? "" : BERUBAH).orElse(HILANG);
        } catch (IOException e) {
            LOG.warn("Isi {} tidak terbaca dari penyimpanan dokumen", sha256, e);
            return TAK_TERBACA;
        }
    }
}

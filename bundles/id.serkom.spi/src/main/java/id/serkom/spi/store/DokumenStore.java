package id.serkom.spi.store;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads the entries of documents; their bytes are behind {@code BlobStore}. */
@ProviderType
public interface DokumenStore {

    Optional<Dokumen> find(String id);

    /** The first that was uploaded with these bytes. */
    Optional<Dokumen> pertama(String sha256);

    /** Those that are there, of some hundred ids, by id. */
    List<Dokumen> find(Collection<String> id);

    /**
     * Whose each of these documents is, in their order, whether it is there or not: by the first {@code batas} items on file and the
     * first {@code batas} letters of each, so that one which everybody uses costs no more than another.
     */
    List<PemilikDokumen> pemilik(Collection<String> dokumen, int batas);

    /** Scans of letters that were signed by hand, of some hundred letters. */
    List<String> pindaian(Collection<String> surat);

    /** By id, for the proof. */
    Halaman<Dokumen> list(Potongan potongan);
}

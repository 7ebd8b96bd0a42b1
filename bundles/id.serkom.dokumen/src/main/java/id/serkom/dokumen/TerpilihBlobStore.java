package id.serkom.dokumen;

import id.serkom.api.service.Settings;
import id.serkom.spi.dokumen.BlobCheck;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.dokumen.DatabaseBlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Documents in the place that the setting {@code tempat} names, read at each use. What is not there is looked for in the other
 * place: a setting that was changed leaves what was uploaded before where it is. Where both have a document, the chosen place
 * answers for it, also when its copy is damaged.
 */
@Component(name = "id.serkom.dokumen.tempat", configurationPolicy = ConfigurationPolicy.IGNORE, service = BlobStore.class)
public final class TerpilihBlobStore implements BlobStore {

    private final BlobStore folder;
    private final BlobStore basisData;
    private final Settings settings;

    @Activate
    public TerpilihBlobStore(@Reference DatabaseBlobStore basisData, @Reference Settings settings) {
        this.folder = new FolderBlobStore(settings);
        this.basisData = basisData;
        this.settings = settings;
    }

    /** The chosen place, then the other one. */
    private List<BlobStore> tempat() {
        return PengaturanDokumen.diBasisData(settings) ? List.of(basisData, folder) : List.of(folder, basisData);
    }

    @Override
    public Tersimpan simpan(InputStream isi, long batas, BlobCheck check) throws IOException {
        return tempat().get(0).simpan(isi, batas, check);
    }

    @Override
    public Optional<SeekableByteChannel> buka(String sha256) throws IOException {
        for (BlobStore satu : tempat()) {
            Optional<SeekableByteChannel> isi = satu.buka(sha256);
            if (isi.isPresent()) {
                return isi;
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Boolean> utuh(String sha256) throws IOException {
        for (BlobStore satu : tempat()) {
            Optional<Boolean> utuh = satu.utuh(sha256);
            if (utuh.isPresent()) {
                return utuh;
            }
        }
        return Optional.empty();
    }
}

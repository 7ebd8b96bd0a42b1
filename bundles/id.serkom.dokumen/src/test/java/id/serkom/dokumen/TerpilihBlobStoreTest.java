package id.serkom.dokumen;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.dokumen.BlobStore.Tersimpan;
import id.serkom.testing.dokumen.BlobStoreContract;
import id.serkom.testing.dokumen.MemoryBlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Where documents lie is a setting; after it was changed those from before are still found. */
public class TerpilihBlobStoreTest extends BlobStoreContract {

    private static final byte[] ISI = ContohIsi.ascii("isi dokumen");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final MemoryBlobStore basisData = new MemoryBlobStore();
    private final Map<String, String> setelan = new ConcurrentHashMap<>();
    private TerpilihBlobStore blob;

    @Before
    public void store() {
        setelan.put("folder", folder.getRoot().toString());
        setelan.put("tempat", "basis-data");
        blob = new TerpilihBlobStore(basisData, pid -> setelan);
    }

    @Override
    protected BlobStore blob() {
        return blob;
    }

    @Override
    protected void rusakkan(String sha256, byte[] menjadi) {
        basisData.ubah(sha256, menjadi);
    }

    @Test
    public void yangBaruMasukKeTempatYangDisetelDanYangLamaTetapDitemukan() throws IOException {
        String lama = simpan(ISI).sha256();
        assertEquals(Optional.of(true), basisData.utuh(lama));
        setelan.put("tempat", "folder");
        String baru = simpan(ContohIsi.ascii("yang baru")).sha256();

        assertEquals(Optional.empty(), basisData.utuh(baru));
        for (String tempat : new String[] {"folder", "basis-data"}) {
            setelan.put("tempat", tempat);
            for (String sha256 : new String[] {lama, baru}) {
                assertEquals(Optional.of(true), blob.utuh(sha256));
                assertTrue(blob.buka(sha256).orElseThrow().isOpen());
            }
        }
    }

    /** The proof speaks of the copy that is handed out, not of another one that would be whole. */
    @Test
    public void salinanRusakDiTempatYangDisetelTidakDitutupiSalinanLain() throws IOException {
        String sha256 = simpan(ISI).sha256();
        setelan.put("tempat", "folder");
        simpan(ISI);
        setelan.put("tempat", "basis-data");
        rusakkan(sha256, ContohIsi.ascii("isi d0kumen"));

        assertEquals(Optional.of(false), blob.utuh(sha256));
        simpan(ISI);
        assertEquals(Optional.of(true), blob.utuh(sha256));
    }

    @Test
    public void setelanYangSalahTulisBerartiFolder() throws IOException {
        setelan.put("tempat", "database");

        String sha256 = simpan(ISI).sha256();

        assertEquals(Optional.empty(), basisData.utuh(sha256));
        assertEquals(Optional.of(true), blob.utuh(sha256));
    }

    private Tersimpan simpan(byte[] isi) throws IOException {
        return blob.simpan(new ByteArrayInputStream(isi), isi.length);
    }
}

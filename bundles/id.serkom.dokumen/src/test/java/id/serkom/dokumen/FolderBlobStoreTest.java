package id.serkom.dokumen;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.dokumen.BlobStore.Tersimpan;
import id.serkom.spi.store.JournalHash;
import id.serkom.testing.dokumen.BlobStoreContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Documents in a folder, one that several servers share. */
public class FolderBlobStoreTest extends BlobStoreContract {

    private static final long BATAS = 1024;
    private static final byte[] ISI = ContohIsi.ascii("isi dokumen");
    private static final String SHA256 = JournalHash.sha256("isi dokumen");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private FolderBlobStore blob;
    private Path dokumen;

    @Before
    public void store() {
        dokumen = folder.getRoot().toPath().resolve("dokumen");
        blob = baru();
    }

    @Override
    protected BlobStore blob() {
        return blob;
    }

    @Override
    protected void rusakkan(String sha256, byte[] menjadi) throws IOException {
        Files.setPosixFilePermissions(file(sha256), PosixFilePermissions.fromString("rw-r-----"));
        Files.write(file(sha256), menjadi);
    }

    @Test
    public void yangTersimpanHanyaBaca() throws IOException {
        blob.simpan(isi(ISI), BATAS);

        assertEquals("r--r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    public void isiYangSamaDisimpanSekali() throws IOException {
        blob.simpan(isi(ISI), BATAS);
        blob.simpan(isi(ISI), BATAS);

        assertEquals(List.of(file()), files());
    }

    @Test
    public void yangDitolakTidakMeninggalkanFileApaPun() {
        assertThrows(InvalidInput.class, () -> blob.simpan(isi(ISI), BATAS, (apa, semua) -> {
            throw new InvalidInput(Reason.of("dokumen.kosong"));
        }));

        assertEquals(List.of(), files());
    }

    @Test
    public void namaYangBukanHashTidakKeluarDariFolder() throws IOException {
        Files.writeString(folder.getRoot().toPath().resolve("rahasia"), "x");

        assertEquals(Optional.empty(), blob.buka("../rahasia"));
    }

    @Test
    public void tautanSimbolikTidakDiikuti() throws IOException {
        Path rahasia = Files.writeString(folder.getRoot().toPath().resolve("rahasia"), "isi dokumen");
        Files.createDirectories(file().getParent());
        Files.createSymbolicLink(file(), rahasia);

        assertThrows(IOException.class, () -> blob.buka(SHA256));
    }

    @Test
    public void sisaUnggahanDibersihkanSaatMulaiKecualiYangMasihBerjalan() throws IOException {
        blob.simpan(isi(ISI), BATAS);
        Path sisa = Files.writeString(dokumen.resolve(".sementara/unggah1"), "x");
        Path berjalan = Files.writeString(dokumen.resolve(".sementara/unggah2"), "x");

        try (FileChannel channel = FileChannel.open(berjalan, StandardOpenOption.WRITE)) {
            channel.lock();
            baru();
        }

        assertFalse(Files.exists(sisa));
        assertTrue(Files.exists(berjalan));
        assertTrue(Files.exists(file()));
    }

    /** Another server over the same folder starts, and cleans up, in the middle of an upload of this one. */
    @Test
    public void serverLainYangMulaiTidakMengambilUnggahanYangMasihBerjalan() throws IOException {
        Tersimpan tersimpan = blob.simpan(isi(ISI), BATAS, (apa, semua) -> {
            baru();
            assertEquals("unggahan yang berjalan", 1, files().size());
        });

        assertEquals(Optional.of(true), blob.utuh(tersimpan.sha256()));
        assertEquals(List.of(file()), files());
    }

    /** Its entry, and those of the folders above it that were made for it, are on the disk, whoever made them. */
    @Test
    public void yangTersimpanTetapBesertaSemuaFolderBaruDiAtasnya() throws IOException {
        dokumen = folder.getRoot().toPath().resolve("data/serkom/dokumen");
        List<Path> tetap = new ArrayList<>();
        FolderBlobStore pertama = new FolderBlobStore(pid -> Map.of("folder", dokumen.toString()), tetap::add);

        pertama.simpan(isi(ISI), BATAS);

        assertEquals(Set.of(folder.getRoot().toPath(), dokumen.getParent().getParent(), dokumen.getParent(), dokumen,
                file().getParent()), Set.copyOf(tetap));
        assertEquals(file().getParent(), tetap.get(tetap.size() - 1));
        tetap.clear();
        pertama.simpan(isi(ISI), BATAS);
        assertEquals(List.of(file().getParent()), tetap);
        tetap.clear();
        new FolderBlobStore(pid -> Map.of("folder", dokumen.toString()), tetap::add).simpan(isi(ISI), BATAS);
        assertEquals(List.of(dokumen, dokumen, file().getParent()), tetap);
    }

    @Test
    public void unggahanYangDiselaSebelumTerkunciTidakMeninggalkanApaPun() throws IOException {
        blob.simpan(isi(ISI), BATAS);
        Thread.currentThread().interrupt();
        try {
            assertThrows(IOException.class, () -> blob.simpan(isi(ISI), BATAS));
        } finally {
            Thread.interrupted();
        }

        assertEquals(List.of(file()), files());
    }

    /** The cleaning of this server holds it locked, and is about to delete it. */
    @Test
    public void yangSedangDibersihkanServerIniDimulaiBaru() throws IOException {
        Path file = folder.newFile().toPath();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.lock();

            assertEquals(Optional.empty(), Sementara.terkunci(file));
        }
    }

    private FolderBlobStore baru() {
        return new FolderBlobStore(pid -> Map.of("folder", dokumen.toString()));
    }

    private Path file() {
        return file(SHA256);
    }

    private Path file(String sha256) {
        return dokumen.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private List<Path> files() {
        try (Stream<Path> semua = Files.walk(dokumen)) {
            return semua.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream isi(byte[] isi) {
        return new ByteArrayInputStream(isi);
    }
}

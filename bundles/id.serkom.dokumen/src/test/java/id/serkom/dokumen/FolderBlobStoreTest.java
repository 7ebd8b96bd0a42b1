package id.serkom.dokumen;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.TooLarge;
import id.serkom.spi.dokumen.BlobStore.Tersimpan;
import id.serkom.spi.store.JournalHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FolderBlobStoreTest {

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

    @Test
    public void yangDisimpanDapatDibukaLagi() throws IOException {
        Tersimpan tersimpan = blob.simpan(isi(ISI), BATAS);

        assertEquals(SHA256, tersimpan.sha256());
        assertEquals(ISI.length, tersimpan.ukuran());
        assertArrayEquals(ISI, tersimpan.awal());
        assertArrayEquals(ISI, baca(0, ISI.length));
        assertEquals(Optional.of(true), blob.utuh(SHA256));
        assertEquals("r--r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    public void sebagianDapatDibaca() throws IOException {
        blob.simpan(isi(ISI), BATAS);

        assertArrayEquals(ContohIsi.ascii("dokumen"), baca(4, 7));
    }

    @Test
    public void isiYangSamaDisimpanSekali() throws IOException {
        blob.simpan(isi(ISI), BATAS);
        blob.simpan(isi(ISI), BATAS);

        assertEquals(List.of(file()), files());
    }

    @Test
    public void isiYangTepatSebesarBatasDiterimaDanYangLebihDitolak() throws IOException {
        assertEquals(BATAS, blob.simpan(isi(new byte[(int) BATAS]), BATAS).ukuran());

        TooLarge ditolak = assertThrows(TooLarge.class, () -> blob.simpan(isi(new byte[(int) BATAS + 1]), BATAS));

        assertEquals("dokumen.terlalu-besar", ditolak.reasons().get(0).code());
        assertEquals(1, files().size());
    }

    @Test
    public void aliranYangPutusTidakMeninggalkanApaPun() {
        InputStream putus = new SequenceInputStream(isi(ISI), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("putus");
            }
        });

        assertThrows(IOException.class, () -> blob.simpan(putus, BATAS));

        assertEquals(List.of(), files());
    }

    @Test
    public void isiYangDitolakPemeriksaanTidakMeninggalkanApaPun() {
        assertThrows(InvalidInput.class, () -> blob.simpan(isi(ISI), BATAS, (apa, semua) -> {
            assertEquals(ISI.length, semua.size());
            throw new InvalidInput(Reason.of("dokumen.kosong"));
        }));

        assertEquals(List.of(), files());
    }

    @Test
    public void fileYangDiubahDiketahuiDanPulihDenganUnggahanYangSama() throws IOException {
        blob.simpan(isi(ISI), BATAS);
        ubah("isi d0kumen");
        assertEquals(Optional.of(false), blob.utuh(SHA256));

        blob.simpan(isi(ISI), BATAS);
        assertEquals(Optional.of(true), blob.utuh(SHA256));

        ubah("isi");
        blob.simpan(isi(ISI), BATAS);
        assertEquals(Optional.of(true), blob.utuh(SHA256));
    }

    @Test
    public void yangTidakAdaDanNamaYangBukanHashTidakTerbuka() throws IOException {
        Files.writeString(folder.getRoot().toPath().resolve("rahasia"), "x");

        assertEquals(Optional.empty(), blob.buka(SHA256));
        assertEquals(Optional.empty(), blob.utuh(SHA256));
        for (String nama : List.of("../rahasia", "", "a", SHA256.toUpperCase(java.util.Locale.ROOT), SHA256 + "/")) {
            assertEquals(Optional.empty(), blob.buka(nama));
        }
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

    @Test
    public void unggahanBersamaanAtasIsiYangSamaBerakhirUtuh() throws Exception {
        byte[] besar = new byte[300_000];
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Tersimpan> unggah = () -> blob.simpan(isi(besar), besar.length);
            for (Future<Tersimpan> satu : pool.invokeAll(java.util.Collections.nCopies(32, unggah))) {
                assertEquals(Optional.of(true), blob.utuh(satu.get().sha256()));
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(1, files().size());
    }

    private FolderBlobStore baru() {
        return new FolderBlobStore(pid -> Map.of("folder", dokumen.toString()));
    }

    private Path file() {
        return dokumen.resolve(SHA256.substring(0, 2)).resolve(SHA256);
    }

    private List<Path> files() {
        try (Stream<Path> semua = Files.walk(dokumen)) {
            return semua.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void ubah(String isi) throws IOException {
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
        Files.writeString(file(), isi);
    }

    private byte[] baca(long dari, int banyak) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(banyak);
        try (SeekableByteChannel channel = blob.buka(SHA256).orElseThrow()) {
            channel.position(dari).read(buffer);
        }
        return buffer.array();
    }

    private static InputStream isi(byte[] isi) {
        return new ByteArrayInputStream(isi);
    }
}

package id.serkom.testing.dokumen;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.TooLarge;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.dokumen.BlobStore.Tersimpan;
import id.serkom.spi.store.JournalHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

/** What holds of the bytes of documents wherever they lie. Each test brings bytes of its own. */
public abstract class BlobStoreContract {

    private static final int BESAR = 600_000;
    private static final int UTAS = 8;
    private static final Random ACAK = new Random(20260302);

    /** The place; asked for anew at each use, so that several nodes may take turns. */
    protected abstract BlobStore blob();

    /** Somebody alters what is stored, of that length or a shorter one. */
    protected abstract void rusakkan(String sha256, byte[] menjadi) throws Exception;

    @Test
    public void yangDisimpanDapatDibukaLagi() throws IOException {
        byte[] isi = unik("isi dokumen");

        Tersimpan tersimpan = blob().simpan(aliran(isi), isi.length);

        assertEquals(sidik(isi), tersimpan.sha256());
        assertEquals(isi.length, tersimpan.ukuran());
        assertArrayEquals(isi, tersimpan.awal());
        assertArrayEquals(isi, baca(sidik(isi), 0, isi.length));
        assertEquals(Optional.of(true), blob().utuh(sidik(isi)));
    }

    @Test
    public void yangBesarTersimpanUtuhDanDapatDibacaDariManaPun() throws IOException {
        byte[] isi = new byte[BESAR];
        ACAK.nextBytes(isi);

        Tersimpan tersimpan = blob().simpan(aliran(isi), BESAR, (apa, semua) -> {
            assertEquals(BESAR, semua.size());
            ByteBuffer ekor = ByteBuffer.allocate(10);
            semua.position(BESAR - 10).read(ekor);
            assertArrayEquals(potong(isi, BESAR - 10, 10), ekor.array());
        });

        assertEquals(4096, tersimpan.awal().length);
        assertEquals(Optional.of(true), blob().utuh(tersimpan.sha256()));
        for (int dari : new int[] {0, 262_140, 262_144, 524_287, BESAR - 100}) {
            assertArrayEquals("dari " + dari, potong(isi, dari, 100), baca(tersimpan.sha256(), dari, 100));
        }
        try (SeekableByteChannel channel = blob().buka(tersimpan.sha256()).orElseThrow()) {
            assertEquals(BESAR, channel.size());
            assertEquals(-1, channel.position(BESAR).read(ByteBuffer.allocate(1)));
        }
    }

    @Test
    public void dokumenKosongPunAdaSebagaiDirinya() throws IOException {
        Tersimpan kosong = blob().simpan(aliran(new byte[0]), 1);

        assertEquals(Optional.of(true), blob().utuh(kosong.sha256()));
        assertEquals(-1, blob().buka(kosong.sha256()).orElseThrow().read(ByteBuffer.allocate(1)));
    }

    @Test
    public void isiYangTepatSebesarBatasDiterimaDanYangLebihDitolak() throws IOException {
        byte[] isi = unik("tepat sebesar batas");
        assertEquals(isi.length, blob().simpan(aliran(isi), isi.length).ukuran());
        byte[] lebih = unik("lebih");

        TooLarge ditolak = assertThrows(TooLarge.class, () -> blob().simpan(aliran(lebih), lebih.length - 1));

        assertEquals("dokumen.terlalu-besar", ditolak.reasons().get(0).code());
        assertEquals(Optional.empty(), blob().utuh(sidik(lebih)));
    }

    @Test
    public void aliranYangPutusTidakMeninggalkanApaPun() throws IOException {
        byte[] isi = unik("putus");
        InputStream putus = new SequenceInputStream(aliran(isi), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("putus");
            }
        });

        assertThrows(IOException.class, () -> blob().simpan(putus, BESAR));

        assertEquals(Optional.empty(), blob().utuh(sidik(isi)));
    }

    @Test
    public void isiYangDitolakPemeriksaanTidakMeninggalkanApaPun() throws IOException {
        byte[] isi = unik("ditolak");

        assertThrows(InvalidInput.class, () -> blob().simpan(aliran(isi), BESAR, (apa, semua) -> {
            assertEquals(isi.length, semua.size());
            throw new InvalidInput(Reason.of("dokumen.kosong"));
        }));

        assertEquals(Optional.empty(), blob().utuh(sidik(isi)));
    }

    @Test
    public void isiYangDiubahAtauDipotongDiketahuiDanPulihDenganUnggahanYangSama() throws Exception {
        byte[] isi = new byte[BESAR];
        ACAK.nextBytes(isi);
        String sha256 = blob().simpan(aliran(isi), BESAR).sha256();
        byte[] lain = isi.clone();
        lain[BESAR / 2] ^= 1;
        for (byte[] palsu : new byte[][] {lain, potong(isi, 0, BESAR - 1), potong(isi, 0, 100), new byte[0]}) {
            rusakkan(sha256, palsu);
            assertEquals(Optional.of(false), blob().utuh(sha256));

            blob().simpan(aliran(isi), BESAR);

            assertEquals(Optional.of(true), blob().utuh(sha256));
        }
    }

    @Test
    public void yangTidakAdaDanNamaYangBukanHashTidakTerbuka() throws IOException {
        String sha256 = sidik(unik("tidak ada"));

        assertEquals(Optional.empty(), blob().buka(sha256));
        assertEquals(Optional.empty(), blob().utuh(sha256));
        for (String nama : new String[] {"../rahasia", "", "a", sha256.toUpperCase(Locale.ROOT), sha256 + "/"}) {
            assertEquals(Optional.empty(), blob().buka(nama));
            assertEquals(Optional.empty(), blob().utuh(nama));
        }
    }

    @Test
    public void unggahanBersamaanAtasIsiYangSamaBerakhirUtuh() throws Exception {
        byte[] isi = new byte[BESAR];
        ACAK.nextBytes(isi);
        ExecutorService pool = Executors.newFixedThreadPool(UTAS);
        try {
            Callable<Tersimpan> unggah = () -> blob().simpan(aliran(isi), BESAR);
            for (Future<Tersimpan> satu : pool.invokeAll(Collections.nCopies(2 * UTAS, unggah))) {
                assertEquals(Optional.of(true), blob().utuh(satu.get().sha256()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private byte[] baca(String sha256, long dari, int banyak) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(banyak);
        try (SeekableByteChannel channel = blob().buka(sha256).orElseThrow()) {
            channel.position(dari);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                assertEquals(dari + buffer.position(), channel.position());
            }
        }
        return buffer.array();
    }

    private static byte[] potong(byte[] isi, int dari, int banyak) {
        byte[] sebagian = new byte[banyak];
        System.arraycopy(isi, dari, sebagian, 0, banyak);
        return sebagian;
    }

    private static byte[] unik(String teks) {
        return (teks + " " + ACAK.nextLong()).getBytes(StandardCharsets.UTF_8);
    }

    private static String sidik(byte[] isi) {
        return JournalHash.sha256(new String(isi, StandardCharsets.UTF_8));
    }

    private static InputStream aliran(byte[] isi) {
        return new ByteArrayInputStream(isi);
    }
}

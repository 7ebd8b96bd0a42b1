package id.serkom.testing.dokumen;

import id.serkom.spi.dokumen.BlobCheck;
import id.serkom.spi.dokumen.DatabaseBlobStore;
import id.serkom.spi.dokumen.Salinan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Document bytes in memory. */
public final class MemoryBlobStore implements DatabaseBlobStore {

    private final Map<String, byte[]> semua = new ConcurrentHashMap<>();
    private final Set<String> takTerbaca = ConcurrentHashMap.newKeySet();
    private volatile boolean penuh;

    @Override
    public Tersimpan simpan(InputStream isi, long batas, BlobCheck check) throws IOException {
        ByteArrayOutputStream salinan = new ByteArrayOutputStream();
        Tersimpan apa = Salinan.salin(isi, Channels.newChannel(salinan), batas);
        check.check(apa, new Saluran(salinan.toByteArray(), false));
        if (penuh) {
            throw new IOException("disk penuh");
        }
        semua.put(apa.sha256(), salinan.toByteArray());
        takTerbaca.remove(apa.sha256());
        return apa;
    }

    /** Somebody alters what is stored. */
    public void ubah(String sha256, byte[] menjadi) {
        semua.put(sha256, menjadi.clone());
    }

    /** Nothing is taken any more, until it is said otherwise. */
    public void penuh(boolean kini) {
        penuh = kini;
    }

    /** It is there, and the disk does not give it any more, until it is stored once more. */
    public void rusak(String sha256) {
        takTerbaca.add(sha256);
    }

    @Override
    public Optional<SeekableByteChannel> buka(String sha256) {
        return Optional.ofNullable(semua.get(sha256)).map(isi -> new Saluran(isi, takTerbaca.contains(sha256)));
    }

    @Override
    public Optional<Boolean> utuh(String sha256) throws IOException {
        byte[] ada = semua.get(sha256);
        return ada == null ? Optional.empty() : Optional.of(Salinan.cocok(new Saluran(ada, takTerbaca.contains(sha256)), sha256));
    }

    /** Reads bytes in memory from any place. */
    private static final class Saluran implements SeekableByteChannel {

        private final byte[] isi;
        private final boolean rusak;
        private long letak;
        private boolean buka = true;

        Saluran(byte[] isi, boolean rusak) {
            this.isi = isi;
            this.rusak = rusak;
        }

        @Override
        public int read(ByteBuffer ke) throws IOException {
            if (rusak) {
                throw new IOException("sektor rusak");
            }
            if (letak >= isi.length) {
                return -1;
            }
            byte[] sebagian = new byte[Math.min(ke.remaining(), isi.length - (int) letak)];
            try (InputStream dari = new ByteArrayInputStream(isi, (int) letak, sebagian.length)) {
                letak += dari.read(sebagian);
            }
            ke.put(sebagian);
            return sebagian.length;
        }

        @Override
        public int write(ByteBuffer dari) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            return letak;
        }

        @Override
        public SeekableByteChannel position(long ke) {
            letak = ke;
            return this;
        }

        @Override
        public long size() {
            return isi.length;
        }

        @Override
        public SeekableByteChannel truncate(long panjang) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return buka;
        }

        @Override
        public void close() {
            buka = false;
        }
    }
}

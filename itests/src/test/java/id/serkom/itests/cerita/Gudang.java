package id.serkom.itests.cerita;

import id.serkom.spi.dokumen.BlobCheck;
import id.serkom.spi.dokumen.BlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Document bytes in memory. */
final class Gudang implements BlobStore {

    private static final int AWAL = 4096;

    private final Map<String, byte[]> isi = new ConcurrentHashMap<>();

    @Override
    public Tersimpan simpan(InputStream dari, long batas, BlobCheck check) throws IOException {
        byte[] semua = dari.readAllBytes();
        Tersimpan apa = new Tersimpan(sidik(semua), semua.length, Arrays.copyOf(semua, Math.min(AWAL, semua.length)));
        check.check(apa, new Saluran(semua));
        isi.put(apa.sha256(), semua);
        return apa;
    }

    @Override
    public Optional<SeekableByteChannel> buka(String sha256) {
        return Optional.ofNullable(isi.get(sha256)).map(Saluran::new);
    }

    @Override
    public Optional<Boolean> utuh(String sha256) {
        return Optional.ofNullable(isi.get(sha256)).map(b -> sidik(b).equals(sha256));
    }

    private static String sidik(byte[] isi) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(isi));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads bytes in memory from any place. */
    private static final class Saluran implements SeekableByteChannel {

        private final byte[] isi;
        private long letak;
        private boolean buka = true;

        Saluran(byte[] isi) {
            this.isi = isi;
        }

        @Override
        public int read(ByteBuffer ke) throws IOException {
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

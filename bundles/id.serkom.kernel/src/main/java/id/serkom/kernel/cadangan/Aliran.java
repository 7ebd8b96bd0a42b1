package id.serkom.kernel.cadangan;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Streams that count what passes and hash it, and whose closing leaves what lies below open. */
final class Aliran {

    private Aliran() {
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What is written through it. */
    static final class Keluar extends FilterOutputStream {

        private final MessageDigest digest = sha256();
        private long ukuran;

        Keluar(OutputStream ke) {
            super(ke);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
            digest.update(b, off, len);
            ukuran += len;
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        long ukuran() {
            return ukuran;
        }

        /** Once, at the end. */
        String sidik() {
            return hex(digest);
        }
    }

    /** What is read through it. */
    static final class Masuk extends FilterInputStream {

        private final MessageDigest digest = sha256();
        private long ukuran;
        private long baris;

        Masuk(InputStream dari) {
            super(dari);
        }

        @Override
        public int read() throws IOException {
            byte[] satu = new byte[1];
            return read(satu, 0, 1) < 0 ? -1 : satu[0] & 0xFF;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = in.read(b, off, len);
            if (n > 0) {
                digest.update(b, off, n);
                ukuran += n;
                for (int i = off; i < off + n; i++) {
                    baris += b[i] == '\n' ? 1 : 0;
                }
            }
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            return readNBytes((int) Math.min(n, 8192)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() {
            // what lies below is read on
        }

        /** Reads the rest. */
        void habiskan() throws IOException {
            transferTo(OutputStream.nullOutputStream());
        }

        long ukuran() {
            return ukuran;
        }

        /** Line feeds so far. */
        long baris() {
            return baris;
        }

        /** Once, at the end. */
        String sidik() {
            return hex(digest);
        }
    }
}

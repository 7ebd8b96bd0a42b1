package id.serkom.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that must keep coming: after a time of grace a sender who is slower than the least pace is cut off, so that nobody holds a
 * thread of the server with a byte now and then.
 */
final class PacedStream extends FilterInputStream {

    private static final long SECOND = 1_000_000_000L;

    private final long begin = System.nanoTime();
    private final long graceSeconds;
    private final long bytesPerSecond;
    private long received;
    private boolean tooSlow;

    PacedStream(InputStream body, long graceSeconds, long bytesPerSecond) {
        super(body);
        this.graceSeconds = graceSeconds;
        this.bytesPerSecond = bytesPerSecond;
    }

    /** The sender was too slow. */
    static final class TooSlow extends IOException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        refuse();
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        refuse();
        int n = super.read(buffer, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int n) throws TooSlow {
        received += n;
        long seconds = (System.nanoTime() - begin) / SECOND;
        tooSlow = n > 0 && seconds > graceSeconds && received < seconds * bytesPerSecond;
        refuse();
    }

    /** Who was too slow once is not listened to any more. */
    private void refuse() throws TooSlow {
        if (tooSlow) {
            throw new TooSlow();
        }
    }
}

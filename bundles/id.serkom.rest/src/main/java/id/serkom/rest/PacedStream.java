package id.serkom.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * A body that must keep coming: after a time of grace a sender who is slower than the least pace is cut off, so that nobody holds a
 * thread of the server with a byte now and then. Only waiting for him counts: what the server does between two reads, such as waiting
 * for its database, is none of his time.
 */
final class PacedStream extends FilterInputStream {

    private static final long SECOND = 1_000_000_000L;

    private final LongSupplier clock;
    private final long graceSeconds;
    private final long bytesPerSecond;
    private long received;
    private long waited;
    private boolean tooSlow;

    PacedStream(InputStream body, long graceSeconds, long bytesPerSecond) {
        this(body, graceSeconds, bytesPerSecond, System::nanoTime);
    }

    /** @param clock nanoseconds from anywhere */
    PacedStream(InputStream body, long graceSeconds, long bytesPerSecond, LongSupplier clock) {
        super(body);
        this.clock = clock;
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
        long begin = clock.getAsLong();
        int b = super.read();
        count(b < 0 ? 0 : 1, begin);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        refuse();
        long begin = clock.getAsLong();
        int n = super.read(buffer, offset, length);
        count(Math.max(n, 0), begin);
        return n;
    }

    private void count(int n, long begin) throws TooSlow {
        received += n;
        waited += clock.getAsLong() - begin;
        long seconds = waited / SECOND;
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

package id.serkom.soap;

import id.serkom.api.data.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that must keep coming: after a time of grace a sender who is slower than the least pace is cut off, so that nobody holds a
 * thread of the server with a byte now and then. It lies below everything that reads, also below what CXF reads away of a request
 * that was refused.
 */
final class PacedStream extends FilterInputStream {

    private static final long SECOND = 1_000_000_000L;

    private final long begin = System.nanoTime();
    private final Limits limits;
    private long received;

    PacedStream(InputStream body, Limits limits) {
        super(body);
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int n) throws IOException {
        received += n;
        long seconds = (System.nanoTime() - begin) / SECOND;
        if (n > 0 && seconds > limits.lambatDetik() && received < seconds * limits.bitaPerDetik()) {
            throw new IOException(new BadRequest(408, Reason.of("soap.terlalu-lambat")));
        }
    }
}

package id.serkom.soap;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.TooLarge;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a request, counted as they come. A multipart request that ends without its closing boundary was cut off: CXF
 * itself would take its last attachment for whole.
 */
final class RequestStream extends FilterInputStream {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)", Pattern.CASE_INSENSITIVE);
    private static final int TAIL = 1024;

    private final long limit;
    private final Optional<String> closing;
    private final byte[] tail = new byte[TAIL];
    private long count;

    RequestStream(InputStream in, long limit, String contentType) {
        super(in);
        this.limit = limit;
        Matcher boundary = BOUNDARY.matcher(contentType);
        this.closing = boundary.find() ? Optional.of("--" + boundary.group(1).strip() + "--") : Optional.empty();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int n;
        try {
            n = super.read(to, from, length);
        } catch (IOException e) {
            throw e.getCause() instanceof BadRequest ? e : new IOException(new BadRequest(Reason.of("soap.terputus")));
        }
        if (n < 0) {
            end();
            return n;
        }
        for (int i = Math.max(0, n - TAIL); i < n; i++) {
            tail[(int) ((count + i) % TAIL)] = to[from + i];
        }
        count += n;
        if (count > limit) {
            throw new IOException(new TooLarge(Reason.of("soap.permintaan-terlalu-besar", "batas", limit / 1024 + " KB")));
        }
        return n;
    }

    private void end() throws IOException {
        if (closing.isPresent() && !last().contains(closing.get())) {
            throw new IOException(new BadRequest(Reason.of("soap.terputus")));
        }
    }

    private String last() {
        int start = (int) (count % TAIL);
        String ring = new String(tail, StandardCharsets.ISO_8859_1);
        return ring.substring(start) + ring.substring(0, start);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

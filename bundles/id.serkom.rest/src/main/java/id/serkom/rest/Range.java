package id.serkom.rest;

import id.serkom.api.data.Reason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a document, both ends included (RFC 9110, section 14). What is no single range of bytes is passed over, and the whole is
 * sent; a range outside the document is 416.
 */
record Range(long first, long last) {

    private static final Pattern BYTES = Pattern.compile("bytes=(\\d{0,18})\\d*-(\\d{0,18})\\d*");

    /** @param ifRange ETag that the reader has the beginning of; a part of another document is no use to him */
    static Optional<Range> of(String header, String ifRange, String tag, long size) {
        Matcher m = BYTES.matcher(header == null ? "" : header);
        if (!m.matches() || header.endsWith("=-") || ifRange != null && !ifRange.equals("\"" + tag + "\"")) {
            return Optional.empty();
        }
        Optional<Long> from = number(m.group(1));
        Optional<Long> to = number(m.group(2));
        if (from.isPresent() && to.isPresent() && to.get() < from.get()) {
            return Optional.empty();
        }
        long first = from.orElseGet(() -> Math.max(0, size - to.orElseThrow()));
        if (first >= size) {
            throw new BadRequest(416, List.of(Reason.of("http.416", "ukuran", size)));
        }
        return Optional.of(new Range(first, from.isEmpty() ? size - 1 : Math.min(size - 1, to.orElse(size - 1))));
    }

    private static Optional<Long> number(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(digits));
    }

    String header(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}

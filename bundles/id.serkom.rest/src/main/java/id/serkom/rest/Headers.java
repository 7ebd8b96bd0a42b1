package id.serkom.rest;

import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;

/** What headers and query parameters say, read strictly; and the headers that every answer carries. */
public final class Headers implements ContainerResponseFilter {

    private static final int PAGE = 50;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        response.getHeaders().putSingle("Cache-Control", "no-store");
        response.getHeaders().putSingle("Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'");
    }

    /** The revision of an If-Match header: {@code "12"}. */
    static Optional<Long> ifMatch(String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (!header.matches("\"\\d{1,18}\"")) {
            throw new BadRequest(Reason.of("http.if-match-salah"));
        }
        return Optional.of(Long.parseLong(header.substring(1, header.length() - 1)));
    }

    static long ifMatchRequired(String header) {
        return ifMatch(header).orElseThrow(() -> new BadRequest(428, List.of(Reason.of("http.428"))));
    }

    static Potongan page(String cursor, String size) {
        try {
            return new Potongan(Optional.ofNullable(cursor), size == null ? PAGE : Integer.parseInt(size));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(Reason.of("kueri.batas-salah", "terbanyak", Potongan.TERBANYAK));
        }
    }

    static Optional<LocalDate> date(String name, String value) {
        try {
            return Optional.ofNullable(value).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new BadRequest(Reason.of("kueri.tanggal-salah", "nama", name));
        }
    }

    static LocalDate dateRequired(String name, String value) {
        return date(name, value).orElseThrow(() -> new BadRequest(Reason.of("kueri.tanggal-salah", "nama", name)));
    }

    /** Absent is 0. */
    static int number(String name, String value) {
        if (value != null && !value.matches("\\d{1,9}")) {
            throw new BadRequest(Reason.of("kueri.nilai-salah", "nama", name));
        }
        return value == null ? 0 : Integer.parseInt(value);
    }

    static <E extends Enum<E>> Optional<E> code(Class<E> type, String name, String value) {
        try {
            return Optional.ofNullable(value).map(v -> RecordBinder.dariKode(type, v));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(Reason.of("kueri.nilai-salah", "nama", name));
        }
    }
}

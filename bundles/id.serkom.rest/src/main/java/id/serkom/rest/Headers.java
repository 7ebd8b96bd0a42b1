package id.serkom.rest;

import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.data.Tanggal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;

/** What headers and query parameters say, read strictly; and the headers that every answer carries. */
public final class Headers implements ContainerResponseFilter {

    private static final int PAGE = 50;
    private static final String CACHE = "Cache-Control";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        if (!response.getHeaders().containsKey(CACHE)) {
            response.getHeaders().putSingle(CACHE, "no-store");
        }
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
            return Optional.ofNullable(value).map(Tanggal::baca);
        } catch (DateTimeException e) {
            throw new BadRequest(Reason.of("kueri.tanggal-salah", "nama", name));
        }
    }

    static LocalDate dateRequired(String name, String value) {
        return date(name, value).orElseThrow(() -> new BadRequest(Reason.of("kueri.tanggal-salah", "nama", name)));
    }

    /** {@code ya} or {@code tidak}. */
    static Optional<Boolean> yes(String name, String value) {
        if (value != null && !value.equals("ya") && !value.equals("tidak")) {
            throw wrong(name, "ya, tidak");
        }
        return Optional.ofNullable(value).map("ya"::equals);
    }

    /** Absent is 0. */
    static int number(String name, String value) {
        if (value != null && !value.matches("\\d{1,9}")) {
            throw wrong(name, "bilangan bulat, paling banyak 9 angka");
        }
        return value == null ? 0 : Integer.parseInt(value);
    }

    static <E extends Enum<E>> Optional<E> code(Class<E> type, String name, String value) {
        try {
            return Optional.ofNullable(value).map(v -> RecordBinder.dariKode(type, v));
        } catch (IllegalArgumentException e) {
            throw wrong(name, String.join(", ", codes(type)));
        }
    }

    static List<String> codes(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(RecordBinder::kode).toList();
    }

    /** @param known what is taken there, in words */
    static BadRequest wrong(String name, String known) {
        return new BadRequest(Reason.of("kueri.nilai-salah", "nama", name).with("dikenal", known));
    }
}

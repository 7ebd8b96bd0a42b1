package id.serkom.rest;

import id.serkom.api.data.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What the values of a body may be, whatever they are for: texts of characters that {@link Aksara} allows, numbers that can be
 * written out. {@code 1e999999999} is ten characters on the wire and a gigabyte on paper.
 */
final class Values {

    /** Decimal places before and behind the point. */
    private static final int PLACES = 30;

    private final Findings findings = new Findings();

    private Values() {
    }

    /** Each place that holds something else. */
    static List<Reason> check(Map<?, ?> values) {
        Values check = new Values();
        check.map(values, "");
        return check.findings.list();
    }

    private void value(Object value, String path) {
        if (value instanceof String text && !Aksara.allowed(text)) {
            findings.add(Reason.of("json.aksara-terlarang", "bidang", Findings.name(path)).at(path));
        } else if (value instanceof BigDecimal number && !writable(number)) {
            findings.add(Reason.of("json.bilangan-terlalu-panjang", "bidang", Findings.name(path)).with("angka", PLACES).at(path));
        } else if (value instanceof Map<?, ?> map) {
            map(map, path);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size() && !findings.full(); i++) {
                value(list.get(i), Findings.under(path, i));
            }
        }
    }

    private void map(Map<?, ?> map, String path) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (findings.full()) {
                return;
            }
            if (Aksara.allowed((String) entry.getKey())) {
                value(entry.getValue(), Findings.under(path, entry.getKey()));
            } else {
                findings.add(Reason.of("json.aksara-terlarang", "bidang", "nama bidang").at(path));
            }
        }
    }

    private static boolean writable(BigDecimal number) {
        return number.scale() <= PLACES && number.precision() - (long) number.scale() <= PLACES;
    }
}

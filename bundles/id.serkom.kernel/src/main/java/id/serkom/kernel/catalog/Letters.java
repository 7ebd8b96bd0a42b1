package id.serkom.kernel.catalog;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * No text that is taken in may hold what no letter can print: the brackets of a number's mark, and what XML has no place for. A
 * name with one of them would be refused only when it is printed, and keep the whole tahap from closing. The same goes for a number
 * that is a gigabyte when it is written out.
 */
public final class Letters {

    /** Decimal places before and behind the point. */
    private static final int PLACES = 30;

    private final List<Reason> reasons = new ArrayList<>();

    private Letters() {
    }

    public static List<Reason> check(Data input) {
        Letters letters = new Letters();
        letters.check("", "", input.asMap());
        return letters.reasons;
    }

    private void check(String field, String name, Object value) {
        if (reasons.size() >= FormSchema.MOST) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> check(field + "/" + FormSchema.escaped(String.valueOf(k)), String.valueOf(k), v));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(field + "/" + i, name, list.get(i));
            }
        } else if (value instanceof String text && !text.codePoints().allMatch(Letters::printable)) {
            reasons.add(Reason.of("masukan.huruf", "bidang", name).at(field));
        } else if (value instanceof BigDecimal number && !writable(number)) {
            reasons.add(Reason.of("masukan.bilangan", "bidang", name).with("angka", PLACES).at(field));
        }
    }

    private static boolean writable(BigDecimal number) {
        return number.scale() <= PLACES && number.precision() - (long) number.scale() <= PLACES;
    }

    private static boolean printable(int c) {
        boolean space = c == '\t' || c == '\n' || c == '\r';
        boolean mark = c == '\u27e6' || c == '\u27e7';
        boolean noCharacter = c == 0xFFFE || c == 0xFFFF || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return space || !Character.isISOControl(c) && !mark && !noCharacter;
    }
}

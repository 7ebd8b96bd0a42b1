package id.serkom.spi.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Ids of entries: a UUIDv7 in 26 characters of Crockford base 32, so that they sort by the instant they were made, those of
 * one millisecond in the order in which a node made them, and may be made on any node.
 */
public final class Ids {

    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 26;
    private static final int COUNTER = 12;
    private static final long FULL = (1L << COUNTER) - 1;
    /**
     * The last millisecond and, in its low bits, how far its counter has come; one for each of the last milliseconds, since who read the
     * clock earlier may come later, and makes another one of that same millisecond.
     */
    private static final AtomicLongArray LAST = new AtomicLongArray(1024);

    private Ids() {
    }

    public static String baru(Instant saat) {
        long next = next(saat.toEpochMilli());
        long high = next >>> COUNTER << 16 | 0x7000L | next & FULL;
        long low = 0x8000000000000000L | RANDOM.nextLong() >>> 2;
        char[] text = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET[(int) (low & 31)];
            low = low >>> 5 | high << 59;
            high >>>= 5;
        }
        return new String(text);
    }

    /**
     * Begins in the lower half, so that there is room to count; one that is full goes on in the next millisecond, so that what a node makes
     * of one instant stays in order, however much it is.
     */
    private static long next(long millis) {
        for (long m = millis;; m++) {
            long saat = m;
            long next = LAST.updateAndGet((int) (m & LAST.length() - 1), last -> last >>> COUNTER != saat
                    ? saat << COUNTER | RANDOM.nextInt(1 << COUNTER - 1) : (last & FULL) < FULL ? last + 1 : last);
            if ((next & FULL) < FULL) {
                return next;
            }
        }
    }
}

package id.serkom.spi.store;

import java.security.SecureRandom;
import java.time.Instant;

/**
 * Ids of entries: a UUIDv7 in 26 characters of Crockford base 32, so that they sort by the instant they were made and may
 * be made on any node.
 */
public final class Ids {

    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 26;

    private Ids() {
    }

    public static String baru(Instant saat) {
        long high = saat.toEpochMilli() << 16 | 0x7000L | RANDOM.nextLong() & 0x0FFFL;
        long low = 0x8000000000000000L | RANDOM.nextLong() >>> 2;
        char[] text = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET[(int) (low & 31)];
            low = low >>> 5 | high << 59;
            high >>>= 5;
        }
        return new String(text);
    }
}

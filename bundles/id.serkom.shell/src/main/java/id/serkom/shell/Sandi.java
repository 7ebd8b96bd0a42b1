package id.serkom.shell;

import java.security.SecureRandom;

/** A password that can be read out and typed: 5 groups of 5 out of 31 letters and digits, 123 bits. */
final class Sandi {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] LETTERS = "abcdefghjkmnpqrstuvwxyz23456789".toCharArray();
    private static final int GROUPS = 5;
    private static final int GROUP = 5;

    private Sandi() {
    }

    static char[] baru() {
        char[] made = new char[GROUPS * (GROUP + 1) - 1];
        for (int i = 0; i < made.length; i++) {
            made[i] = i % (GROUP + 1) == GROUP ? '-' : LETTERS[RANDOM.nextInt(LETTERS.length)];
        }
        return made;
    }
}

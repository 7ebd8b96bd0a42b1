package id.serkom.referensi.akun;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id hashes of passwords, kept as PHC strings: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. The parameters stand in
 * each string, so that stronger ones may be taken later without making the older hashes worthless.
 *
 * @param memori KiB of memory that one hash takes
 */
record Argon2Sandi(int memori, int putaran, int jalur) {

    /** What OWASP's password storage cheat sheet asks for at least. */
    static final Argon2Sandi BAWAAN = new Argon2Sandi(19 * 1024, 2, 1);

    private static final int PANJANG_SALT = 16;
    private static final int PANJANG_HASH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,88})\\$([A-Za-z0-9+/]{11,88})");

    String hash(char[] sandi) {
        byte[] salt = new byte[PANJANG_SALT];
        RANDOM.nextBytes(salt);
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memori + ",t=" + putaran + ",p=" + jalur + "$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(compute(sandi, salt, PANJANG_HASH));
    }

    /** Whether the password is the one of the hash; a string that is no such hash fits no password. */
    static boolean cocok(char[] sandi, String phc) {
        Matcher m = PHC.matcher(phc);
        if (!m.matches()) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(m.group(4));
        byte[] expected = Base64.getDecoder().decode(m.group(5));
        Argon2Sandi ukuran = new Argon2Sandi(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(3)));
        return MessageDigest.isEqual(expected, ukuran.compute(sandi, salt, expected.length));
    }

    /** Costs what {@link #cocok} costs: whether an account exists must not show in how long the answer takes. */
    void samar(char[] sandi) {
        compute(sandi, new byte[PANJANG_SALT], PANJANG_HASH);
    }

    private byte[] compute(char[] sandi, byte[] salt, int panjang) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(sandi));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        byte[] hash = new byte[panjang];
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memori).withIterations(putaran).withParallelism(jalur).withSalt(salt).build());
            generator.generateBytes(bytes, hash);
            return hash;
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(encoded.array(), (byte) 0);
        }
    }
}

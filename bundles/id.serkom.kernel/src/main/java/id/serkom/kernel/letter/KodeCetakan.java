package id.serkom.kernel.letter;

import java.security.SecureRandom;

/** Codes of documents: 130 bits of chance as 26 characters of Crockford's base 32, so that nobody finds one by trying. */
final class KodeCetakan {

    private static final String AKSARA = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int PANJANG = 26;
    private static final SecureRandom ACAK = new SecureRandom();

    private KodeCetakan() {
    }

    static String baru() {
        byte[] acak = new byte[PANJANG];
        ACAK.nextBytes(acak);
        StringBuilder kode = new StringBuilder(PANJANG);
        for (byte satu : acak) {
            kode.append(AKSARA.charAt(satu & 31));
        }
        return kode.toString();
    }
}

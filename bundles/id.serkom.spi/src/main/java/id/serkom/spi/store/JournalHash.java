package id.serkom.spi.store;

import id.serkom.api.journal.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash that chains the journal: SHA-256 over the fields of an entry in a canonical form and the hash before it in its
 * chain. The first entry of a chain follows the empty string.
 */
public final class JournalHash {

    private JournalHash() {
    }

    public static String of(JournalEntry entry, String sebelumnya) {
        StringBuilder text = new StringBuilder();
        for (Object field : List.of(sebelumnya, entry.rantai(), entry.ke(), entry.saat().toEpochMilli(), entry.akun(),
                entry.untuk().orElse(""), entry.kejadian(), entry.berkas().orElse(""), entry.perihal())) {
            Kanonik.append(text, field);
        }
        Kanonik.append(text, entry.isi());
        return sha256(text.toString());
    }

    /** SHA-256 of a text in UTF-8, lower-case hex: also the hash of a letter's frozen text. */
    public static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

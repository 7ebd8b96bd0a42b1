package id.serkom.spi.store;

import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.fault.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An opaque cursor: the key of the last entry of a page, with the name of the list that it belongs to. One that is damaged, or
 * of another list, is refused with {@code simpan.kursor-salah}.
 */
public final class Kursor {

    private static final char PEMISAH = '\u001f';

    private final List<String> kunci;

    private Kursor(List<String> kunci) {
        this.kunci = kunci;
    }

    public static String tulis(String daftar, Object... kunci) {
        StringBuilder teks = new StringBuilder(daftar);
        for (Object satu : kunci) {
            teks.append(PEMISAH).append(satu);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(teks.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the cursor of a list whose key has that many parts. */
    public static Optional<Kursor> baca(String daftar, int bagian, Optional<String> sesudah) {
        return sesudah.map(teks -> {
            List<String> isi;
            try {
                isi = List.of(new String(Base64.getUrlDecoder().decode(teks), StandardCharsets.UTF_8)
                        .split(String.valueOf(PEMISAH), -1));
            } catch (IllegalArgumentException e) {
                throw salah();
            }
            if (isi.size() != bagian + 1 || !isi.get(0).equals(daftar) || !isi.stream().allMatch(Kursor::tertulis)) {
                throw salah();
            }
            return new Kursor(new ArrayList<>(isi.subList(1, isi.size())));
        });
    }

    /** No key of ours has a control character; PostgreSQL does not even look for U+0000. */
    private static boolean tertulis(String bagian) {
        return bagian.chars().noneMatch(Character::isISOControl);
    }

    public String teks(int bagian) {
        return kunci.get(bagian);
    }

    /** A part that is a date which databases know. */
    public LocalDate tanggal(int bagian) {
        return bagian(bagian, Tanggal::baca);
    }

    /** A part in its own type. */
    public <T> T bagian(int bagian, Function<String, T> baca) {
        try {
            return baca.apply(kunci.get(bagian));
        } catch (NumberFormatException | DateTimeException e) {
            throw salah();
        }
    }

    private static InvalidInput salah() {
        return new InvalidInput(Reason.of("simpan.kursor-salah"));
    }
}

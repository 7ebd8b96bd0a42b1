package id.serkom.spi.store;

import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Surat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What an incoming letter is known by: its sender, its number to the letter and its date; one without a number, which is entered under
 * {@link #TANPA_NOMOR}, by its scan too. The commit takes one letter of each key; another is refused with {@code simpan.sudah-ada} and
 * {@link #NAMA}.
 *
 * @param pengirim code of the sender, of one who is not on the register his name
 * @param nomor of a letter without one also the SHA-256 of its scan
 */
public record KunciSurat(String pengirim, String nomor, LocalDate tanggal) {

    /** Name of the key in a refusal. */
    public static final String NAMA = "surat-masuk";

    /** What a letter that bears no number is entered under. */
    public static final String TANPA_NOMOR = "-";

    /** The key of the letter; none of a letter of our own. */
    public static Optional<KunciSurat> dari(Surat surat) {
        return surat.arah() == Arah.MASUK ? surat.nomor().map(nomor -> new KunciSurat(
                surat.instansi().orElseGet(() -> nama(surat.pihak())), pembeda(nomor, surat.sha256()), surat.tanggal())) : Optional.empty();
    }

    /** What tells letters of one sender and day apart: the number, of those without one the scan. */
    public static String pembeda(String nomor, String sha256) {
        return nomor.equals(TANPA_NOMOR) ? nomor + "\n" + sha256 : nomor;
    }

    /** Whether the letter came from that sender, by his code or by his name. */
    public static boolean dikirimOleh(Surat surat, Optional<String> instansi, String pengirim) {
        return instansi.isPresent() && surat.instansi().equals(instansi) || nama(surat.pihak()).equals(nama(pengirim));
    }

    private static String nama(String pihak) {
        return pihak.strip().toLowerCase(Locale.ROOT);
    }

    public String sidik() {
        return JournalHash.sha256(pengirim + "\n" + nomor + "\n" + tanggal);
    }
}

package id.serkom.spi.store;

import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Surat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What an incoming letter is known by: its sender, its number to the letter and its date. The commit takes one letter of each
 * key; another is refused with {@code simpan.sudah-ada} and {@link #NAMA}.
 *
 * @param pengirim code of the sender, of one who is not on the register his name
 */
public record KunciSurat(String pengirim, String nomor, LocalDate tanggal) {

    /** Name of the key in a refusal. */
    public static final String NAMA = "surat-masuk";

    /** The key of the letter; none of a letter of our own. */
    public static Optional<KunciSurat> dari(Surat surat) {
        return surat.arah() == Arah.MASUK ? surat.nomor().map(nomor -> new KunciSurat(
                surat.instansi().orElseGet(() -> nama(surat.pihak())), nomor, surat.tanggal())) : Optional.empty();
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

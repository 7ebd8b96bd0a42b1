package id.serkom.api.actor;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The person who acts, for separation of duties: the account's own, or the one named on the paper that the Bidang records.
 *
 * @param sebagai in which capacity
 * @param kode code of the instansi, asesor or pejabat; for the Bidang the account's name
 * @param nama as the register has it for whoever acts on paper, else the account's
 * @param dicatatOleh the account that keyed it in
 * @param kodeLain codes of asesor and pejabat that the account also is; none on paper, where the account is somebody else's
 */
public record Pelaku(Pelaksana sebagai, String kode, String nama, String dicatatOleh, Optional<Kertas> kertas,
        Set<String> kodeLain) {

    public Pelaku {
        Objects.requireNonNull(sebagai, "sebagai");
        Objects.requireNonNull(kode, "kode");
        Objects.requireNonNull(nama, "nama");
        Objects.requireNonNull(dicatatOleh, "dicatatOleh");
        Objects.requireNonNull(kertas, "kertas");
        kodeLain = Set.copyOf(kodeLain);
    }

    /** Somebody who is known under one code only. */
    public Pelaku(Pelaksana sebagai, String kode, String nama, String dicatatOleh, Optional<Kertas> kertas) {
        this(sebagai, kode, nama, dicatatOleh, kertas, Set.of());
    }

    /** The date on which he acted: that of his paper, else today. On it the registers say who he was. */
    public LocalDate bertindakPada(LocalDate hariIni) {
        return kertas.map(Kertas::tanggal).orElse(hariIni);
    }

    public boolean adalah(Pelaksana salah) {
        return sebagai == salah;
    }
}

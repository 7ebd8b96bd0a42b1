package id.serkom.api.actor;

import java.util.Objects;
import java.util.Optional;

/**
 * The person who acts, for separation of duties: the account's own, or the one named on the paper that the Bidang records.
 *
 * @param sebagai in which capacity
 * @param kode code of the instansi, asesor or pejabat; for the Bidang the account's name
 * @param dicatatOleh the account that keyed it in
 */
public record Pelaku(Pelaksana sebagai, String kode, String nama, String dicatatOleh, Optional<Kertas> kertas) {

    public Pelaku {
        Objects.requireNonNull(sebagai, "sebagai");
        Objects.requireNonNull(kode, "kode");
        Objects.requireNonNull(nama, "nama");
        Objects.requireNonNull(dicatatOleh, "dicatatOleh");
        Objects.requireNonNull(kertas, "kertas");
    }

    public boolean adalah(Pelaksana salah) {
        return sebagai == salah;
    }
}

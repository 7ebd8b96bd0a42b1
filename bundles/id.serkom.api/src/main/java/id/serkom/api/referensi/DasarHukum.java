package id.serkom.api.referensi;

import id.serkom.api.data.Masa;
import java.util.Optional;

/**
 * A legal basis; a letter cites what is in force on its date.
 *
 * @param digantiOleh kode of the one that superseded it
 */
public record DasarHukum(String kode, Masa masa, String judul, Optional<String> digantiOleh) implements Entri {
}

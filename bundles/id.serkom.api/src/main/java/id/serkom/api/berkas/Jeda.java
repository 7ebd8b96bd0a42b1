package id.serkom.api.berkas;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A pause of a clock while another party is waited for. The day it begins and the days until it ends are not counted;
 * the day on which it ends is not counted either.
 */
public record Jeda(LocalDate sejak, Optional<LocalDate> sampai, String alasan) {
}

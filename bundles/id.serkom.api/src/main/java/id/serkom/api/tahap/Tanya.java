package id.serkom.api.tahap;

import java.time.LocalDate;

/**
 * A question of a tahap to a linked SOP.
 *
 * @param kode of the precondition, e.g. "kerjasama"
 * @param perihal kode of the one that it is about, e.g. an institution or a TUK
 * @param nama how people call that one
 * @param pada office date on which it must hold
 */
public record Tanya(String kode, String perihal, String nama, LocalDate pada) {
}

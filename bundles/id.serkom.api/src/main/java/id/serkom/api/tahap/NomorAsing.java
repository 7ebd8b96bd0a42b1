package id.serkom.api.tahap;

import java.time.LocalDate;

/** A number given by another issuing body: recorded as given, never allocated. */
public record NomorAsing(String penerbit, String nomor, LocalDate tanggal) {
}

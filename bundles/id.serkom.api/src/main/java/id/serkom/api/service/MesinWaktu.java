package id.serkom.api.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was in force at the end of an office day, by the journal.
 *
 * @param isi by server, then by what it is
 */
public record MesinWaktu(LocalDate tanggal, List<Berlaku> isi) {

    public MesinWaktu {
        isi = List.copyOf(isi);
    }

    /**
     * Something that was in force.
     *
     * @param simpul server on which; empty for what holds for all of them
     * @param hal {@code bundel <name>}, {@code skema <kode> <versi>}, {@code setelan <pid>}, {@code kalender}, {@code pustaka}
     * @param keadaan version or hash
     * @param sejak since when so
     * @param oleh account that made it so
     */
    public record Berlaku(Optional<String> simpul, String hal, String keadaan, Instant sejak, String oleh) {
    }
}

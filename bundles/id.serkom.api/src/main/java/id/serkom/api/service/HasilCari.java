package id.serkom.api.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One hit, as the store has it now.
 *
 * @param id of the letter or the document
 * @param nomor number of the letter; of an incoming one the sender's
 * @param hal subject of the letter; of a document its file name
 * @param tanggal date of the letter; office date of the upload of a document
 * @param pihak the other party of a letter; code of the institution that uploaded a document
 * @param cuplikan where the words stand in its text; empty when it has none
 * @param berkas the berkas it belongs to, if any
 * @param tanpaTeks why a document is found by its name alone, or by the beginning of its text, as {@link KeadaanCari} names the
 *        reasons; {@code menunggu} while its text is still to be read
 */
public record HasilCari(JenisHasil jenis, String id, Optional<String> nomor, String hal, LocalDate tanggal, Optional<String> pihak,
        List<Cuplikan> cuplikan, Optional<String> berkas, Optional<String> tanpaTeks) {

    public HasilCari {
        Objects.requireNonNull(jenis, "jenis");
        cuplikan = List.copyOf(cuplikan);
    }
}

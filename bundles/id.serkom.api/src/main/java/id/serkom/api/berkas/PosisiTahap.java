package id.serkom.api.berkas;

import id.serkom.api.data.Data;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A berkas in one of its tahap, in one putaran: the facts of the tahap as copied on entry, and the tahap's private data.
 *
 * @param waktu days; 0 where the SOP sets none
 * @param kelengkapan codes that the gate asks for
 * @param data private to the tahap, versioned by it under the key "versi"; the step that it stands in, if it has steps, under "langkah"
 * @param digantikan whether a later putaran has superseded it
 */
public record PosisiTahap(String id, long revision, String berkas, String tahap, int putaran, LocalDate masuk,
        Optional<LocalDate> keluar, int waktu, List<String> kelengkapan, String keluaran, Data data, boolean digantikan)
        implements Catatan {

    private static final int LANGKAH_TERPANJANG = 60;

    public PosisiTahap {
        kelengkapan = List.copyOf(kelengkapan);
    }

    /** The step that the tahap stands in, in a word; absent when it names none. */
    public Optional<String> langkah() {
        return data.optText("langkah").filter(kata -> kata.length() <= LANGKAH_TERPANJANG);
    }

    public PosisiTahap dengan(Data baru) {
        return new PosisiTahap(id, revision, berkas, tahap, putaran, masuk, keluar, waktu, kelengkapan, keluaran, baru,
                digantikan);
    }

    public PosisiTahap keluar(LocalDate pada) {
        return new PosisiTahap(id, revision, berkas, tahap, putaran, masuk, Optional.of(pada), waktu, kelengkapan, keluaran,
                data, digantikan);
    }

    public PosisiTahap digantikanOlehPutaranBaru() {
        return new PosisiTahap(id, revision, berkas, tahap, putaran, masuk, keluar, waktu, kelengkapan, keluaran, data,
                true);
    }
}

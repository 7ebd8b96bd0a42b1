package id.serkom.api.service;

import java.util.List;
import java.util.Optional;

/**
 * The acknowledged outcome of an action; what an idempotent retry gets again, to the letter.
 *
 * @param hasil "maju", "tetap" or "kembali"
 * @param tahap tahap after the action
 * @param revisi revision of the berkas, permohonan or asesi that the action was about
 * @param surat letters that it issued, drafted or received; of one received that the book had already, the earlier entry
 * @param baru ids of the entries it made: type (e.g. "permohonan", "asesi") and id
 * @param pekerjaan id of the job that goes on in the background
 */
public record HasilAksi(String berkas, String aksi, String hasil, String tahap, String status, long revisi,
        List<RingkasSurat> surat, List<Baru> baru, Optional<String> pekerjaan) {

    public HasilAksi {
        surat = List.copyOf(surat);
        baru = List.copyOf(baru);
    }

    /** An entry made. */
    public record Baru(String jenis, String id) {
    }

    /**
     * A letter in short.
     *
     * @param peringatan what to look at before it leaves the house; it stands all the same
     */
    public record RingkasSurat(String id, String jenis, String arah, String status, String nomor, String kepada,
            List<String> peringatan) {

        public RingkasSurat {
            peringatan = List.copyOf(peringatan);
        }

        /** A letter that nothing is to be said of. */
        public RingkasSurat(String id, String jenis, String arah, String status, String nomor, String kepada) {
            this(id, jenis, arah, status, nomor, kepada, List.of());
        }
    }
}

package id.serkom.api.berkas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One run of the SOP: one round of certification for one skema. It keeps the versions of the SOP and of the skema that it was
 * opened with.
 *
 * @param nama what the round is called in lists, e.g. "Sertifikasi Pengelolaan Perkantoran Digital I/2026"
 * @param sopVersi pinned major version of the SOP, e.g. "1"
 * @param skemaVersi pinned version of the skema
 * @param tahap kode of the tahap it is in; the last one when it is SELESAI
 * @param putaran counts from 1; a return to an earlier tahap begins the next one
 * @param tanggalPelaksanaan first date of the examination once it is planned
 * @param epoch moves with every closing; actions on one asesi or permohonan hold it shared
 * @param merujukBerkas id of the earlier berkas that this one rests on: its postponed asesi come over to this one
 * @param mayor major version of each tahap, by kode, that it was opened with or migrated to; one that is not named has the major of the SOP
 */
public record Berkas(String id, long revision, String sop, String sopVersi, String skema, String skemaVersi, String nama,
        String tahap, BerkasStatus status, int putaran, long epoch, Optional<LocalDate> tanggalPelaksanaan, Instant dibuka,
        String dibukaOleh, Optional<String> merujukBerkas, Map<String, Integer> mayor) implements Catatan {

    public Berkas {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sop, "sop");
        Objects.requireNonNull(tahap, "tahap");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(tanggalPelaksanaan, "tanggalPelaksanaan");
        Objects.requireNonNull(merujukBerkas, "merujukBerkas");
        // In one order on every server: an answer that is given again is the same to the letter.
        mayor = Collections.unmodifiableMap(new TreeMap<>(mayor));
    }

    /** One whose tahap are all of the major of the SOP. */
    public Berkas(String id, long revision, String sop, String sopVersi, String skema, String skemaVersi, String nama,
            String tahap, BerkasStatus status, int putaran, long epoch, Optional<LocalDate> tanggalPelaksanaan, Instant dibuka,
            String dibukaOleh, Optional<String> merujukBerkas) {
        this(id, revision, sop, sopVersi, skema, skemaVersi, nama, tahap, status, putaran, epoch, tanggalPelaksanaan, dibuka,
                dibukaOleh, merujukBerkas, Map.of());
    }

    /** One that rests on no other. */
    public Berkas(String id, long revision, String sop, String sopVersi, String skema, String skemaVersi, String nama,
            String tahap, BerkasStatus status, int putaran, long epoch, Optional<LocalDate> tanggalPelaksanaan, Instant dibuka,
            String dibukaOleh) {
        this(id, revision, sop, sopVersi, skema, skemaVersi, nama, tahap, status, putaran, epoch, tanggalPelaksanaan, dibuka,
                dibukaOleh, Optional.empty());
    }

    public Berkas pindah(String keTahap, BerkasStatus menjadi, int putaranBaru) {
        return new Berkas(id, revision, sop, sopVersi, skema, skemaVersi, nama, keTahap, menjadi, putaranBaru, epoch,
                tanggalPelaksanaan, dibuka, dibukaOleh, merujukBerkas, mayor);
    }

    /** With other majors of its tahap. */
    public Berkas bermayor(Map<String, Integer> baru) {
        return new Berkas(id, revision, sop, sopVersi, skema, skemaVersi, nama, tahap, status, putaran, epoch, tanggalPelaksanaan,
                dibuka, dibukaOleh, merujukBerkas, baru);
    }

    public Berkas dilaksanakan(LocalDate tanggal) {
        return new Berkas(id, revision, sop, sopVersi, skema, skemaVersi, nama, tahap, status, putaran, epoch,
                Optional.of(tanggal), dibuka, dibukaOleh, merujukBerkas, mayor);
    }
}

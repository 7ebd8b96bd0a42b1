package id.serkom.api.service;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that waits for the actor, or is due in his part of the work.
 *
 * @param jenis "tenggat", "paraf", "disposisi", "aksi"
 * @param keadaan "terlambat", "segera" (due within three office days) or "terbuka"; what waits for another party is not asked for
 * @param judul of a clock the kode of its tahap, of an action its title, of initials the jabatan, of a disposition what to do
 * @param perihal id of the berkas, permohonan, letter or asesi
 */
public record TugasSaya(String jenis, String keadaan, String judul, String perihal, Optional<String> berkas,
        Optional<LocalDate> jatuhTempo) {
}

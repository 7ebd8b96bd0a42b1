package id.serkom.api.berkas;

import java.time.Instant;
import java.util.Optional;

/**
 * An uploaded document: immutable bytes known by their SHA-256. The same bytes uploaded twice are stored once and are two
 * entries.
 *
 * @param nama file name as uploaded, for display only, never a path
 * @param tipe content type found in the bytes themselves
 * @param instansi the scope it was uploaded in, when by an institution
 */
public record Dokumen(String id, long revision, String sha256, String nama, long ukuran, String tipe, String diunggahOleh,
        Optional<String> instansi, Instant diunggah) implements Catatan {
}

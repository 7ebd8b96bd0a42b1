package id.serkom.api.berkas;

import java.util.Optional;

/**
 * The check of one requirement of the skema for one asesi. A later check of the same requirement is a new entry with the
 * next {@code ke}; the newest counts, the older ones stay.
 *
 * @param persyaratan kode of the requirement in the skema
 * @param ke from 1
 */
public record Pemeriksaan(String id, long revision, String berkas, String asesi, String persyaratan, int ke,
        HasilPeriksa hasil, Optional<String> catatan, String oleh) implements Catatan {
}

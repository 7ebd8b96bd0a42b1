package id.serkom.api.service;

import java.time.Instant;

/**
 * A pack that was refused as a whole; what ran keeps running.
 *
 * @param asal bundle or file
 * @param alasan with file, line and path where known
 */
public record Karantina(String asal, String jenis, String alasan, Instant sejak) {
}

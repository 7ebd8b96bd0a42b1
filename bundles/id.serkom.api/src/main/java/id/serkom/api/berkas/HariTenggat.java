package id.serkom.api.berkas;

import java.time.LocalDate;

/**
 * One line of the answer to "why this date".
 *
 * @param nilai "dihitung" (counted), "dilewati" (no office day) or "dijeda" (paused)
 * @param alasan e.g. "hari ke-3", "Sabtu", "Hari Raya Idul Fitri (SKB …)", "menunggu kelengkapan"
 */
public record HariTenggat(LocalDate tanggal, String nilai, String alasan) {
}

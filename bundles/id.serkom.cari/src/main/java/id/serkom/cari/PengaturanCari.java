package id.serkom.cari;

import id.serkom.api.service.Settings;

/**
 * Settings of {@code etc/id.serkom.cari.cfg}, read at each use. A value that is no number, or out of bounds, leaves the shipped one.
 *
 * @param pdf whether text of PDF is read at all
 * @param detik for one PDF
 * @param memoriMb for the process that reads them
 * @param mb of a PDF at most
 * @param huruf of a text at most: what is beyond, or not reached in time, is not found, and the document says so
 */
record PengaturanCari(boolean pdf, int detik, int memoriMb, int mb, int huruf) {

    static final String PID = "id.serkom.cari";

    static PengaturanCari of(Settings settings) {
        return new PengaturanCari(!settings.get(PID, "pdf", "ya").strip().equals("tidak"), angka(settings, "pdf-detik", 20, 1, 300),
                angka(settings, "pdf-memori-mb", 192, 64, 1024), angka(settings, "pdf-mb", 50, 1, 100),
                angka(settings, "pdf-huruf", 2_000_000, 1_000, 5_000_000));
    }

    private static int angka(Settings settings, String kunci, int bawaan, int terkecil, int terbesar) {
        String nilai = settings.get(PID, kunci, "").strip();
        int angka = nilai.matches("\\d{1,7}") ? Integer.parseInt(nilai) : bawaan;
        return angka < terkecil || angka > terbesar ? bawaan : angka;
    }
}

package id.serkom.kernel.kalender;

import java.time.LocalDate;

/**
 * A day that a table names.
 *
 * @param sumber the decree that it comes from
 */
record HariKhusus(LocalDate tanggal, Jenis jenis, String nama, String sumber) {

    enum Jenis {
        LIBUR, CUTI_BERSAMA, LIBUR_DAERAH,
        /** Worked after all, though it is a weekend or an earlier table has it off. */
        KERJA
    }

    String alasan() {
        return nama + " (" + sumber + ")";
    }
}

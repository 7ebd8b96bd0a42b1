package id.serkom.api.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as requests carry them, and as Indonesian letters write them. */
public final class Tanggal {

    private static final Locale ID = new Locale("id", "ID");
    private static final String[] BULAN = {"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus",
        "September", "Oktober", "November", "Desember"};
    private static final String[] HARI = {"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"};
    private static final String[] ROMAWI = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
    private static final String[] SATUAN = {"", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan",
        "sembilan", "sepuluh", "sebelas"};

    private static final int TAHUN_TERAKHIR = 9999;

    private Tanggal() {
    }

    /**
     * Reads {@code 2026-01-02}. Years 1 to 9999: Java reads others too ({@code +999999999-12-31}), which no database takes.
     *
     * @throws DateTimeException when it is no such date
     */
    public static LocalDate baca(String teks) {
        LocalDate tanggal = LocalDate.parse(teks);
        if (tanggal.getYear() < 1 || tanggal.getYear() > TAHUN_TERAKHIR) {
            throw new DateTimeException("di luar tahun 1 s.d. 9999");
        }
        return tanggal;
    }

    /** "2 Januari 2026". */
    public static String panjang(LocalDate tanggal) {
        return tanggal.getDayOfMonth() + " " + bulan(tanggal) + " " + tanggal.getYear();
    }

    /** "02-01-2026", as in registers. */
    public static String pendek(LocalDate tanggal) {
        return DateTimeFormatter.ofPattern("dd-MM-yyyy", ID).format(tanggal);
    }

    /** "Jumat". */
    public static String hari(LocalDate tanggal) {
        return HARI[tanggal.getDayOfWeek().getValue() - 1];
    }

    /** "Januari". */
    public static String bulan(LocalDate tanggal) {
        return BULAN[tanggal.getMonthValue() - 1];
    }

    /** Month as a Roman number, as in letter numbers. */
    public static String bulanRomawi(LocalDate tanggal) {
        return ROMAWI[tanggal.getMonthValue() - 1];
    }

    /** "Jumat tanggal dua bulan Januari tahun dua ribu dua puluh enam", as minutes open. */
    public static String denganHuruf(LocalDate tanggal) {
        return hari(tanggal) + " tanggal " + terbilang(tanggal.getDayOfMonth()) + " bulan " + bulan(tanggal) + " tahun "
                + terbilang(tanggal.getYear());
    }

    /** A number from 0 to 999,999 in words. */
    public static String terbilang(int angka) {
        if (angka < 0 || angka > 999_999) {
            throw new IllegalArgumentException("di luar 0 s.d. 999.999: " + angka);
        }
        return angka == 0 ? "nol" : kata(angka).trim();
    }

    private static String kata(int n) {
        if (n < 12) {
            return SATUAN[n];
        }
        if (n < 20) {
            return SATUAN[n - 10] + " belas";
        }
        if (n < 100) {
            return SATUAN[n / 10] + " puluh" + sisa(n % 10);
        }
        if (n < 200) {
            return "seratus" + sisa(n - 100);
        }
        if (n < 1000) {
            return SATUAN[n / 100] + " ratus" + sisa(n % 100);
        }
        if (n < 2000) {
            return "seribu" + sisa(n - 1000);
        }
        return kata(n / 1000) + " ribu" + sisa(n % 1000);
    }

    private static String sisa(int n) {
        return n == 0 ? "" : " " + kata(n);
    }
}

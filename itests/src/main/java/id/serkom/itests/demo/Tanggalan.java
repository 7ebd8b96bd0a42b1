package id.serkom.itests.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates as the demonstration prints them. */
final class Tanggalan {

    private static final DateTimeFormatter PANJANG = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
            .withLocale(new Locale("id", "ID"));

    private Tanggalan() {
    }

    static String panjang(LocalDate tanggal) {
        return PANJANG.format(tanggal);
    }
}

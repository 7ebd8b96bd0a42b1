package id.serkom.itests.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * What is sown, as both the bench and its bundle in the server know it: so many berkas, spread over the years before the office date, every
 * stage of the SOP among them and three in eleven done.
 *
 * @param berkas how many there shall be in all; @param sejak how many of them are there already
 * @param instansi how many institutions take part, the first under the code of the demonstration's; likewise {@code asesor}
 */
record SkalaRencana(int sejak, int berkas, int instansi, int asesor, LocalDate hariIni) {

    /** Folder of the server in which orders lie. */
    static final String FOLDER = "skala";
    static final List<String> UNIT = List.of("N.821100.053.02", "N.821100.056.02", "N.821100.058.02", "N.821100.060.02");
    static final int ASESI = 11;
    static final int TAHUN = 10;

    String kodeInstansi(int ke) {
        return kode("bkpsdm-polman", "instansi", ke % instansi);
    }

    String kodeAsesor(int ke) {
        return kode("hasnah", "asesor", ke % asesor);
    }

    private static String kode(String pertama, String jenis, int ke) {
        return ke == 0 ? pertama : jenis + '-' + ke;
    }

    /** The day on which a berkas was opened: the newest ones lately. */
    LocalDate dibuka(int ke) {
        return hariIni.minusDays((long) (berkas - ke) * 365 * TAHUN / berkas);
    }
}

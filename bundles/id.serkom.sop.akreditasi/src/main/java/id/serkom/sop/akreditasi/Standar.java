package id.serkom.sop.akreditasi;

import id.serkom.api.tahap.Context;
import java.util.Arrays;
import java.util.List;

/**
 * What a place is held against. The office's own list is the setting {@code standar}: {@code kode=judul} with a semicolon between two,
 * and an exclamation mark behind the kode of a compulsory one.
 */
record Standar(String kode, String judul, boolean wajib) {

    private static final String BAWAAN =
            "legalitas!=Legalitas dan kedudukan penyelenggara; penanggung-jawab!=Penanggung jawab dan pembagian tugas;"
            + " tempat!=Tempat dan ruang yang memadai; peralatan!=Peralatan sesuai skema; keselamatan!=Keselamatan dan kesehatan kerja;"
            + " kerahasiaan!=Kerahasiaan dan keamanan bahan uji; prosedur=Prosedur dan rekaman mutu; akses=Kemudahan akses bagi peserta";

    static List<Standar> semua(Context context) {
        return Arrays.stream(context.setting("standar", BAWAAN).split(";")).map(String::strip).filter(s -> !s.isEmpty())
                .map(Standar::satu).toList();
    }

    private static Standar satu(String teks) {
        String[] bagian = teks.split("=", 2);
        String kode = bagian[0].strip();
        boolean wajib = kode.endsWith("!");
        String tanpaTanda = wajib ? kode.substring(0, kode.length() - 1).strip() : kode;
        return new Standar(tanpaTanda, bagian.length == 2 ? bagian[1].strip() : tanpaTanda, wajib);
    }
}

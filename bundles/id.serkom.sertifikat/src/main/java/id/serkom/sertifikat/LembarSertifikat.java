package id.serkom.sertifikat;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.sertifikat.Sertifikat;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The register as a sheet: RFC 4180 with a heading row, a mark by which a spreadsheet knows UTF-8, and an apostrophe before what it would
 * take for a formula. A page at a time is in memory.
 */
final class LembarSertifikat {

    private static final String TANDA_UTF8 = "\uFEFF";
    private static final String RUMUS = "=+-@\t\r";
    private static final List<String> KOLOM = List.of("nomor", "registrasi", "nama", "instansi", "skema", "skemaVersi", "tanggal",
            "berlakuSampai", "status", "sejak", "unitDikurangi", "penerbit", "diserahkan", "diserahkanKepada", "diberitahukan",
            "menggantikan", "memperbarui", "id");

    private LembarSertifikat() {
    }

    static void tulis(Appendable ke, Function<Potongan, Halaman<Sertifikat>> baca) throws IOException {
        ke.append(TANDA_UTF8);
        baris(ke, KOLOM);
        Optional<String> lanjut = Optional.empty();
        do {
            Halaman<Sertifikat> halaman = baca.apply(new Potongan(lanjut, Potongan.TERBANYAK));
            for (Sertifikat s : halaman.isi()) {
                baris(ke, sel(s));
            }
            lanjut = halaman.lanjut();
        } while (lanjut.isPresent());
    }

    private static List<String> sel(Sertifikat s) {
        return List.of(s.nomor(), s.registrasi(), s.nama(), s.instansi(), s.skema(), s.skemaVersi(), s.tanggal().toString(),
                s.berlakuSampai().toString(), RecordBinder.kode(s.status()), hari(s.sejak()), String.join("|", s.unitDikurangi()),
                s.penerbit(), hari(s.diserahkan()), s.diserahkanKepada().orElse(""), hari(s.diberitahukan()),
                s.menggantikan().orElse(""), s.memperbarui().orElse(""), s.id());
    }

    private static String hari(Optional<LocalDate> tanggal) {
        return tanggal.map(LocalDate::toString).orElse("");
    }

    private static void baris(Appendable ke, List<String> sel) throws IOException {
        ke.append(sel.stream().map(LembarSertifikat::tertulis).collect(Collectors.joining(","))).append("\r\n");
    }

    private static String tertulis(String sel) {
        String aman = !sel.isEmpty() && RUMUS.indexOf(sel.charAt(0)) >= 0 ? "'" + sel : sel;
        boolean dikutip = aman.chars().anyMatch(c -> ",;\"\n\r".indexOf(c) >= 0);
        return dikutip ? '"' + aman.replace("\"", "\"\"") + '"' : aman;
    }
}

package id.serkom.pdf;

import id.serkom.naskah.PaketNaskah;
import id.serkom.naskah.VelocityRenderer;
import id.serkom.spi.naskah.AlamatPublik;
import id.serkom.spi.naskah.NaskahBeku;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every letter of every bundle, as its sample has it, and others grown from them. */
final class Surat {

    private static final Path BUNDEL = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    private static final OpenHtmlPdfRenderer PDF = new OpenHtmlPdfRenderer(OpenHtmlPdfRenderer.NANO);

    static final String ALAMAT = "https://sertifikasi.bpsdm.sulbarprov.go.id/serkom";
    static final List<String> TATA_LETAK = List.of("surat-dinas", "keputusan", "surat-tugas", "berita-acara", "perjanjian", "formulir",
            "sertifikat", "lampiran");
    static final String NAMA_PANJANG = "Prof. Dr. Ir. H. Muhammad Syamsuddin Abdurrahman Alimuddin, M.Si.";
    static final String INSTANSI_PANJANG = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kab. Mamuju Tengah";

    private static final Map<String, String> BERKODE = baca(Map.of(AlamatPublik.KUNCI, ALAMAT));

    private Surat() {
    }

    /** By kind, as they are frozen, with their codes; a further sample is {@code <jenis>.<ragam>}. */
    static Map<String, String> semua() {
        return BERKODE;
    }

    static String jenis(String jenis) {
        return BERKODE.get(jenis);
    }

    /** The first of a layout that stands on pages of its own. */
    static String tataLetak(String nama) {
        return tataLetak(BERKODE, nama);
    }

    /** The same of an office without a public address. */
    static String tanpaKode(String nama) {
        return tataLetak(TanpaKode.SEMUA, nama);
    }

    static byte[] cetak(String html, boolean ujiCoba) {
        return PDF.render(new NaskahBeku("S", html, "Surat contoh", Instant.EPOCH, ujiCoba, List.of()));
    }

    static String tataLetak(Map<String, String> semua, String nama) {
        return semua.values().stream().filter(h -> h.contains("<body class=\"" + nama + "\">")).findFirst().orElseThrow();
    }

    /** A certificate with its list of units, and a holder and an institution of the longest names. */
    static String sertifikat(int unit, String nama, String instansi) {
        String lampiran = bagian(jenis("lampiran-unit-kompetensi"), "<div class=\"halaman-lampiran\">", "</body>");
        String utuh = jenis("sertifikat").replace("</body>", baris(lampiran, unit, no -> "<tr><td>" + no + ".</td><td>O.84"
                + (1000 + no) + ".001.01</td><td>"
                + "Melaksanakan pengelolaan dokumen perkantoran digital pada jenjang " + no + " sesuai ketentuan</td></tr>") + "</body>");
        return utuh.replace("Rahma Wati, S.E.", nama).replace("Badan Kepegawaian dan Pengembangan SDM Kabupaten Majene", instansi);
    }

    /** A decree with an annex of so many names, which is signed too. */
    static String keputusan(int nama) {
        PaketNaskah paket = PaketNaskah.folder("penetapan", 0, BUNDEL.resolve("id.serkom.tahap.penetapan/src/main/resources"));
        Map<String, String> teks = new TreeMap<>(paket.teks());
        String daftar = IntStream.rangeClosed(1, nama).mapToObj(no -> "{\"no\": " + no + ", \"nama\": \"" + NAMA_PANJANG
                + "\", \"nip\": \"199001012015012001\", \"jabatan\": \"Pengelola Arsip\", "
                + "\"unitKerja\": \"Sekretariat\", \"instansi\": \""
                + INSTANSI_PANJANG + "\"}").collect(Collectors.joining(","));
        teks.computeIfPresent("naskah/sk-penetapan.contoh-nihil.json", (k, isi) -> isi.replace("\"nihil\": true", "\"nihil\": false")
                .replace("\"baris\": []", "\"baris\": [" + daftar + "]"));
        return VelocityRenderer.contoh(new PaketNaskah(paket.asal(), 0, teks), Map.of(AlamatPublik.KUNCI, ALAMAT))
                .get("sk-penetapan.nihil");
    }

    /** The annex of the minutes of a meeting: marks of so many in so many units. */
    static String rekap(int unit, int nama) {
        PaketNaskah paket = PaketNaskah.folder("rapat", 0, BUNDEL.resolve("id.serkom.tahap.rapat/src/main/resources"));
        Map<String, String> teks = new TreeMap<>(paket.teks());
        String daftar = IntStream.rangeClosed(1, unit).mapToObj(no -> "{\"no\": " + no + ", \"kode\": \"O.84" + (1000 + no)
                + ".001.01\", \"judul\": \"Mengelola dokumen\"}").collect(Collectors.joining(","));
        StringBuilder kelompok = new StringBuilder();
        for (int dari = 0; unit > 10 && dari < unit; dari += 10) {
            int sampai = Math.min(unit, dari + 10);
            kelompok.append(dari == 0 ? "" : ",").append("{\"dari\": ").append(dari + 1).append(", \"sampai\": ").append(sampai)
                    .append(", \"jumlahUnit\": ").append(sampai - dari).append(", \"unit\": ")
                    .append(IntStream.rangeClosed(dari + 1, sampai).boxed().toList()).append(", \"baris\": [")
                    .append(barisRekap(sampai - dari, nama)).append("]}");
        }
        teks.put("naskah/lampiran-rekap-nilai.contoh.json", "{\"jumlahUnit\": " + unit + ", \"terbagi\": " + (unit > 10)
                + ", \"kelompok\": [" + kelompok + "], \"unit\": [" + daftar + "], \"baris\": [" + barisRekap(unit, nama) + "]}");
        return VelocityRenderer.contoh(new PaketNaskah(paket.asal(), 0, teks), Map.of(AlamatPublik.KUNCI, ALAMAT))
                .get("lampiran-rekap-nilai");
    }

    private static String barisRekap(int unit, int nama) {
        String nilai = IntStream.rangeClosed(1, unit).mapToObj(no -> "\"BK\"").collect(Collectors.joining(","));
        return IntStream.rangeClosed(1, nama).mapToObj(no -> "{\"no\": " + no + ", \"nama\": \"" + NAMA_PANJANG
                + "\", \"instansi\": \"" + INSTANSI_PANJANG + "\", \"nilai\": [" + nilai + "], \"penguji\": \"" + NAMA_PANJANG
                + "\", \"hasil\": \"Belum kompeten\", \"pemutus\": \"" + NAMA_PANJANG + "\"}").collect(Collectors.joining(","));
    }

    /** Every letter of an office that is reached there. */
    static Map<String, String> beralamat(String alamat) {
        return baca(Map.of(AlamatPublik.KUNCI, alamat));
    }

    /** A letter whose text has so many lines more. */
    static String diperpanjang(String html, int baris) {
        int letak = html.indexOf("<div class=\"badan\">") + "<div class=\"badan\">".length();
        return html.substring(0, letak) + "<p>Baris tambahan.</p>".repeat(baris) + html.substring(letak);
    }

    private static String baris(String html, int banyak, IntFunction<String> isi) {
        int awal = html.lastIndexOf("<tbody>") + "<tbody>".length();
        return html.substring(0, awal) + IntStream.rangeClosed(1, banyak).mapToObj(isi).collect(Collectors.joining("\n"))
                + html.substring(html.indexOf("</tbody>", awal));
    }

    private static String bagian(String html, String dari, String sampai) {
        int awal = html.indexOf(dari);
        return html.substring(awal, html.indexOf(sampai, awal));
    }

    private static Map<String, String> baca(Map<String, String> setelan) {
        try (Stream<Path> bundel = Files.list(BUNDEL)) {
            Map<String, String> semua = new TreeMap<>();
            List<Path> sumber = bundel.map(b -> b.resolve("src/main/resources"))
                    .filter(s -> Files.isDirectory(s.resolve("SERKOM-INF/naskah"))).sorted().toList();
            sumber.forEach(s -> semua.putAll(VelocityRenderer.contoh(PaketNaskah.folder(s.toString(), 0, s),
                    setelan)));
            return semua;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read when they are wanted. */
    private static final class TanpaKode {

        static final Map<String, String> SEMUA = baca(Map.of());
    }
}

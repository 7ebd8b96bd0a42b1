package id.serkom.buku;

import id.serkom.api.data.Tanggal;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.Seri;
import id.serkom.spi.store.SuratStore;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The book in the shape of the paper one: every number of every series in its order, voided and reserved ones with their reason,
 * then the letters whose number another gave.
 */
final class CetakBuku {

    private static final List<String> KOLOM_MASUK = List.of("No. Urut", "Tanggal Terima", "No. Agenda", "Nomor Surat",
            "Tanggal Surat", "Pengirim", "Isi Ringkas", "Lampiran", "Diteruskan/Disposisi", "Keterangan");
    private static final List<String> KOLOM_KELUAR = List.of("No. Urut", "Tanggal Surat", "Tanggal Kirim", "Nomor Surat", "Tujuan",
            "Isi Ringkas", "Lampiran", "Kode Klasifikasi", "Keterangan");
    private static final String GAYA = "@page { size: A4 landscape; margin: 15mm; } body { font-family: \"Liberation Sans\", Arial, "
            + "sans-serif; font-size: 9pt; } h1, h2 { font-size: 12pt; text-align: center; margin: 4pt 0; } p { text-align: center; } "
            + "table { border-collapse: collapse; width: 100%; margin-bottom: 12pt; } thead { display: table-header-group; } "
            + "tr { page-break-inside: avoid; } th, td { border: 0.5pt solid #000; padding: 2pt 4pt; vertical-align: top; "
            + "text-align: left; }";

    private final SuratStore store;
    private final Function<String, String> nama;
    private final Arah arah;
    private final LocalDate dari;
    private final LocalDate sampai;

    /** {@code nama}: of whom a letter is passed on to, as the book prints it. */
    CetakBuku(SuratStore store, Function<String, String> nama, Arah arah, LocalDate dari, LocalDate sampai) {
        this.store = store;
        this.nama = nama;
        this.arah = arah;
        this.dari = dari;
        this.sampai = sampai;
    }

    /** Written as it is read, a page at a time. */
    void tulis(Appendable html) throws IOException {
        html.append(kepala(arah, dari, sampai));
        int ke = 0;
        for (int tahun = dari.getYear(); tahun <= sampai.getYear(); tahun++) {
            for (Seri seri : store.seri(tahun)) {
                ke = seri(html, seri, ke);
            }
        }
        ke = asing(html, ke);
        if (ke == 0) {
            html.append("<p>Tidak ada surat dalam kurun ini.</p>\n");
        }
        html.append("</body>\n</html>\n");
    }

    private int seri(Appendable html, Seri seri, int sebelum) throws IOException {
        int ke = sebelum;
        for (List<NomorSurat> halaman : Halaman500.demiHalaman(p -> store.nomor(seri.seri(), seri.tahun(), p))) {
            List<NomorSurat> dalam = halaman.stream().filter(n -> !n.tanggal().isBefore(dari) && !n.tanggal().isAfter(sampai))
                    .toList();
            Map<String, Surat> surat = surat(dalam);
            List<NomorSurat> tampil = dalam.stream()
                    .filter(n -> n.surat().map(surat::get).map(Surat::arah).orElse(n.arah()) == arah).toList();
            Map<String, List<Disposisi>> disposisi = disposisi(surat.values());
            for (NomorSurat nomor : tampil) {
                if (ke == sebelum) {
                    awalTabel(html, arah, "Seri " + seri.seri() + " tahun " + seri.tahun()
                            + (seri.saldo() > 0 ? " (buku kertas berakhir pada nomor " + seri.saldo() + ")" : ""));
                }
                ke++;
                Optional<Surat> terikat = nomor.surat().map(surat::get);
                if (terikat.isPresent() && utama(nomor, terikat.get())) {
                    baris(html, ke, terikat.get(), disposisi.getOrDefault(terikat.get().id(), List.of()));
                } else {
                    barisNomor(html, arah, ke, nomor, terikat);
                }
            }
        }
        if (ke > sebelum) {
            html.append("</tbody>\n</table>\n");
        }
        return ke;
    }

    /** Letters whose number another gave. */
    private int asing(Appendable html, int sebelum) throws IOException {
        int ke = sebelum;
        for (Surat satu : Halaman500.semua(p -> store.menurutTanggal(dari, sampai, p))) {
            if (satu.arah() == arah && satu.urut().isEmpty() && satu.nomor().isPresent() && satu.status() != SuratStatus.KONSEP) {
                if (ke == sebelum) {
                    awalTabel(html, arah, "Nomor dari pihak lain");
                }
                baris(html, ++ke, satu, List.of());
            }
        }
        if (ke > sebelum) {
            html.append("</tbody>\n</table>\n");
        }
        return ke;
    }

    private Map<String, Surat> surat(List<NomorSurat> nomor) {
        List<String> id = nomor.stream().flatMap(n -> n.surat().stream()).distinct().toList();
        return id.isEmpty() ? Map.of()
                : store.find(id).stream().collect(Collectors.toMap(Surat::id, Function.identity(), (satu, lain) -> satu));
    }

    private Map<String, List<Disposisi>> disposisi(Collection<Surat> surat) {
        List<String> masuk = surat.stream().filter(s -> s.arah() == Arah.MASUK).map(Surat::id).toList();
        return arah == Arah.KELUAR || masuk.isEmpty() ? Map.of()
                : store.disposisi(masuk).stream().collect(Collectors.groupingBy(Disposisi::surat));
    }

    /** Whether it is the letter's own number; a registration number is another row of the book. */
    private static boolean utama(NomorSurat nomor, Surat surat) {
        return (surat.arah() == Arah.MASUK ? surat.agenda() : surat.nomor()).filter(nomor.nomor()::equals).isPresent();
    }

    private void baris(Appendable html, int ke, Surat s, List<Disposisi> disposisi) throws IOException {
        if (arah == Arah.MASUK) {
            tr(html, Integer.toString(ke), s.diterima().map(Tanggal::pendek).orElse("-"), s.agenda().orElse("-"),
                    s.nomor().orElse("-"), Tanggal.pendek(s.tanggal()), s.pihak(), s.hal(), lampiran(s), diteruskan(disposisi),
                    keterangan(s));
        } else {
            tr(html, Integer.toString(ke), Tanggal.pendek(s.tanggal()), s.dikirim().map(Tanggal::pendek).orElse("-"),
                    s.nomor().orElse("-"), s.pihak(), s.hal(), lampiran(s), s.klasifikasi(), keterangan(s));
        }
    }

    private static void barisNomor(Appendable html, Arah arah, int ke, NomorSurat n, Optional<Surat> surat)
            throws IOException {
        String apa = surat.map(s -> "Nomor tambahan surat " + s.nomor().orElse("-")).orElseGet(
                () -> (n.status() == NomorStatus.BATAL ? "BATAL: " : "DICADANGKAN: ") + n.alasan().orElse("-"));
        if (arah == Arah.MASUK) {
            tr(html, Integer.toString(ke), Tanggal.pendek(n.tanggal()), n.nomor(), "-", "-", "-", "-", "-", "-", apa);
        } else {
            tr(html, Integer.toString(ke), Tanggal.pendek(n.tanggal()), "-", n.nomor(), "-", surat.map(Surat::hal).orElse("-"),
                    "-", "-", apa);
        }
    }

    private String diteruskan(List<Disposisi> disposisi) {
        return disposisi.stream().map(this::satuDisposisi).collect(Collectors.joining("; "));
    }

    private String satuDisposisi(Disposisi d) {
        return nama.apply(d.kepada()) + ": " + d.perintah() + " (batas " + Tanggal.pendek(d.batas())
                + d.selesai().map(t -> ", selesai " + Tanggal.pendek(t)).orElse("") + ")";
    }

    private static String keterangan(Surat s) {
        String asli = s.asliDiterima().map(t -> "Asli diterima " + Tanggal.pendek(t)).orElse("");
        return (s.status() == SuratStatus.DICABUT ? "Dicabut. " : "") + s.keterangan().orElse("")
                + (s.keterangan().isPresent() && !asli.isEmpty() ? "; " : "") + asli;
    }

    private static String lampiran(Surat s) {
        return s.lampiran().isPresent() ? s.lampiran().get() : s.jumlahLampiran() == 0 ? "-" : Integer.toString(s.jumlahLampiran());
    }

    private static String kepala(Arah arah, LocalDate dari, LocalDate sampai) {
        String judul = arah == Arah.MASUK ? "BUKU AGENDA SURAT MASUK" : "BUKU AGENDA SURAT KELUAR";
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"id\" xml:lang=\"id\">\n<head>\n"
                + "<meta charset=\"UTF-8\"/>\n<title>" + judul + "</title>\n<style>" + GAYA + "</style>\n</head>\n<body>\n<h1>"
                + judul + "</h1>\n<p>" + Tanggal.panjang(dari) + " s.d. " + Tanggal.panjang(sampai) + "</p>\n";
    }

    private static void awalTabel(Appendable html, Arah arah, String judul) throws IOException {
        html.append("<h2>").append(Teks.xml(judul)).append("</h2>\n<table>\n<thead>\n<tr>");
        for (String kolom : arah == Arah.MASUK ? KOLOM_MASUK : KOLOM_KELUAR) {
            html.append("<th scope=\"col\">").append(kolom).append("</th>");
        }
        html.append("</tr>\n</thead>\n<tbody>\n");
    }

    private static void tr(Appendable html, String... sel) throws IOException {
        html.append("<tr>");
        for (String satu : sel) {
            html.append("<td>").append(Teks.xml(satu)).append("</td>");
        }
        html.append("</tr>\n");
    }
}

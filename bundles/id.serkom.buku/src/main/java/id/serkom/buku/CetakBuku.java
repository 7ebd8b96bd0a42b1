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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    CetakBuku(SuratStore store) {
        this.store = store;
    }

    String cetak(Arah arah, LocalDate dari, LocalDate sampai) {
        Map<String, Surat> surat = new HashMap<>();
        List<Surat> asing = new ArrayList<>();
        for (Surat satu : Halaman500.semua(p -> store.menurutTanggal(dari, sampai, p))) {
            surat.put(satu.id(), satu);
            if (satu.arah() == arah && satu.urut().isEmpty() && satu.nomor().isPresent() && satu.status() != SuratStatus.KONSEP) {
                asing.add(satu);
            }
        }
        StringBuilder html = new StringBuilder(kepala(arah, dari, sampai));
        int ke = 0;
        for (int tahun = dari.getYear(); tahun <= sampai.getYear(); tahun++) {
            for (Seri seri : store.seri(tahun)) {
                ke = seri(html, arah, seri, dari, sampai, surat, ke);
            }
        }
        if (!asing.isEmpty()) {
            awalTabel(html, arah, "Nomor dari pihak lain");
            for (Surat satu : asing) {
                baris(html, arah, ++ke, satu);
            }
            html.append("</tbody>\n</table>\n");
        }
        if (ke == 0) {
            html.append("<p>Tidak ada surat dalam kurun ini.</p>\n");
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private int seri(StringBuilder html, Arah arah, Seri seri, LocalDate dari, LocalDate sampai, Map<String, Surat> surat,
            int sebelum) {
        int ke = sebelum;
        for (NomorSurat nomor : Halaman500.semua(p -> store.nomor(seri.seri(), seri.tahun(), p))) {
            Optional<Surat> terikat = nomor.surat().flatMap(id -> Optional.ofNullable(surat.get(id)).or(() -> store.find(id)));
            boolean dalam = !nomor.tanggal().isBefore(dari) && !nomor.tanggal().isAfter(sampai);
            if (!dalam || terikat.map(Surat::arah).orElse(Arah.KELUAR) != arah) {
                continue;
            }
            if (ke == sebelum) {
                awalTabel(html, arah, "Seri " + seri.seri() + " tahun " + seri.tahun()
                        + (seri.saldo() > 0 ? " (buku kertas berakhir pada nomor " + seri.saldo() + ")" : ""));
            }
            ke++;
            if (terikat.isPresent() && utama(nomor, terikat.get())) {
                baris(html, arah, ke, terikat.get());
            } else {
                barisNomor(html, arah, ke, nomor, terikat);
            }
        }
        if (ke > sebelum) {
            html.append("</tbody>\n</table>\n");
        }
        return ke;
    }

    /** Whether it is the letter's own number; a registration number is another row of the book. */
    private static boolean utama(NomorSurat nomor, Surat surat) {
        return (surat.arah() == Arah.MASUK ? surat.agenda() : surat.nomor()).filter(nomor.nomor()::equals).isPresent();
    }

    private void baris(StringBuilder html, Arah arah, int ke, Surat s) {
        if (arah == Arah.MASUK) {
            tr(html, Integer.toString(ke), s.diterima().map(Tanggal::pendek).orElse("-"), s.agenda().orElse("-"),
                    s.nomor().orElse("-"), Tanggal.pendek(s.tanggal()), s.pihak(), s.hal(), lampiran(s), disposisi(s),
                    s.keterangan().orElse(""));
        } else {
            tr(html, Integer.toString(ke), Tanggal.pendek(s.tanggal()), s.dikirim().map(Tanggal::pendek).orElse("-"),
                    s.nomor().orElse("-"), s.pihak(), s.hal(), lampiran(s), s.klasifikasi(), keterangan(s));
        }
    }

    private static void barisNomor(StringBuilder html, Arah arah, int ke, NomorSurat n, Optional<Surat> surat) {
        String apa = surat.map(s -> "Nomor tambahan surat " + s.nomor().orElse("-")).orElseGet(
                () -> (n.status() == NomorStatus.BATAL ? "BATAL: " : "DICADANGKAN: ") + n.alasan().orElse("-"));
        if (arah == Arah.MASUK) {
            tr(html, Integer.toString(ke), Tanggal.pendek(n.tanggal()), n.nomor(), "-", "-", "-", "-", "-", "-", apa);
        } else {
            tr(html, Integer.toString(ke), Tanggal.pendek(n.tanggal()), "-", n.nomor(), "-", surat.map(Surat::hal).orElse("-"),
                    "-", "-", apa);
        }
    }

    private String disposisi(Surat s) {
        return store.disposisi(s.id()).stream().map(CetakBuku::satuDisposisi).collect(Collectors.joining("; "));
    }

    private static String satuDisposisi(Disposisi d) {
        return d.kepada() + ": " + d.perintah() + " (batas " + Tanggal.pendek(d.batas())
                + d.selesai().map(t -> ", selesai " + Tanggal.pendek(t)).orElse("") + ")";
    }

    private static String keterangan(Surat s) {
        return (s.status() == SuratStatus.DICABUT ? "Dicabut. " : "") + s.keterangan().orElse("");
    }

    private static String lampiran(Surat s) {
        return s.jumlahLampiran() == 0 ? "-" : Integer.toString(s.jumlahLampiran());
    }

    private static String kepala(Arah arah, LocalDate dari, LocalDate sampai) {
        String judul = arah == Arah.MASUK ? "BUKU AGENDA SURAT MASUK" : "BUKU AGENDA SURAT KELUAR";
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"id\" xml:lang=\"id\">\n<head>\n"
                + "<meta charset=\"UTF-8\"/>\n<title>" + judul + "</title>\n<style>" + GAYA + "</style>\n</head>\n<body>\n<h1>"
                + judul + "</h1>\n<p>" + Tanggal.panjang(dari) + " s.d. " + Tanggal.panjang(sampai) + "</p>\n";
    }

    private static void awalTabel(StringBuilder html, Arah arah, String judul) {
        html.append("<h2>").append(Teks.xml(judul)).append("</h2>\n<table>\n<thead>\n<tr>");
        for (String kolom : arah == Arah.MASUK ? KOLOM_MASUK : KOLOM_KELUAR) {
            html.append("<th scope=\"col\">").append(kolom).append("</th>");
        }
        html.append("</tr>\n</thead>\n<tbody>\n");
    }

    private static void tr(StringBuilder html, String... sel) {
        html.append("<tr>");
        for (String satu : sel) {
            html.append("<td>").append(Teks.xml(satu)).append("</td>");
        }
        html.append("</tr>\n");
    }
}

package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;

import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.PdfSurat;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.JournalHash;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What became of the letters of an office in print, and a printer that a story steers. */
final class CetakanUji {

    private final Kantor kantor;

    CetakanUji(Kantor kantor) {
        this.kantor = kantor;
    }

    Pencetak pencetak() {
        kantor.peladen.lepasPencetak();
        Pencetak lain = new Pencetak();
        kantor.peladen.pasangPencetak(lain);
        return lain;
    }

    Cetakan cetakan(Surat surat) {
        return kantor.surat.cetakan(Orang.BIDANG, surat.id()).orElseThrow();
    }

    byte[] pdf(Surat surat) {
        return isi(kantor.surat.pdf(Orang.BIDANG, surat.id()));
    }

    static byte[] isi(PdfSurat pdf) {
        byte[] isi = new byte[pdf.isi().remaining()];
        pdf.isi().get(isi);
        return isi;
    }

    static String sidik(byte[] isi) {
        return JournalHash.sha256(new String(isi, StandardCharsets.UTF_8));
    }

    List<Surat> keluar() {
        return kantor.semuaSurat().stream().filter(s -> s.arah() == Arah.KELUAR).toList();
    }

    Surat pemberitahuan() {
        Putaran putaran = new Putaran(kantor);
        kantor.hari("2026-03-02");
        putaran.aksi(Orang.BIDANG, "umumkan", data("penerima", List.of("bkpsdm-polman"), "mulai", "2026-03-02", "sampai", "2026-03-06",
                "kuota", 20));
        return kantor.terbit("pemberitahuan").get(0);
    }

    List<JournalEntry> jurnal(String kejadian) {
        return kantor.jurnal().stream().filter(e -> e.kejadian().equals(kejadian)).toList();
    }
}

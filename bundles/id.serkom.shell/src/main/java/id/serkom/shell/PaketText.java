package id.serkom.shell;

import id.serkom.api.service.Dampak;
import java.util.List;

/** What packs change, for people. */
final class PaketText {

    private PaketText() {
    }

    static String dampak(List<Dampak> dampak) {
        if (dampak.isEmpty()) {
            return "Tidak ada yang berubah.\n";
        }
        Tabel table = Tabel.of("Jenis", "Apa", "Sebelum", "Sesudah", "Berkas", "Akibat");
        dampak.forEach(d -> table.row(d.jenis(), d.apa(), d.sebelum(), d.sesudah(), d.berkas() == 0 ? "-" : d.berkas(), d.akibat()));
        return table.toString();
    }

    static String keberatan(List<String> keberatan) {
        StringBuilder text = new StringBuilder("\nAkan ditolak:\n");
        keberatan.forEach(k -> text.append("  ").append(k).append('\n'));
        return text.toString();
    }
}

package id.serkom.shell;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.service.InfoTahap;
import id.serkom.api.service.Sop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sheet of an SOP: its head, its legal basis with what has been superseded, its table of tahap. */
final class SopText {

    private static final int CELL = 24;
    private static final int LABEL = 16;

    private SopText() {
    }

    static String of(Sop sop, LocalDate today) {
        Data head = sop.kepala();
        StringBuilder text = new StringBuilder("STANDAR OPERASIONAL PROSEDUR\n" + sop.judul().toUpperCase(Locale.ROOT) + "\n\n");
        line(text, "Instansi", head.optText("instansi"));
        line(text, "Unit", head.optText("unit"));
        line(text, "Nomor SOP", head.optText("nomor"));
        line(text, "Tanggal", head.optText("tanggal").map(SopText::date));
        line(text, "Versi terpasang", Optional.of(sop.versi()));
        line(text, "Disahkan oleh", Optional.of(head.object("disahkan")).filter(d -> d.has("nama")).map(SopText::official));
        list(text, "Dasar hukum", head.objects("dasarHukum").stream().map(d -> basis(d, head, today)).toList());
        list(text, "Kualifikasi pelaksana", head.texts("kualifikasi"));
        list(text, "Keterkaitan", head.texts("keterkaitan"));
        list(text, "Peralatan/perlengkapan", head.texts("peralatan"));
        list(text, "Peringatan", head.optText("peringatan").stream().toList());
        list(text, "Pencatatan dan pendataan", head.texts("pencatatan"));
        return text.append('\n').append(table(sop.tahap())).toString();
    }

    private static String official(Data d) {
        return d.text("nama") + d.optText("pangkat").map(p -> ", " + p).orElse("")
                + d.optText("golongan").map(g -> " (" + g + ")").orElse("") + d.optText("nip").map(n -> ", NIP " + n).orElse("");
    }

    /** A basis that no longer holds stays in the list: it was one when the SOP was made. */
    private static String basis(Data d, Data head, LocalDate today) {
        Optional<Data> successor = d.optText("digantiOleh").flatMap(kode -> head.objects("dasarHukumPengganti").stream()
                .filter(p -> p.optText("kode").filter(kode::equals).isPresent()).findFirst());
        boolean ended = d.optText("berlakuSampai").map(LocalDate::parse).map(today::isAfter).orElse(d.has("digantiOleh"));
        if (!ended) {
            return d.text("judul");
        }
        return d.text("judul") + "\n     [tidak berlaku lagi"
                + d.optText("berlakuSampai").map(t -> " sejak " + Tanggal.panjang(LocalDate.parse(t).plusDays(1))).orElse("")
                + successor.map(p -> "; diganti dengan " + p.text("judul")).orElse("") + "]";
    }

    private static String date(String iso) {
        return Tanggal.panjang(LocalDate.parse(iso));
    }

    private static void line(StringBuilder text, String label, Optional<String> value) {
        value.ifPresent(v -> text.append(String.format("%-" + LABEL + "s: %s%n", label, v)));
    }

    private static void list(StringBuilder text, String label, List<String> items) {
        if (!items.isEmpty()) {
            text.append('\n').append(label).append('\n');
            for (int i = 0; i < items.size(); i++) {
                text.append("  ").append(items.size() == 1 ? "" : i + 1 + ". ").append(items.get(i)).append('\n');
            }
        }
    }

    private static Tabel table(List<InfoTahap> rows) {
        List<String> heads = new ArrayList<>(List.of("No", "Kegiatan"));
        for (Pelaksana p : Pelaksana.values()) {
            heads.add(p.sebutan().replace(' ', '\n'));
        }
        heads.addAll(List.of("Mutu baku:\nkelengkapan", "Mutu baku:\nwaktu", "Mutu baku:\nkeluaran", "Tahap", "Bundel"));
        Tabel table = Tabel.wrapped(CELL, heads);
        for (InfoTahap t : rows) {
            List<Object> cells = new ArrayList<>(List.of(t.urut(), t.kegiatan()));
            for (Pelaksana p : Pelaksana.values()) {
                cells.add(t.pelaksana().contains(p) ? "X" : "");
            }
            cells.addAll(List.of(t.mutuKelengkapan(), t.waktu() == 0 ? "-" : t.waktu() + " hari", capital(t.keluaran()), t.kode(),
                    t.terpasang() ? t.versi() : "TIDAK TERPASANG"));
            table.row(cells);
        }
        return table;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}

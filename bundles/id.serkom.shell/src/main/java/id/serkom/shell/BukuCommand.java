package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.service.BukuSurat;
import id.serkom.api.surat.Arah;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code serkom:buku}: the book of a period, in the shape of the paper one. */
final class BukuCommand extends SerkomCommand {

    private final BukuSurat buku;
    private final Desk desk;

    BukuCommand(Desk desk, BukuSurat buku) {
        super(desk, Usage.of("buku", "Mencetak buku agenda surat masuk atau keluar dalam suatu kurun waktu")
                .argument("arah", "masuk atau keluar", Choices.codes(Arah.class))
                .option("--dari", "TANGGAL", "Tanggal awal (bawaan: 1 Januari tahun ini)", Choices.NONE)
                .option("--sampai", "TANGGAL", "Tanggal akhir (bawaan: hari ini)", Choices.NONE)
                .flag("--xhtml", "Sebagai halaman XHTML yang siap dicetak")
                .example("serkom:buku keluar --dari 2026-01-01 --sampai 2026-03-31")
                .example("ssh -p 8101 bidang@127.0.0.1 serkom:buku masuk --xhtml > buku-masuk.xhtml"));
        this.buku = buku;
        this.desk = desk;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        Arah arah = Args.code(Arah.class, "arah", args.required(0, "arah"));
        LocalDate dari = args.date("--dari").orElseGet(() -> desk.today().withDayOfYear(1));
        LocalDate sampai = args.date("--sampai").orElseGet(desk::today);
        String page = page(buku.cetak(actor, arah, dari, sampai));
        if (args.flag("--xhtml")) {
            return Answer.of(Data.KOSONG.with("isi", page), () -> page);
        }
        List<Xhtml.Table> tables = Xhtml.tables(page);
        Data data = Data.KOSONG.with("arah", RecordBinder.kode(arah)).with("dari", dari).with("sampai", sampai)
                .with("bagian", tables.stream().map(BukuCommand::part).toList());
        return Answer.of(data, () -> text(arah, dari, sampai, tables));
    }

    private static String page(BukuSurat.Cetakan cetakan) {
        StringBuilder page = new StringBuilder();
        try {
            cetakan.tulis(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }

    private static Map<String, Object> part(Xhtml.Table table) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                cells.put(table.heads().get(i), row.get(i));
            }
            rows.add(cells);
        }
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("judul", table.title());
        part.put("isi", rows);
        return part;
    }

    private static String text(Arah arah, LocalDate dari, LocalDate sampai, List<Xhtml.Table> tables) {
        StringBuilder text = new StringBuilder("BUKU AGENDA SURAT " + arah + "\n" + dari + " s.d. " + sampai + "\n");
        tables.forEach(t -> text.append('\n').append(t.title()).append('\n').append(Xhtml.shown(t)));
        return text.append(tables.isEmpty() ? "\nTidak ada surat dalam kurun ini.\n" : "").toString();
    }
}

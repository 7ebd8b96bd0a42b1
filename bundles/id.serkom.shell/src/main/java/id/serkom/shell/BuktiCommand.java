package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.service.Bukti;
import id.serkom.api.service.BukuSurat;
import java.time.LocalDate;
import java.util.TreeMap;

/** {@code serkom:bukti}: the proof that the letter book is whole. Ends with 2 when it is not. */
final class BuktiCommand extends SerkomCommand {

    static final int NOT_WHOLE = 2;

    private final BukuSurat buku;
    private final Desk desk;

    BuktiCommand(Desk desk, BukuSurat buku) {
        super(desk, Usage.of("bukti", "Membuktikan keutuhan Buku Surat; berakhir dengan 0 hanya bila utuh, 2 bila tidak")
                .option("--dari", "TANGGAL", "Tanggal awal (bawaan: 1 Januari tahun ini)", Choices.NONE)
                .option("--sampai", "TANGGAL", "Tanggal akhir (bawaan: hari ini)", Choices.NONE)
                .example("ssh -p 8101 operator@127.0.0.1 serkom:bukti && echo utuh"));
        this.buku = buku;
        this.desk = desk;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        LocalDate dari = args.date("--dari").orElseGet(() -> desk.today().withDayOfYear(1));
        LocalDate sampai = args.date("--sampai").orElseGet(desk::today);
        Bukti bukti = buku.buktikan(actor, dari, sampai);
        return new Answer(data(bukti), () -> text(bukti, "Buku Surat " + dari + " s.d. " + sampai + ": "), status(bukti));
    }

    static Data data(Bukti bukti) {
        return Data.of(bukti).with("utuh", bukti.utuh());
    }

    static int status(Bukti bukti) {
        return bukti.utuh() ? 0 : NOT_WHOLE;
    }

    static String text(Bukti bukti, String head) {
        Tabel counts = Tabel.of("Diperiksa", "Jumlah");
        new TreeMap<>(bukti.diperiksa()).forEach(counts::row);
        if (bukti.utuh()) {
            return head + "UTUH\n\n" + counts + reserved(bukti);
        }
        Tabel findings = Tabel.of("Temuan", "Letak", "Uraian");
        bukti.temuan().forEach(t -> findings.row(t.jenis(), t.letak(), t.uraian()));
        return head + "TIDAK UTUH, " + bukti.temuan().size() + " temuan\n\n" + findings + "\n" + counts + reserved(bukti);
    }

    /** Numbers that wait for their paper: no fault yet. */
    private static String reserved(Bukti bukti) {
        Tabel rows = Tabel.of("Nomor dicadangkan", "Sejak", "Alasan");
        bukti.cadangan().forEach(n -> rows.row(n.nomor(), n.tanggal(), n.alasan().orElse("-")));
        return bukti.cadangan().isEmpty() ? "" : "\n" + rows;
    }
}

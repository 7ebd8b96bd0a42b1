package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.service.CariService;
import id.serkom.api.service.Cuplikan;
import id.serkom.api.service.HasilCari;
import id.serkom.api.service.KeadaanCari;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code serkom:cari}: letters and documents by any word of them; and the index behind it. */
final class CariCommand extends SerkomCommand {

    private static final Pattern SPACE = Pattern.compile("[\\t\\n\\r\\x{85}\\p{Zl}\\p{Zp}]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private final CariService cari;

    CariCommand(Desk desk, CariService cari) {
        super(desk, Usage.of("cari", "Mencari surat dan dokumen menurut kata di dalamnya, nomornya, atau nama")
                .argument("teks", "Yang dicari; apit dengan tanda kutip tunggal", Choices.NONE)
                .flag("--keadaan", "Keadaan indeks pencarian server ini")
                .flag("--bangun-ulang", "Membangun ulang indeks pencarian server ini dari buku, di latar belakang")
                .paged()
                .example("serkom:cari 'undangan rahma'")
                .example("serkom:cari '002.00.01/45/2026'")
                .example("serkom:cari --bangun-ulang"));
        this.cari = cari;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        if (args.flag("--bangun-ulang")) {
            return state(cari.bangunUlang(actor));
        }
        if (args.flag("--keadaan")) {
            return state(cari.keadaan(actor));
        }
        Halaman<HasilCari> page = cari.search(actor, args.required(0, "teks"), args.page());
        return Answer.of(Lists.page(page), () -> text(page) + Lists.more(page.lanjut()));
    }

    private static String text(Halaman<HasilCari> page) {
        StringBuilder all = new StringBuilder();
        for (HasilCari hit : page.isi()) {
            all.append(plain(hit.tanggal() + "  " + RecordBinder.kode(hit.jenis()) + "  " + hit.id() + "  " + hit.nomor().orElse("-") + "  "
                    + hit.hal() + "  " + hit.pihak().orElse("-"))).append('\n');
            String excerpt = hit.cuplikan().stream().map(CariCommand::marked).collect(Collectors.joining());
            String below = hit.tanpaTeks().map(reason -> excerpt.isEmpty() ? "(tanpa teks: " + reason + ")"
                    : excerpt + " (teks: " + reason + ")").orElse(excerpt);
            if (!below.isEmpty()) {
                all.append("    ").append(plain(below)).append('\n');
            }
        }
        return all.isEmpty() ? "Tidak ada yang ditemukan.\n" : all.toString();
    }

    /** What strangers wrote steers no terminal, and turns no line around. */
    private static String plain(String text) {
        return UNSEEN.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /** Found words stand in angle quotes, which no terminal takes for anything else. */
    private static String marked(Cuplikan piece) {
        return piece.cocok() ? "\u00ab" + piece.teks() + "\u00bb" : piece.teks();
    }

    private static Answer state(KeadaanCari now) {
        return Answer.of(Data.of(now), () -> {
            Tabel table = Tabel.of("Indeks", "Nilai");
            table.row("menjawab", now.siap() ? "ya" : "belum");
            table.row("sedang dibangun", now.membangun() ? "ya" : "tidak");
            now.sebab().ifPresent(reason -> table.row("dibangun karena", reason));
            table.row("posisi jurnal", now.posisi());
            table.row("surat", now.surat());
            table.row("dokumen", now.dokumen());
            table.row("menunggu dibaca", now.menunggu());
            new TreeMap<>(now.tanpaTeks()).forEach((reason, count) -> table.row("tanpa teks: " + reason, count));
            return table.toString();
        });
    }
}

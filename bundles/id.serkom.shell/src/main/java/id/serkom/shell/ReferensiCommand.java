package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.service.ReferensiService;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** {@code serkom:referensi}: the registers, an entry's history, and whole registers as CSV. */
final class ReferensiCommand extends SerkomCommand {

    private static final String IMPOR = "--impor";
    private static final String EKSPOR = "--ekspor";
    private static final String TEMPLAT = "--templat";

    private final ReferensiService referensi;
    private final Desk desk;

    ReferensiCommand(Desk desk, Offers offers, ReferensiService referensi) {
        super(desk, Usage.of("referensi", "Menampilkan, mengimpor, atau mengekspor referensi")
                .argument("jenis", "Jenis referensi; tanpa jenis: daftar jenis", offers.referensi())
                .argument("kode", "Kode; menampilkan riwayatnya", Choices.NONE)
                .option("--pada", "TANGGAL", "Yang berlaku pada tanggal ini (bawaan: hari ini)", Choices.NONE)
                .paged()
                .option(IMPOR, "CSV", "Menambah seluruh baris CSV atau tidak sama sekali: nama kiriman, atau - untuk masukan baku",
                        Choices.NONE)
                .flag(EKSPOR, "Seluruh isinya sebagai CSV")
                .flag(TEMPLAT, "Hanya baris judul CSV")
                .example("serkom:referensi asesor --pada 2026-03-01")
                .example("ssh -p 8101 bidang@127.0.0.1 serkom:referensi tuk --impor - < tuk.csv"));
        this.referensi = referensi;
        this.desk = desk;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) throws IOException {
        if (args.argument(0).isEmpty() && Stream.of(IMPOR, EKSPOR, TEMPLAT).noneMatch(args::flag)) {
            List<String> jenis = referensi.jenis();
            return Answer.of(Lists.list(jenis), () -> String.join("\n", jenis) + "\n");
        }
        String jenis = args.required(0, "jenis referensi");
        if (args.flag(IMPOR)) {
            List<EntriReferensi> added = referensi.impor(actor, jenis,
                    desk.inbox().text(actor, args.option(IMPOR).orElseThrow(), console));
            return Answer.of(Lists.list(added), () -> added.size() + " entri ditambahkan pada " + jenis + "\n");
        }
        if (args.flag(EKSPOR)) {
            return csv(referensi.ekspor(actor, jenis));
        }
        if (args.flag(TEMPLAT)) {
            return csv(referensi.templat(actor, jenis));
        }
        if (args.argument(1).isPresent()) {
            List<EntriReferensi> all = referensi.riwayat(actor, jenis, args.argument(1).get());
            return Answer.of(Lists.list(all), () -> table(all));
        }
        LocalDate pada = args.date("--pada").orElseGet(desk::today);
        Halaman<EntriReferensi> page = referensi.list(actor, jenis, pada, args.page());
        return Answer.of(Lists.page(page), () -> table(page.isi()) + Lists.more(page.lanjut()));
    }

    private static Answer csv(String csv) {
        return Answer.of(Data.KOSONG.with("csv", csv), () -> csv.endsWith("\n") ? csv : csv + "\n");
    }

    private static String table(List<EntriReferensi> all) {
        Tabel table = Tabel.of("Kode", "Berlaku sejak", "Sampai", "Nama", "Id", "Revisi");
        all.forEach(e -> table.row(e.kode(), e.mulai(), e.sampai(), e.isi().optText("nama").or(() -> e.isi().optText("judul"))
                .or(() -> e.isi().optText("jabatan")), e.id(), e.revision()));
        return table.toString();
    }
}

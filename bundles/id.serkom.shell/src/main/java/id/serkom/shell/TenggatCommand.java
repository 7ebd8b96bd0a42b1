package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.HariTenggat;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.data.Tanggal;
import id.serkom.api.service.TenggatService;
import id.serkom.api.service.TugasSaya;
import java.time.LocalDate;
import java.util.List;

/** {@code serkom:tenggat}: what is due, why on that date, and what waits for the actor. */
final class TenggatCommand extends SerkomCommand {

    private static final int DAYS = 14;

    private final TenggatService tenggat;
    private final Desk desk;

    TenggatCommand(Desk desk, Offers offers, TenggatService tenggat) {
        super(desk, Usage.of("tenggat", "Menampilkan yang jatuh tempo, atau mengapa jatuh tempo pada suatu tanggal")
                .argument("berkas", "Id berkas; tanpa id: semua yang masih terbuka", offers.berkas())
                .option("--sampai", "TANGGAL", "Yang jatuh tempo sampai tanggal ini (bawaan: " + DAYS + " hari lagi)",
                        Choices.NONE)
                .option("--mengapa", "TENGGAT", "Setiap hari yang dihitung, dilewati, atau dijeda", Choices.NONE)
                .flag("--tugas", "Yang menunggu saya, yang paling mendesak dahulu")
                .paged()
                .example("serkom:tenggat --sampai 2026-03-31")
                .example("serkom:tenggat --mengapa 01KGZ0M3V5T1X8Q4R7N2C6B9DF"));
        this.desk = desk;
        this.tenggat = tenggat;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        if (args.option("--mengapa").isPresent()) {
            return why(tenggat.mengapa(actor, args.option("--mengapa").get()));
        }
        if (args.flag("--tugas")) {
            return tasks(tenggat.tugas(actor));
        }
        if (args.argument(0).isPresent()) {
            List<Tenggat> clocks = tenggat.berkas(actor, args.argument(0).get());
            return Answer.of(Lists.list(clocks), () -> table(clocks, desk.today()));
        }
        Halaman<Tenggat> page = tenggat.jatuhTempo(actor, args.date("--sampai").orElseGet(() -> desk.today().plusDays(DAYS)),
                args.page());
        return Answer.of(Lists.page(page), () -> table(page.isi(), desk.today()) + Lists.more(page.lanjut()));
    }

    private static Answer why(List<HariTenggat> days) {
        return Answer.of(Lists.list(days), () -> {
            Tabel table = Tabel.of("Tanggal", "Hari", "", "Alasan");
            days.forEach(d -> table.row(d.tanggal(), Tanggal.hari(d.tanggal()), d.nilai(), d.alasan()));
            return table.toString();
        });
    }

    private static Answer tasks(List<TugasSaya> tasks) {
        return Answer.of(Lists.list(tasks), () -> {
            Tabel table = Tabel.of("Jatuh tempo", "Keadaan", "Jenis", "Judul", "Perihal", "Berkas");
            tasks.forEach(t -> table.row(t.jatuhTempo(), t.keadaan(), t.jenis(), t.judul(), t.perihal(), t.berkas()));
            return table.toString();
        });
    }

    static String table(List<Tenggat> clocks, LocalDate today) {
        Tabel table = Tabel.of("Jatuh tempo", "Keadaan", "Tahap", "Mulai", "Hari", "Selesai", "Jeda", "Berkas", "Permohonan",
                "Id");
        clocks.forEach(t -> table.row(t.jatuhTempo(), state(t, today), t.tahap(), t.mulai(),
                t.hari() + (t.hariKerja() ? " kerja" : " kalender"), t.selesai(), t.jeda().size(), t.berkas(), t.permohonan(),
                t.id()));
        return table.toString();
    }

    private static String state(Tenggat t, LocalDate today) {
        if (t.status() == TenggatStatus.DIGANTI) {
            return RecordBinder.kode(t.status());
        }
        return RecordBinder.kode(t.status()) + (t.tepatWaktu(today) ? "" : ", terlambat");
    }
}

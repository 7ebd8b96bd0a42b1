package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.InfoTahap;
import id.serkom.api.service.Pekerjaan;
import id.serkom.api.service.PekerjaanService;
import id.serkom.api.service.TenggatService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code serkom:berkas}: which berkas there are, or where one stands. */
final class BerkasCommand extends SerkomCommand {

    private final BerkasService berkas;
    private final TenggatService tenggat;
    private final PekerjaanService pekerjaan;
    private final Desk desk;

    BerkasCommand(Desk desk, Offers offers, BerkasService berkas, TenggatService tenggat, PekerjaanService pekerjaan) {
        super(desk, Usage.of("berkas", "Menampilkan daftar berkas, atau keadaan satu berkas")
                .argument("berkas", "Id berkas; tanpa id: daftar", offers.berkas())
                .option("--tahap", "KODE", "Hanya yang berada di tahap ini", offers.tahap())
                .option("--skema", "KODE", "Hanya skema ini", offers.skema())
                .option("--instansi", "KODE", "Hanya yang melibatkan instansi ini", Choices.NONE)
                .option("--jatuh-tempo", "TANGGAL", "Hanya yang jatuh tempo sampai tanggal ini, yang paling awal dahulu",
                        Choices.NONE)
                .paged()
                .example("serkom:berkas --tahap verifikasi --jatuh-tempo 2026-03-31")
                .example("serkom:berkas 01KGZ0M3V5T1X8Q4R7N2C6B9DF --json"));
        this.desk = desk;
        this.berkas = berkas;
        this.tenggat = tenggat;
        this.pekerjaan = pekerjaan;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        return args.argument(0).map(id -> one(actor, id)).orElseGet(() -> list(actor, args));
    }

    private Answer list(Actor actor, Args args) {
        Halaman<Berkas> page = berkas.list(actor, new BerkasQuery(args.option("--tahap"), args.option("--skema"),
                args.option("--instansi"), args.date("--jatuh-tempo")), args.page());
        return Answer.of(Lists.page(page), () -> {
            Tabel table = Tabel.of("Id", "Nama", "Skema", "Tahap", "Keadaan", "Putaran");
            page.isi().forEach(b -> table.row(b.id(), b.nama(), b.skema() + " " + b.skemaVersi(), b.tahap(),
                    RecordBinder.kode(b.status()), b.putaran()));
            return table + Lists.more(page.lanjut());
        });
    }

    private Answer one(Actor actor, String id) {
        Berkas b = berkas.find(actor, id);
        List<PosisiTahap> journey = berkas.perjalanan(actor, id);
        List<InfoTahap> tahap = berkas.tahap(actor, id);
        Map<String, Integer> counts = Lists.counts(berkas.jumlah(actor, id));
        List<Tenggat> clocks = tenggat.berkas(actor, id);
        List<PrasyaratBerkas> prasyarat = berkas.prasyarat(actor, id);
        // Jobs are the office's own affair; a partner sees what comes of them.
        List<Pekerjaan> jobs = Inbox.office(actor) ? pekerjaan.berkas(actor, id) : List.of();
        Data data = Data.KOSONG.with("berkas", b).with("perjalanan", journey).with("tahap", tahap).with("jumlah", counts)
                .with("prasyarat", prasyarat).with("tenggat", clocks).with("pekerjaan", jobs);
        return Answer.of(data, () -> text(b, journey, tahap, counts) + prasyarat(prasyarat) + clocks(clocks, desk.today()) + jobs(jobs));
    }

    private static String text(Berkas b, List<PosisiTahap> journey, List<InfoTahap> tahap, Map<String, Integer> counts) {
        Map<String, InfoTahap> rows = tahap.stream().collect(Collectors.toMap(InfoTahap::kode, t -> t));
        Tabel past = Tabel.of("Tahap", "Putaran", "Masuk", "Selesai", "Hari", "Kelengkapan", "Terpasang", "Keterangan");
        journey.forEach(p -> past.row(p.tahap(), p.putaran(), p.masuk(), p.keluar(), p.waktu() == 0 ? "-" : p.waktu(),
                String.join(", ", p.kelengkapan()), installed(rows.get(p.tahap())), p.digantikan() ? "digantikan putaran berikutnya" : ""));
        Tabel asesi = Tabel.of("Keadaan asesi", "Jumlah");
        counts.forEach((status, count) -> asesi.row(status, count));
        return "%s%nId %s, revisi %d%nSOP %s versi %s, skema %s versi %s%nTahap %s (%s), putaran %d%s%n%nPerjalanan%n"
                .formatted(b.nama(), b.id(), b.revision(), b.sop(), b.sopVersi(), b.skema(), b.skemaVersi(), b.tahap(),
                        RecordBinder.kode(b.status()), b.putaran(),
                        b.tanggalPelaksanaan().map(t -> ", pelaksanaan mulai " + t).orElse(""))
                + past + missing(tahap) + "\n" + asesi;
    }

    private static String installed(InfoTahap tahap) {
        return tahap != null && tahap.terpasang() ? tahap.versi() : "TIDAK TERPASANG";
    }

    /** Those ahead, too: it will wait for them. */
    private static String missing(List<InfoTahap> tahap) {
        String kode = tahap.stream().filter(t -> !t.terpasang()).map(InfoTahap::kode).collect(Collectors.joining(", "));
        return kode.isEmpty() ? "" : "Tidak terpasang: " + kode
                + ". Berkas tidak berubah; aksinya berjalan lagi setelah bundelnya dipasang.\n";
    }

    private static String prasyarat(List<PrasyaratBerkas> prasyarat) {
        Tabel table = Tabel.of("Prasyarat", "Perihal", "Tahap", "Keadaan", "Dasar", "Rujukan");
        prasyarat.forEach(p -> table.row(p.kode(), p.perihal(), p.tahap(), RecordBinder.kode(p.status()), p.dasar(), p.rujukan()
                .orElse("")));
        return prasyarat.isEmpty() ? "" : "\nPrasyarat SOP terkait\n" + table;
    }

    private static String clocks(List<Tenggat> clocks, LocalDate today) {
        return clocks.isEmpty() ? "" : "\nTenggat\n" + TenggatCommand.table(clocks, today);
    }

    private String jobs(List<Pekerjaan> jobs) {
        if (jobs.isEmpty()) {
            return "";
        }
        Tabel table = Tabel.of("Pekerjaan", "Aksi", "Keadaan", "Langkah", "Kemajuan");
        jobs.forEach(j -> table.row(j.id(), j.aksi(), j.status(), j.langkah(),
                j.kemajuan().map(k -> k.selesai() + " dari " + k.total())));
        StringBuilder why = new StringBuilder();
        jobs.forEach(j -> j.alasan().forEach(r -> why.append("  ").append(j.aksi()).append(": ").append(desk.text(r)).append('\n')));
        return "\n" + table + why;
    }
}

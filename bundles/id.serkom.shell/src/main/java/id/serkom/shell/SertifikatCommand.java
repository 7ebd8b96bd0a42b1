package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.KredensialService;
import id.serkom.api.service.SertifikatDibekukan;
import id.serkom.api.service.SertifikatQuery;
import id.serkom.api.service.SertifikatService;
import id.serkom.api.service.SuratService;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code serkom:sertifikat}: the register of certificates, searched, and what ends or waits to be handed over. */
final class SertifikatCommand extends SerkomCommand {

    private static final String HABIS = "--habis-dalam";
    private static final String DIBEKUKAN = "--dibekukan";
    private static final String LEWAT = "--lewat";
    private static final String PDF = "--pdf";
    private static final String KREDENSIAL = "--kredensial";
    private static final String EKSPOR = "--ekspor";
    private static final String BELUM_DISERAHKAN = "--belum-diserahkan";
    /** What the list of the suspended does not look at. */
    private static final List<String> BUKAN_DIBEKUKAN = List.of("--nama", "--nomor", "--registrasi", "--berkas", "--instansi", "--skema",
            "--status", "--sampai", HABIS, BELUM_DISERAHKAN, EKSPOR, KREDENSIAL, PDF);
    private static final int HARI_TERBANYAK = 3660;

    private final SertifikatService sertifikat;
    private final KredensialService kredensial;
    private final SuratService surat;
    private final Outbox outbox;
    private final Desk desk;

    SertifikatCommand(Desk desk, Offers offers, SertifikatService sertifikat, KredensialService kredensial, SuratService surat,
            Outbox outbox) {
        super(desk, Usage.of("sertifikat", "Mencari dalam register sertifikat, atau menampilkan satu sertifikat")
                .argument("id", "Id sertifikat; tanpa id: semua yang dicari", Choices.NONE)
                .option("--nama", "AWAL", "Awal nama pemegang", Choices.NONE)
                .option("--nomor", "NOMOR", "Nomor sertifikat", Choices.NONE)
                .option("--registrasi", "NOMOR", "Nomor registrasi", Choices.NONE)
                .option("--berkas", "BERKAS", "Yang terbit dari berkas itu", offers.berkas())
                .option("--instansi", "KODE", "Instansi pemegang", Choices.NONE)
                .option("--skema", "KODE", "Kode skema", Choices.NONE)
                .option("--status", "STATUS", "Status", Choices.codes(SertifikatStatus.class))
                .option("--sampai", "TANGGAL", "Yang masa berlakunya habis sampai tanggal ini", Choices.NONE)
                .option(HABIS, "HARI", "Yang masa berlakunya habis mulai hari ini dalam sekian hari", Choices.NONE)
                .flag(BELUM_DISERAHKAN, "Yang belum diserahkan")
                .flag(DIBEKUKAN, "Yang dibekukan dan belum kedaluwarsa, dengan batas perbaikan menurut surat pembekuannya")
                .flag(LEWAT, "Bersama " + DIBEKUKAN + ": hanya yang batas perbaikannya sudah lewat")
                .flag(KREDENSIAL, "Kredensial satu sertifikat itu (VC-JWT), yang dapat diperiksa siapa saja tanpa server ini")
                .option(PDF, "BERKAS", "Menulis PDF satu sertifikat itu ke folder keluaran server", Choices.NONE)
                .flag(EKSPOR, "Semua yang dicari sebagai CSV")
                .paged()
                .example("serkom:sertifikat --nama rahma")
                .example("serkom:sertifikat --habis-dalam 90 --status berlaku")
                .example("serkom:sertifikat --dibekukan --lewat")
                .example("serkom:sertifikat 01KGZ0M3V5T1X8Q4R7N2C6B9DG --kredensial")
                .example("serkom:sertifikat --belum-diserahkan --ekspor"));
        this.desk = desk;
        this.sertifikat = sertifikat;
        this.kredensial = kredensial;
        this.surat = surat;
        this.outbox = outbox;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) throws IOException {
        whole(args);
        if (args.flag(KREDENSIAL)) {
            String jwt = kredensial.kredensial(actor, args.required(0, "id sertifikat"));
            return Answer.of(Data.KOSONG.with("kredensial", jwt), () -> jwt + "\n");
        }
        if (args.flag(PDF)) {
            String lembar = sertifikat.find(actor, args.required(0, "id sertifikat")).surat();
            return SuratCommand.pdf(actor, lembar, args.option(PDF).orElse(""), surat, outbox);
        }
        if (args.argument(0).isPresent()) {
            Sertifikat satu = sertifikat.find(actor, args.argument(0).get());
            return Answer.of(Data.of(satu), () -> table(List.of(satu), desk.today()));
        }
        if (args.flag(DIBEKUKAN)) {
            Halaman<SertifikatDibekukan> page = sertifikat.dibekukan(actor, args.flag(LEWAT), args.page());
            return Answer.of(Lists.page(page), () -> dibekukan(page.isi()) + Lists.more(page.lanjut()));
        }
        SertifikatQuery query = query(args);
        if (args.flag(EKSPOR)) {
            StringBuilder csv = new StringBuilder();
            sertifikat.ekspor(actor, query).tulis(csv);
            return Answer.of(Data.KOSONG.with("csv", csv.toString()), csv::toString);
        }
        Halaman<Sertifikat> page = sertifikat.cari(actor, query, args.page());
        return Answer.of(Lists.page(page), () -> table(page.isi(), desk.today()) + Lists.more(page.lanjut()));
    }

    /** An option that would change nothing is not passed over: what is shown would be taken for what was asked. */
    private static void whole(Args args) {
        if (args.flag(LEWAT) && !args.flag(DIBEKUKAN)) {
            throw new InvalidInput(Reason.of("shell.opsi-hanya-bersama", "opsi", LEWAT).with("bersama", DIBEKUKAN));
        }
        List<Reason> lain = BUKAN_DIBEKUKAN.stream().filter(o -> args.flag(DIBEKUKAN) && args.flag(o))
                .map(o -> Reason.of("shell.opsi-tidak-bersama", "opsi", o).with("bersama", DIBEKUKAN)).toList();
        if (!lain.isEmpty()) {
            throw new InvalidInput(lain);
        }
    }

    private SertifikatQuery query(Args args) {
        Optional<LocalDate> habis = args.number(HABIS).map(hari -> desk.today().plusDays(Math.min(HARI_TERBANYAK, Math.max(0, hari))));
        return new SertifikatQuery(args.option("--berkas"), args.option("--nama"), args.option("--nomor"), args.option("--registrasi"),
                args.option("--instansi"), args.option("--skema"), args.code(SertifikatStatus.class, "--status"),
                habis.map(h -> desk.today()), habis.or(() -> args.date("--sampai")),
                args.flag(BELUM_DISERAHKAN) ? Optional.of(false) : Optional.empty());
    }

    private static String table(List<Sertifikat> semua, LocalDate today) {
        Tabel table = Tabel.of("Nomor", "Registrasi", "Nama", "Instansi", "Skema", "Berlaku sampai", "Status", "Diserahkan", "Id");
        semua.forEach(s -> table.row(s.nomor(), s.registrasi(), s.nama(), s.instansi(), s.skema() + " " + s.skemaVersi(), s.berlakuSampai(),
                status(s, today), s.diserahkan(), s.id()));
        return table.toString();
    }

    /** None ends by itself: what is over waits for a decision. */
    private static String dibekukan(List<SertifikatDibekukan> semua) {
        Tabel table = Tabel.of("Nomor", "Nama", "Instansi", "Dibekukan sejak", "Batas perbaikan", "Keadaan", "Id");
        semua.forEach(d -> table.row(d.sertifikat().nomor(), d.sertifikat().nama(), d.sertifikat().instansi(), d.sertifikat().sejak(),
                d.batas(), d.lewat() ? "lewat, menunggu keputusan" : "dibekukan", d.sertifikat().id()));
        return table.toString();
    }

    /** Expiry is read from the date. */
    private static String status(Sertifikat s, LocalDate today) {
        String kurang = s.unitDikurangi().isEmpty() ? "" : ", dikurangi " + s.unitDikurangi().size() + " unit";
        return (s.status() == SertifikatStatus.BERLAKU && s.kedaluwarsa(today) ? "kedaluwarsa" : RecordBinder.kode(s.status())) + kurang;
    }
}

package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.PdfSurat;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.service.SuratService;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Surat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code serkom:surat}: letters found by what one knows of them; one with its initials, its text; initialling it. */
final class SuratCommand extends SerkomCommand {

    private static final String TEKS = "--teks";
    private static final String XHTML = "--xhtml";
    private static final String PDF = "--pdf";
    private static final String PARAF = "--paraf";
    private static final String KEMBALIKAN = "--kembalikan";
    private static final String TARIK = "--tarik";
    private static final String AJUKAN_ULANG = "--ajukan-ulang";

    private final SuratService surat;
    private final Outbox outbox;

    SuratCommand(Desk desk, Offers offers, SuratService surat, Outbox outbox) {
        super(desk, Usage.of("surat", "Mencari surat, menampilkan naskahnya, atau memarafnya")
                .argument("surat", "Id surat; tanpa id: daftar", Choices.NONE)
                .option("--nomor", "NOMOR", "Nomor surat, persis seperti tercetak", Choices.NONE)
                .option("--jenis", "JENIS", "Jenis surat", Choices.NONE)
                .option("--arah", "ARAH", "masuk atau keluar", Choices.codes(Arah.class))
                .option("--berkas", "ID", "Hanya surat berkas ini", offers.berkas())
                .option("--dari", "TANGGAL", "Tanggal surat paling awal", Choices.NONE)
                .option("--sampai", "TANGGAL", "Tanggal surat paling akhir", Choices.NONE)
                .paged()
                .flag(TEKS, "Naskahnya sebagai teks")
                .flag(XHTML, "Naskahnya sebagaimana dibekukan (XHTML)")
                .option(PDF, "BERKAS", "Menulis PDF-nya, yang bertanda tangan bila sudah, ke folder keluaran server", Choices.NONE)
                .flag(PARAF, "Memaraf konsep")
                .option(KEMBALIKAN, "CATATAN", "Mengembalikan konsep dengan catatan", Choices.NONE)
                .option(TARIK, "ALASAN", "Menarik konsep dari parafnya dengan alasan", Choices.NONE)
                .flag(AJUKAN_ULANG, "Mengajukan lagi konsep yang dikembalikan atau ditarik")
                .example("serkom:surat --nomor '800.1.4/346/BPSDM/2026'")
                .example("serkom:surat --berkas 01KGZ0M3V5T1X8Q4R7N2C6B9DF --arah keluar")
                .example("serkom:surat 01KGZ0M3V5T1X8Q4R7N2C6B9DG --teks")
                .example("serkom:surat 01KGZ0M3V5T1X8Q4R7N2C6B9DG --pdf sk.pdf"));
        this.surat = surat;
        this.outbox = outbox;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) throws IOException {
        List<String> verbs = Stream.of(PARAF, KEMBALIKAN, TARIK, AJUKAN_ULANG).filter(args::flag).toList();
        if (args.argument(0).isEmpty() && verbs.isEmpty() && !args.flag(TEKS) && !args.flag(XHTML) && !args.flag(PDF)) {
            return list(actor, args);
        }
        String id = args.required(0, "id surat");
        if (verbs.size() > 1) {
            throw new InvalidInput(Reason.of("shell.paraf-atau-kembalikan"));
        }
        if (!verbs.isEmpty()) {
            Surat s = run(actor, id, verbs.get(0), args);
            return Answer.of(Data.of(s), () -> head(s));
        }
        if (args.flag(PDF)) {
            return pdf(actor, id, args.option(PDF).orElse(""), surat, outbox);
        }
        if (args.flag(TEKS) || args.flag(XHTML)) {
            String text = surat.isi(actor, id);
            return Answer.of(Data.KOSONG.with("surat", id).with("isi", text),
                    () -> args.flag(XHTML) ? text + (text.endsWith("\n") ? "" : "\n") : Xhtml.text(text));
        }
        Surat s = surat.find(actor, id);
        // Initials are the office's own affair; a partner sees the letter.
        List<Paraf> paraf = Inbox.office(actor) ? surat.paraf(actor, id) : List.of();
        Optional<Cetakan> cetakan = surat.cetakan(actor, id);
        return Answer.of(Data.KOSONG.with("surat", s).with("paraf", paraf).with("cetakan", cetakan),
                () -> head(s) + document(cetakan) + initials(paraf));
    }

    /** Where it may go is seen first: what is refused costs no printing. */
    static Answer pdf(Actor actor, String id, String given, SuratService surat, Outbox outbox) throws IOException {
        Path file = outbox.pdf(actor, given);
        PdfSurat pdf = surat.pdf(actor, id);
        return Outbox.written(file, "PDF surat " + id, Data.KOSONG.with("surat", id), pdf.isi(), pdf.sha256());
    }

    private Surat run(Actor actor, String id, String verb, Args args) {
        return switch (verb) {
            case TARIK -> surat.tarikKonsep(actor, id, args.option(TARIK).orElse(""));
            case AJUKAN_ULANG -> surat.ajukanUlang(actor, id);
            default -> surat.paraf(actor, id, args.flag(PARAF), args.option(KEMBALIKAN));
        };
    }

    private Answer list(Actor actor, Args args) {
        Halaman<Surat> page = surat.list(actor, new SuratQuery(args.code(Arah.class, "--arah"), args.option("--jenis"),
                args.option("--nomor"), args.option("--berkas"), args.date("--dari"), args.date("--sampai")), args.page());
        return Answer.of(Lists.page(page), () -> {
            Tabel table = Tabel.of("Tanggal", "Arah", "Nomor", "Agenda", "Jenis", "Keadaan", "Pihak", "Id");
            page.isi().forEach(s -> table.row(s.tanggal(), RecordBinder.kode(s.arah()), s.nomor(), s.agenda(), s.jenis(),
                    RecordBinder.kode(s.status()), s.pihak(), s.id()));
            return table + Lists.more(page.lanjut());
        });
    }

    private static String head(Surat s) {
        StringBuilder head = new StringBuilder();
        line(head, "Nomor", s.nomor());
        line(head, "Agenda", s.agenda());
        line(head, "Tanggal", Optional.of(s.tanggal()));
        line(head, "Diterima", s.diterima());
        line(head, "Dikirim", s.dikirim());
        line(head, "Jenis", Optional.of(s.jenis() + " (" + RecordBinder.kode(s.arah()) + ", "
                + RecordBinder.kode(s.status()) + ")"));
        line(head, "Hal", Optional.of(s.hal()));
        line(head, "Pihak", Optional.of(s.pihak()));
        line(head, "Berkas", s.berkas());
        line(head, "Merujuk", s.merujuk().map(r -> RecordBinder.kode(r.jenis()) + " atas " + r.surat()));
        line(head, "Pindaian", s.dokumen());
        line(head, "Keterangan", s.keterangan());
        line(head, "Sidik SHA-256", Optional.of(s.sha256()).filter(h -> !h.isEmpty()));
        line(head, "Id", Optional.of(s.id() + ", revisi " + s.revision()));
        return head.toString();
    }

    private static String document(Optional<Cetakan> cetakan) {
        StringBuilder text = new StringBuilder();
        line(text, "Cetakan", cetakan.map(CetakCommand::keadaan));
        line(text, "PDF SHA-256", cetakan.flatMap(c -> c.bertanda().or(c::pdf)));
        return text.toString();
    }

    private static void line(StringBuilder head, String name, Optional<?> value) {
        value.ifPresent(v -> head.append(String.format("%-14s : %s%n", name, v)));
    }

    private static String initials(List<Paraf> paraf) {
        if (paraf.isEmpty()) {
            return "";
        }
        Tabel table = Tabel.of("Paraf", "Jabatan", "Hasil", "Oleh", "Catatan");
        paraf.forEach(p -> table.row(p.langkah(), p.jabatan(), p.setuju().map(ok -> ok ? "diparaf" : "dikembalikan")
                .orElse("menunggu"), p.oleh(), p.catatan()));
        return "\n" + table;
    }
}

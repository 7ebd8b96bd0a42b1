package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.CetakSop;
import id.serkom.api.service.PdfSop;
import id.serkom.api.service.Sop;
import id.serkom.api.service.SopCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code serkom:sop}: an SOP as its official table or document, from what is installed at this moment. */
final class SopCommand extends SerkomCommand {

    private static final String PDF = "--pdf";

    private final SopCatalog sops;
    private final CetakSop cetak;
    private final Outbox outbox;
    private final Desk desk;

    SopCommand(Desk desk, Offers offers, SopCatalog sops, CetakSop cetak, Outbox outbox) {
        super(desk, Usage.of("sop", "Mencetak SOP sebagai tabel resminya, dari yang terpasang")
                .argument("sop", "Kode SOP; boleh dikosongkan bila hanya satu yang terpasang", offers.sop())
                .flag("--daftar", "Hanya daftar SOP yang terpasang")
                .option(PDF, "BERKAS", "Menulis dokumen resminya sebagai PDF ke folder keluaran server", Choices.NONE)
                .example("serkom:sop sertifikasi")
                .example("serkom:sop sertifikasi --pdf sop-sertifikasi.pdf"));
        this.sops = sops;
        this.cetak = cetak;
        this.outbox = outbox;
        this.desk = desk;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) throws IOException {
        List<Sop> all = sops.list();
        Optional<String> file = args.option(PDF);
        boolean one = !args.flag("--daftar") && (args.argument(0).isPresent() || all.size() == 1);
        if (file.isPresent() && !one) {
            throw new InvalidInput(Reason.of("shell.pdf-satu-sop"));
        }
        if (!one) {
            return Answer.of(Lists.list(all), () -> {
                Tabel table = Tabel.of("Kode", "Versi", "Judul", "Nomor", "Tahap");
                all.forEach(s -> table.row(s.kode(), s.versi(), s.judul(), s.kepala().optText("nomor"), s.tahap().size()));
                return table.toString();
            });
        }
        Sop sop = args.argument(0).map(kode -> sops.find(kode)
                .orElseThrow(() -> new NotFound(Reason.of("shell.sop-tidak-ada", "sop", kode)))).orElseGet(() -> all.get(0));
        if (file.isPresent()) {
            return pdf(actor, sop, file.get());
        }
        return Answer.of(Data.of(sop), () -> SopText.of(sop, desk.today()));
    }

    private Answer pdf(Actor actor, Sop sop, String given) throws IOException {
        Path file = outbox.pdf(actor, given);
        PdfSop pdf = cetak.pdf(sop.kode()).orElseThrow(() -> new NotFound(Reason.of("shell.sop-tidak-ada", "sop", sop.kode())));
        return Outbox.written(file, "SOP " + sop.judul(), Data.KOSONG.with("sop", sop.kode()), pdf.isi(), pdf.sha256());
    }
}

package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.Sop;
import id.serkom.api.service.SopCatalog;
import java.util.List;

/** {@code serkom:sop}: an SOP as its official table, from what is installed at this moment. */
final class SopCommand extends SerkomCommand {

    private final SopCatalog sops;
    private final Desk desk;

    SopCommand(Desk desk, Offers offers, SopCatalog sops) {
        super(desk, Usage.of("sop", "Mencetak SOP sebagai tabel resminya, dari yang terpasang")
                .argument("sop", "Kode SOP; boleh dikosongkan bila hanya satu yang terpasang", offers.sop())
                .flag("--daftar", "Hanya daftar SOP yang terpasang")
                .example("serkom:sop sertifikasi"));
        this.sops = sops;
        this.desk = desk;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        List<Sop> all = sops.list();
        if (args.flag("--daftar") || args.argument(0).isEmpty() && all.size() != 1) {
            return Answer.of(Lists.list(all), () -> {
                Tabel table = Tabel.of("Kode", "Versi", "Judul", "Nomor", "Tahap");
                all.forEach(s -> table.row(s.kode(), s.versi(), s.judul(), s.kepala().optText("nomor"), s.tahap().size()));
                return table.toString();
            });
        }
        Sop sop = args.argument(0).map(kode -> sops.find(kode)
                .orElseThrow(() -> new NotFound(Reason.of("shell.sop-tidak-ada", "sop", kode)))).orElseGet(() -> all.get(0));
        return Answer.of(Data.of(sop), () -> SopText.of(sop, desk.today()));
    }
}

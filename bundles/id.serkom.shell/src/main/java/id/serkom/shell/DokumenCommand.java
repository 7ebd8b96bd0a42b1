package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.DokumenService;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** {@code serkom:dokumen}: uploads a document, whose id goes into the JSON of an action. */
final class DokumenCommand extends SerkomCommand {

    private final DokumenService dokumen;
    private final Desk desk;

    DokumenCommand(Desk desk, DokumenService dokumen) {
        super(desk, Usage.of("dokumen", "Mengunggah dokumen; id-nya dipakai dalam isian aksi")
                .argument("kiriman", "Nama berkas di folder kiriman server, atau - untuk masukan baku", Choices.NONE)
                .option("--nama", "NAMA", "Nama berkasnya; wajib untuk masukan baku", Choices.NONE)
                .example("serkom:dokumen permohonan.pdf")
                .example("ssh -p 8101 majene@127.0.0.1 serkom:dokumen - --nama ijazah.pdf < ijazah.pdf"));
        this.dokumen = dokumen;
        this.desk = desk;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) throws IOException {
        String given = args.required(0, "kiriman");
        String nama = args.option("--nama").or(() -> Optional.of(given).filter(g -> !g.equals(Inbox.STDIN))
                .map(g -> g.substring(g.lastIndexOf('/') + 1)))
                .orElseThrow(() -> new InvalidInput(Reason.of("shell.opsi-wajib", "opsi", "--nama")));
        try (InputStream in = desk.inbox().open(actor, given, console)) {
            Dokumen kept = dokumen.unggah(actor, nama, "", in);
            return Answer.of(Data.of(kept), () -> kept.id() + "  " + kept.nama() + "  " + kept.tipe() + "  " + kept.ukuran()
                    + " bita  " + kept.sha256() + "\n");
        }
    }
}

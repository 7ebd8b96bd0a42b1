package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.service.CadanganService;
import id.serkom.api.service.CadanganService.Pemulihan;

/** {@code serkom:pulihkan}: a backup into an empty server. Ends with 2 when the book in it is not whole. */
final class PulihkanCommand extends SerkomCommand {

    private final CadanganService service;

    PulihkanCommand(Desk desk, CadanganService service) {
        super(desk, Usage.of("pulihkan", "Memulihkan arsip cadangan ke server yang masih kosong, lalu membuktikan bukunya")
                .argument("arsip", "Nama arsip di folder cadangan server, tanpa folder", Choices.NONE)
                .example("serkom:pulihkan serkom-2026-03-02T010000Z.zip"));
        this.service = service;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        Pemulihan done = service.pulihkan(actor, args.required(0, "arsip"));
        return new Answer(Data.of(done).with("bukti", BuktiCommand.data(done.bukti())), () -> done.arsip() + " dipulihkan: "
                + done.baris() + " baris, " + done.dokumen() + " dokumen; setelan " + String.join(", ", done.setelan())
                + "\nSetelan server ini yang lama ada di " + done.lama() + "\nSetiap orang masuk lagi dengan akun dari arsip; kunci ssh"
                + " dari arsip dipakai sesudah server dijalankan ulang.\n\n" + BuktiCommand.text(done.bukti(), "Buku Surat: "),
                BuktiCommand.status(done.bukti()));
    }
}

package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.referensi.KunciPenerbit;
import id.serkom.api.service.KredensialService;

/** {@code serkom:kunci-baru}: this server signs credentials with a new key from now on; what it signed before stays verifiable. */
final class KunciBaruCommand extends SerkomCommand {

    private final KredensialService kredensial;

    KunciBaruCommand(Desk desk, KredensialService kredensial) {
        super(desk, Usage.of("kunci-baru", "Mengganti kunci yang menandatangani kredensial sertifikat di server ini")
                .argument("alasan", "Mengapa kunci diganti, untuk jurnal", Choices.NONE)
                .example("serkom:kunci-baru \"Penggantian berkala\""));
        this.kredensial = kredensial;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        KunciPenerbit baru = kredensial.kunciBaru(actor, args.required(0, "alasan"));
        return Answer.of(Data.of(baru), () -> "Kunci " + baru.kode() + " menandatangani sejak " + baru.masa().mulai()
                + ". Sertifikat yang sudah terbit tetap dapat diperiksa.");
    }
}

package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.MesinWaktu;
import id.serkom.api.service.PaketService;
import java.time.DateTimeException;
import java.time.LocalDate;

/** {@code serkom:mesin-waktu}: which versions, settings and calendar were in force at the end of an office day. */
final class MesinWaktuCommand extends SerkomCommand {

    private final PaketService paket;

    MesinWaktuCommand(Desk desk, PaketService paket) {
        super(desk, Usage.of("mesin-waktu", "Menampilkan bundel, skema, setelan, dan kalender yang berlaku pada akhir suatu hari")
                .argument("tanggal", "Hari, seperti 2026-03-31", Choices.NONE).example("serkom:mesin-waktu 2026-03-31"));
        this.paket = paket;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        MesinWaktu waktu = paket.pada(actor, tanggal(args.required(0, "tanggal")));
        return Answer.of(Data.of(waktu), () -> {
            Tabel table = Tabel.of("Simpul", "Hal", "Keadaan", "Sejak", "Oleh");
            waktu.isi().forEach(b -> table.row(b.simpul().orElse("semua"), b.hal(), b.keadaan(), b.sejak(), b.oleh()));
            return table.toString();
        });
    }

    private static LocalDate tanggal(String given) {
        try {
            return Tanggal.baca(given);
        } catch (DateTimeException e) {
            throw new InvalidInput(Reason.of("shell.tanggal-salah", "opsi", given));
        }
    }
}

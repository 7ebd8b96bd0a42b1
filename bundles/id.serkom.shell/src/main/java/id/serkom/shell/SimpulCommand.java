package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.service.InfoSimpul;
import id.serkom.api.service.SimpulService;
import java.util.List;

/** {@code serkom:simpul}: the servers over this database, and in what each differs from the one asked. */
final class SimpulCommand extends SerkomCommand {

    private final SimpulService simpul;

    SimpulCommand(Desk desk, SimpulService simpul) {
        super(desk, Usage.of("simpul", "Menampilkan server-server pada basis data ini dan perbedaannya dengan server ini")
                .example("serkom:simpul"));
        this.simpul = simpul;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        List<InfoSimpul> all = simpul.list(actor);
        return Answer.of(Lists.list(all), () -> text(all));
    }

    private static String text(List<InfoSimpul> all) {
        Tabel servers = Tabel.of("Simpul", "Keadaan", "Mulai", "Terakhir");
        Tabel differences = Tabel.of("Simpul", "Berbeda pada", "Di sini", "Di sana");
        for (InfoSimpul s : all) {
            servers.row(s.nama(), s.ini() ? "ini" : s.hidup() ? "hidup" : "mati", s.mulai(), s.terakhir());
            s.beda().forEach(b -> differences.row(s.nama(), b.hal(), b.sini(), b.sana()));
        }
        boolean same = all.stream().allMatch(s -> s.beda().isEmpty());
        return servers + "\n" + (same ? "Tidak ada perbedaan." : differences.toString());
    }
}

package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file of a pack as a command takes it: from the folder of the server with the signature beside it, or as its input under a name. */
final class KirimanPaket {

    private static final String TANDA = ".sig";

    private KirimanPaket() {
    }

    /** What is done with it. */
    @FunctionalInterface
    interface Kerja<R> {
        R pada(String nama, InputStream isi, InputStream tanda) throws IOException;
    }

    static Usage usage(Usage usage) {
        return usage.argument("kiriman", "Nama berkas di folder kiriman server (tanda tangannya <nama>.sig, bila ada, ikut), atau -"
                + " untuk masukan baku", Choices.NONE)
                .option("--nama", "NAMA", "Nama berkasnya di deploy/; wajib untuk masukan baku", Choices.NONE);
    }

    static <R> R dengan(Desk desk, Actor actor, Args args, Console console, Kerja<R> kerja) throws IOException {
        String given = args.required(0, "kiriman");
        String nama = args.option("--nama").or(() -> Optional.of(given).filter(g -> !g.equals(Inbox.STDIN))
                .map(g -> g.substring(g.lastIndexOf('/') + 1)))
                .orElseThrow(() -> new InvalidInput(Reason.of("shell.opsi-wajib", "opsi", "--nama")));
        try (InputStream in = desk.inbox().open(actor, given, console); InputStream tanda = desk.inbox().openBeside(actor, given, TANDA)) {
            return kerja.pada(nama, in, tanda);
        }
    }
}

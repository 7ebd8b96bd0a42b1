package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.service.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/**
 * What is sent along with a call: {@code -} is its standard input, which everybody may use; anything else is a file in one
 * folder of the server, which only the office may name. The server reads with rights that no account has: nobody gets to read
 * the server's other files, or another institution's, through it.
 */
final class Inbox {

    static final String STDIN = "-";
    static final int TEXT_LIMIT = 2 * 1024 * 1024;
    private static final String PID = "id.serkom.shell";
    private static final Set<Peran> KANTOR = Set.of(Peran.BIDANG_SERTIFIKASI, Peran.INSTANSI_BERWENANG, Peran.ADMINISTRATOR,
            Peran.OPERATOR);

    private final Settings settings;
    private final Path base;

    Inbox(Settings settings, Path base) {
        this.settings = settings;
        this.base = base;
    }

    /** The bytes of what was named; the caller closes them. */
    InputStream open(Actor actor, String given, Console console) throws IOException {
        if (given.equals(STDIN)) {
            return console.in().orElseThrow(() -> new InvalidInput(Reason.of("shell.tanpa-masukan")));
        }
        if (!office(actor)) {
            throw new Forbidden(Reason.of("shell.hanya-masukan"));
        }
        return Files.newInputStream(file(given));
    }

    /** The bytes of the file that has the same name and that ending, as those of {@link #open}; none where there is no such file. */
    InputStream openBeside(Actor actor, String given, String ending) throws IOException {
        if (given.equals(STDIN)) {
            return InputStream.nullInputStream();
        }
        if (!office(actor)) {
            throw new Forbidden(Reason.of("shell.hanya-masukan"));
        }
        try {
            return Files.newInputStream(file(given + ending));
        } catch (NotFound e) {
            return InputStream.nullInputStream();
        }
    }

    /** Whether the actor is one of the office, not a partner of it. */
    static boolean office(Actor actor) {
        return actor.peran().stream().anyMatch(KANTOR::contains);
    }

    private Path file(String given) throws IOException {
        Path folder = base.resolve(settings.get(PID, "kiriman", "serkom/kiriman")).toAbsolutePath().normalize();
        Reason outside = Reason.of("shell.di-luar-kiriman", "folder", folder);
        Files.createDirectories(folder);
        try {
            Path wanted = folder.resolve(given).normalize();
            if (!wanted.startsWith(folder)) {
                throw new InvalidInput(outside);
            }
            if (!Files.isRegularFile(wanted)) {
                throw new NotFound(Reason.of("shell.kiriman-tidak-ada", "nama", given).with("folder", folder));
            }
            Path real = wanted.toRealPath();
            if (!real.startsWith(folder.toRealPath())) {
                throw new InvalidInput(outside);
            }
            return real;
        } catch (InvalidPathException e) {
            throw new InvalidInput(outside);
        }
    }

    /** A text in UTF-8, of at most {@link #TEXT_LIMIT} bytes. */
    String text(Actor actor, String given, Console console) throws IOException {
        try (InputStream in = open(actor, given, console)) {
            byte[] bytes = in.readNBytes(TEXT_LIMIT + 1);
            if (bytes.length > TEXT_LIMIT) {
                throw new TooLarge(Reason.of("shell.terlalu-besar", "batas", TEXT_LIMIT));
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInput(Reason.of("shell.bukan-utf8", "nama", given));
        }
    }
}

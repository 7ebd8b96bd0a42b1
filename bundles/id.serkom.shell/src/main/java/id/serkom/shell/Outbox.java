package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.Settings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Where a command leaves a PDF: a file of one folder of the server, which only the office may name. The server writes with rights that
 * no account has: nobody gets to replace another of its files through it.
 */
final class Outbox {

    private static final String PID = "id.serkom.shell";
    private static final String PDF = ".pdf";

    private final Settings settings;
    private final Path base;

    Outbox(Settings settings, Path base) {
        this.settings = settings;
        this.base = base;
    }

    /** Where it may be written, before it is made: what is refused costs nothing. */
    Path pdf(Actor actor, String given) throws IOException {
        if (!Inbox.office(actor)) {
            throw new Forbidden(Reason.of("shell.hanya-kantor-menulis"));
        }
        Path folder = base.resolve(settings.get(PID, "keluaran", "serkom/keluaran")).toAbsolutePath().normalize();
        Reason outside = Reason.of("shell.di-luar-keluaran", "folder", folder);
        try {
            Path wanted = folder.resolve(given).normalize();
            boolean named = wanted.startsWith(folder) && wanted.getNameCount() == folder.getNameCount() + 1
                    && wanted.getFileName().toString().length() > PDF.length() && wanted.getFileName().toString().endsWith(PDF);
            if (!named || Files.isDirectory(wanted)) {
                throw new InvalidInput(outside);
            }
            Files.createDirectories(folder);
            return wanted;
        } catch (InvalidPathException e) {
            throw new InvalidInput(outside);
        }
    }

    /** Leaves it there, and says where, how long it is and by which hash it is known. */
    static Answer written(Path file, String judul, Data about, ByteBuffer isi, String sha256) throws IOException {
        int size = isi.remaining();
        write(file, isi);
        return Answer.of(about.with("berkas", file.toString()).with("ukuran", size).with("sha256", sha256),
                () -> judul + " ditulis ke " + file + " (" + size + " bita, SHA-256 " + sha256 + ")\n");
    }

    /** Whole or not at all; one of that name that is there already gives way. */
    private static void write(Path file, ByteBuffer bytes) throws IOException {
        Path part = Files.createTempFile(file.getParent(), "sedang-", ".tulis");
        try {
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}

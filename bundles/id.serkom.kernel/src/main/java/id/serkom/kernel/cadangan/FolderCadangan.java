package id.serkom.kernel.cadangan;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** {@code folder} of {@code etc/id.serkom.cadangan.cfg}: where archives are written, and looked for. */
final class FolderCadangan {

    private static final Pattern NAMA = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}\\.zip");
    private static final DateTimeFormatter SAAT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path base;
    private final Settings settings;

    FolderCadangan(Path base, Settings settings) {
        this.base = base;
        this.settings = settings;
    }

    private Path folder() throws IOException {
        return Milik.folder(base.resolve(settings.get("id.serkom.cadangan", "folder", "cadangan")).toAbsolutePath().normalize());
    }

    /** An archive that does not exist yet, and room to make it; what a server left that died is taken away. */
    KerjaCadangan mulai(Instant saat) throws IOException {
        KerjaCadangan.bersihkan(folder());
        return KerjaCadangan.mulai(folder().resolve("serkom-" + SAAT.format(saat) + ".zip"));
    }

    /** An archive by its name alone: no other file of the server is reached by it. */
    Path arsip(String nama) throws IOException {
        Path file = folder().resolve(NAMA.matcher(nama).matches() ? nama : "-");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotFound(Reason.of("pulihkan.tidak-ada", "nama", nama).with("folder", folder()));
        }
        return file;
    }

    /** A folder for what a book that is taken in replaces. */
    Path lama(Instant saat) throws IOException {
        return Milik.folder(folder().resolve("sebelum-pulih-" + SAAT.format(saat)));
    }
}

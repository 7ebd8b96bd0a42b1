package id.serkom.ttd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Who may read a file, where the file system says so. */
final class IzinBerkas {

    private static final Set<PosixFilePermission> PEMILIK = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);

    private IzinBerkas() {
    }

    /** Whether others than its owner may do anything with it. */
    static boolean terbuka(Path berkas) {
        try {
            return !PEMILIK.containsAll(Files.getPosixFilePermissions(berkas));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** A file that there was not, readable by its owner alone from its first byte on. */
    static void tulisBaru(Path berkas, byte[] isi) throws IOException {
        FileAttribute<?>[] izin = posix(berkas.getParent())
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try (SeekableByteChannel out = Files.newByteChannel(berkas, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                izin)) {
            ByteBuffer sisa = ByteBuffer.wrap(isi);
            while (sisa.hasRemaining()) {
                out.write(sisa);
            }
        }
    }

    /** A folder that only its owner may enter. */
    static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            if (posix(folder.getParent())) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
        }
    }

    private static boolean posix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

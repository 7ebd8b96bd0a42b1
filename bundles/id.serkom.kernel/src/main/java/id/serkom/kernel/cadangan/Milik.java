package id.serkom.kernel.cadangan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that nobody but the owner of the server may read, and that are there whole or not at all. */
final class Milik {

    private Milik() {
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] hak(Path path, String hak) {
        return posix(path) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(hak))}
                : new FileAttribute<?>[0];
    }

    /** A file that is not there yet. */
    static FileChannel buat(Path file) throws IOException {
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), hak(file, "rw-------"));
    }

    static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            Files.createDirectory(folder, hak(folder, "rwx------"));
        }
        return folder;
    }

    /** Puts a file in its place, whole, whatever stands there. */
    static void tulis(Path file, byte[] isi) throws IOException {
        Path baru = file.resolveSibling(file.getFileName() + ".baru");
        Files.deleteIfExists(baru);
        try (FileChannel channel = buat(baru)) {
            ByteBuffer bytes = ByteBuffer.wrap(isi);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        pindah(baru, file);
    }

    /** Gives a file another name in its folder, for good. */
    static void pindah(Path dari, Path ke) throws IOException {
        Files.move(dari, ke, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (posix(ke)) {
            try (FileChannel channel = FileChannel.open(ke.getParent(), StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void hapus(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes ciri) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException galat) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

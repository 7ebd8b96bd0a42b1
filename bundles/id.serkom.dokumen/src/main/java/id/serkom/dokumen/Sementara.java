package id.serkom.dokumen;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of an upload that runs, locked as long as it does. What uploads left behind when their server died is what nobody
 * holds locked; it is deleted under that very lock, so that no server takes away what another has just begun.
 */
final class Sementara implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sementara.class);

    private final Path path;
    private final FileChannel isi;

    private Sementara(Path path, FileChannel isi) {
        this.path = path;
        this.isi = isi;
    }

    /** A new file. One that another server's cleaning took away before it was locked is begun anew. */
    static Sementara baru(Path folder) throws IOException {
        while (true) {
            Path file = Files.createTempFile(folder, "unggah", "");
            Optional<FileChannel> isi = Optional.empty();
            try {
                isi = terkunci(file);
            } finally {
                if (isi.isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
            if (isi.isPresent()) {
                return new Sementara(file, isi.get());
            }
        }
    }

    /** Empty when the file was, or is just being, taken away by a cleaning. */
    static Optional<FileChannel> terkunci(Path file) throws IOException {
        FileChannel isi;
        try {
            isi = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        boolean masihAda = false;
        try {
            isi.lock();
            masihAda = Files.exists(file);
        } catch (OverlappingFileLockException e) {
            LOG.debug("{} sedang dibersihkan di server ini", file);
        } finally {
            if (!masihAda) {
                isi.close();
            }
        }
        return masihAda ? Optional.of(isi) : Optional.empty();
    }

    Path path() {
        return path;
    }

    FileChannel isi() {
        return isi;
    }

    @Override
    public void close() throws IOException {
        try {
            isi.close();
        } finally {
            Files.deleteIfExists(path);
        }
    }

    /** Deletes what died servers left in the folder. */
    static void bersihkan(Path folder) {
        try (Stream<Path> isi = Files.list(folder)) {
            List<Path> files = isi.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                hapusJikaDitinggalkan(file);
            }
        } catch (NoSuchFileException e) {
            LOG.debug("Belum ada {}", folder);
        } catch (IOException e) {
            LOG.warn("Sisa unggahan di {} tidak dapat dibersihkan: {}", folder, e.toString());
        }
    }

    private static void hapusJikaDitinggalkan(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(file);
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("{} masih diunggah di server ini", file);
        } catch (NoSuchFileException e) {
            LOG.debug("{} selesai sementara dibersihkan", file);
        }
    }
}

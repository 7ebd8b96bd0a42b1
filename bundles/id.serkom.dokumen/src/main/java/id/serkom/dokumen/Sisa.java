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
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What uploads left behind when the server died: files that nobody holds locked. */
final class Sisa {

    private static final Logger LOG = LoggerFactory.getLogger(Sisa.class);

    private Sisa() {
    }

    static void hapus(Path folder) {
        try (Stream<Path> isi = Files.list(folder)) {
            List<Path> files = isi.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                if (ditinggalkan(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debug("Belum ada {}", folder);
        } catch (IOException e) {
            LOG.warn("Sisa unggahan di {} tidak dapat dibersihkan: {}", folder, e.toString());
        }
    }

    private static boolean ditinggalkan(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}

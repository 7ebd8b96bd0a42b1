package id.serkom.kernel.cadangan;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
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

/**
 * An archive that is being made: its name, and a folder for what is not done yet, beside a file that is locked as long as it runs. Servers
 * may share the folder of archives: what one left that died is what nobody holds locked, and is deleted under that very lock.
 */
final class KerjaCadangan implements AutoCloseable {

    private static final String SEMENTARA = ".sementara-";
    private static final String KUNCI = ".kunci";

    private final Path tujuan;
    private final Path folder;
    private final Path kunci;
    private final FileChannel terkunci;

    private KerjaCadangan(Path tujuan, Path folder, Path kunci, FileChannel terkunci) {
        this.tujuan = tujuan;
        this.folder = folder;
        this.kunci = kunci;
        this.terkunci = terkunci;
    }

    /** Refused with {@code cadangan.sudah-ada} when there is an archive of that name, or another server is making one. */
    static KerjaCadangan mulai(Path tujuan) throws IOException {
        Path folder = tujuan.resolveSibling(SEMENTARA + tujuan.getFileName());
        Path kunci = kunci(folder);
        Optional<FileChannel> terkunci = Optional.empty();
        while (terkunci.isEmpty()) {
            terkunci = kunci(tujuan, kunci);
        }
        KerjaCadangan kerja = new KerjaCadangan(tujuan, folder, kunci, terkunci.get());
        if (Files.exists(tujuan)) {
            kerja.close();
            throw sudahAda(tujuan);
        }
        Milik.hapus(folder);
        Milik.folder(folder);
        return kerja;
    }

    private static Path kunci(Path folder) {
        return folder.resolveSibling(folder.getFileName() + KUNCI);
    }

    /** Empty when another server's cleaning took the file away before it was locked. */
    private static Optional<FileChannel> kunci(Path tujuan, Path kunci) throws IOException {
        FileChannel channel = FileChannel.open(kunci, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean dipegang = false;
        try {
            if (!dapat(channel)) {
                throw sudahAda(tujuan);
            }
            dipegang = Files.exists(kunci);
            return dipegang ? Optional.of(channel) : Optional.empty();
        } finally {
            if (!dipegang) {
                channel.close();
            }
        }
    }

    /** Whether nobody else holds it; it is held from now on. */
    private static boolean dapat(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static Conflict sudahAda(Path tujuan) {
        return new Conflict(Reason.of("cadangan.sudah-ada", "nama", tujuan.getFileName()));
    }

    /** Where the archive will be. */
    Path tujuan() {
        return tujuan;
    }

    /** Empty at first. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (terkunci) {
            Milik.hapus(folder);
            Files.deleteIfExists(kunci);
        }
    }

    /** Deletes what servers that died left in the folder of archives. */
    static void bersihkan(Path semua) throws IOException {
        List<Path> sisa;
        try (Stream<Path> isi = Files.list(semua)) {
            sisa = isi.filter(p -> p.getFileName().toString().startsWith(SEMENTARA)).toList();
        }
        for (Path satu : sisa) {
            boolean folder = Files.isDirectory(satu);
            bersihkan(folder ? satu : Path.of(satu.toString().replaceFirst("\\.kunci$", "")), folder ? kunci(satu) : satu);
        }
    }

    private static void bersihkan(Path folder, Path kunci) throws IOException {
        // The file is there before the folder is, and until after it went: a folder without one belongs to nobody.
        if (Files.notExists(kunci)) {
            Milik.hapus(folder);
            return;
        }
        try (FileChannel channel = FileChannel.open(kunci, StandardOpenOption.WRITE)) {
            if (dapat(channel)) {
                Milik.hapus(folder);
                Files.deleteIfExists(kunci);
            }
        } catch (NoSuchFileException e) {
            // It ended meanwhile.
        }
    }
}

package id.serkom.dokumen;

import id.serkom.api.service.Settings;
import id.serkom.spi.dokumen.BlobCheck;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.dokumen.Salinan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents in a folder, each under its hash: {@code ab/abcd….}; the same bytes are there once. A file comes into being by a
 * rename after it is on the disk, so that what has its name is whole. An existing file is never trusted: the same bytes
 * sent again are put in its place, which also mends one that was damaged.
 *
 * <p>Several servers may share the folder. An upload that runs holds a lock on its file, which must be seen by all of them: on a
 * network file system its locks must be on.
 */
final class FolderBlobStore implements BlobStore {

    private static final Logger LOG = LoggerFactory.getLogger(FolderBlobStore.class);
    private static final String SEMENTARA = ".sementara";

    private final Settings settings;
    private final Tetap tetap;
    /** Folders whose entry in the one above is durable, as this server knows: another one, or another upload, may just have made it. */
    private final Set<Path> sudahTetap = ConcurrentHashMap.newKeySet();

    FolderBlobStore(Settings settings) {
        this(settings, FolderBlobStore::force);
    }

    FolderBlobStore(Settings settings, Tetap tetap) {
        this.settings = settings;
        this.tetap = tetap;
        Sementara.bersihkan(folder().resolve(SEMENTARA));
    }

    @Override
    public Tersimpan simpan(InputStream isi, long batas, BlobCheck check) throws IOException {
        try (Sementara file = Sementara.baru(folder(folder().resolve(SEMENTARA)))) {
            Tersimpan tersimpan = Salinan.salin(isi, file.isi(), batas);
            check.check(tersimpan, file.isi());
            file.isi().force(true);
            tetapkan(file.path(), tersimpan);
            return tersimpan;
        }
    }

    private void tetapkan(Path file, Tersimpan tersimpan) throws IOException {
        Path tujuan = path(tersimpan.sha256());
        folder(tujuan.getParent());
        if (Files.exists(tujuan, LinkOption.NOFOLLOW_LINKS) && Files.size(tujuan) != tersimpan.ukuran()) {
            LOG.warn("Dokumen {} pada disk berukuran {} bita, seharusnya {}; diganti dengan unggahan yang sama isinya",
                    tersimpan.sha256(), Files.size(tujuan), tersimpan.ukuran());
        }
        hanyaBaca(file);
        Files.move(file, tujuan, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        tetap.tetapkan(tujuan.getParent());
    }

    /** Makes the entries of a folder durable. */
    @FunctionalInterface
    interface Tetap {

        void tetapkan(Path folder) throws IOException;
    }

    @Override
    public Optional<SeekableByteChannel> buka(String sha256) throws IOException {
        if (!Salinan.sidik(sha256)) {
            return Optional.empty();
        }
        try {
            return Optional.of(FileChannel.open(path(sha256), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Boolean> utuh(String sha256) throws IOException {
        Optional<SeekableByteChannel> ada = buka(sha256);
        if (ada.isEmpty()) {
            return Optional.empty();
        }
        try (SeekableByteChannel channel = ada.get()) {
            return Optional.of(Salinan.cocok(channel, sha256));
        }
    }

    private Path folder() {
        return PengaturanDokumen.folder(settings);
    }

    private Path path(String sha256) {
        return folder().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Makes the folder and those above it, each with its entry in the one above durable. */
    private Path folder(Path folder) throws IOException {
        boolean ada = Files.isDirectory(folder);
        if (ada && (sudahTetap.contains(folder) || !folder.getParent().startsWith(folder()))) {
            return folder;
        }
        if (!ada) {
            folder(folder.getParent());
            Files.createDirectories(folder);
            if (posix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
            }
        }
        tetap.tetapkan(folder.getParent());
        sudahTetap.add(folder);
        return folder;
    }

    private static void hanyaBaca(Path file) throws IOException {
        if (posix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        } else if (!file.toFile().setReadOnly()) {
            throw new IOException("tidak dapat dijadikan hanya-baca: " + file);
        }
    }

    /** Windows neither knows these permissions nor opens a folder. */
    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void force(Path folder) throws IOException {
        if (posix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}

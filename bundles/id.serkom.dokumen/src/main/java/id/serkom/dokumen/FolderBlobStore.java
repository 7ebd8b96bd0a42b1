package id.serkom.dokumen;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.service.Settings;
import id.serkom.spi.dokumen.BlobCheck;
import id.serkom.spi.dokumen.BlobStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents in a folder, each under its hash: {@code ab/abcd….}; the same bytes are there once. A file comes into being by a
 * rename after it is on the disk, so that what has its name is whole. An existing file is never trusted: the same bytes
 * sent again are put in its place, which also mends one that was damaged.
 */
@Component(name = "id.serkom.dokumen.folder", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class FolderBlobStore implements BlobStore {

    private static final Logger LOG = LoggerFactory.getLogger(FolderBlobStore.class);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int AWAL = 4096;
    private static final int POTONGAN = 64 * 1024;
    private static final String SEMENTARA = ".sementara";

    private final Settings settings;

    @Activate
    public FolderBlobStore(@Reference Settings settings) {
        this.settings = settings;
        Sisa.hapus(folder().resolve(SEMENTARA));
    }

    @Override
    public Tersimpan simpan(InputStream isi, long batas, BlobCheck check) throws IOException {
        Path sementara = folder(folder().resolve(SEMENTARA));
        Path file = Files.createTempFile(sementara, "unggah", "");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.lock();
            Tersimpan tersimpan = salin(isi, channel, batas);
            check.check(tersimpan, channel);
            channel.force(true);
            tetapkan(file, tersimpan);
            return tersimpan;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Tersimpan salin(InputStream isi, FileChannel ke, long batas) throws IOException {
        MessageDigest digest = sha256();
        ByteArrayOutputStream awal = new ByteArrayOutputStream(AWAL);
        byte[] potongan = new byte[POTONGAN];
        long ukuran = 0;
        for (int n = isi.read(potongan); n >= 0; n = isi.read(potongan)) {
            ukuran += n;
            if (ukuran > batas) {
                throw new TooLarge(Reason.of("dokumen.terlalu-besar", "batas", batas / (1024 * 1024) + " MB"));
            }
            digest.update(potongan, 0, n);
            awal.write(potongan, 0, Math.min(n, AWAL - awal.size()));
            ByteBuffer tulis = ByteBuffer.wrap(potongan, 0, n);
            while (tulis.hasRemaining()) {
                ke.write(tulis);
            }
        }
        return new Tersimpan(HexFormat.of().formatHex(digest.digest()), ukuran, awal.toByteArray());
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
        force(tujuan.getParent());
    }

    @Override
    public Optional<SeekableByteChannel> buka(String sha256) throws IOException {
        if (!SHA256.matcher(sha256).matches()) {
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
        MessageDigest digest = sha256();
        ByteBuffer potongan = ByteBuffer.allocate(POTONGAN);
        try (SeekableByteChannel channel = ada.get()) {
            while (channel.read(potongan) >= 0) {
                digest.update(potongan.flip());
                potongan.clear();
            }
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()).equals(sha256));
    }

    private Path folder() {
        return PengaturanDokumen.folder(settings);
    }

    private Path path(String sha256) {
        return folder().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Makes the folder, and its entry in the one above durable. */
    private static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (posix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
            }
            force(folder.getParent());
        }
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package id.serkom.kredensial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * The private key of this server: {@code etc/kunci/kredensial.pem} (PKCS#8), for the owner of the server's files alone; beside it the
 * next one while it takes over.
 */
final class FolderKunci {

    private static final String KINI = "kredensial.pem";
    private static final String BERIKUT = "kredensial-baru.pem";
    private static final String AWAL = "-----BEGIN PRIVATE KEY-----\n";
    private static final String AKHIR = "\n-----END PRIVATE KEY-----\n";

    private final Path folder;

    FolderKunci(Path folder) {
        this.folder = folder;
    }

    Optional<Kunci> kini() throws IOException {
        return baca(folder.resolve(KINI));
    }

    Optional<Kunci> berikut() throws IOException {
        return baca(folder.resolve(BERIKUT));
    }

    /** Durable when it returns, and not in use yet. */
    void simpanBerikut(Kunci kunci) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(BERIKUT);
        Files.deleteIfExists(file);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] pemilik = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), pemilik)) {
            ByteBuffer bita = ByteBuffer.wrap(pem(kunci).getBytes(StandardCharsets.US_ASCII));
            while (bita.hasRemaining()) {
                channel.write(bita);
            }
            channel.force(true);
        }
    }

    /** The next one takes over; the private half of the one before is gone with that. */
    void gantikan() throws IOException {
        Files.move(folder.resolve(BERIKUT), folder.resolve(KINI), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String pem(Kunci kunci) throws IOException {
        try {
            return AWAL + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(kunci.pkcs8()) + AKHIR;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static Optional<Kunci> baca(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String pem = Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            return Optional.of(Kunci.baca(Base64.getDecoder().decode(pem)));
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IOException(file + " bukan kunci P-256 dalam PKCS#8", e);
        }
    }
}

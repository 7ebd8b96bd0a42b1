package id.serkom.referensi.akun;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.fault.Conflict;
import id.serkom.api.service.AkunInfo;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.Akun;
import id.serkom.spi.store.AkunStore;
import id.serkom.spi.store.BilaTersedia;
import id.serkom.spi.store.Committer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first administrator: when there is no account at all, one with a random password, which stands in
 * {@code serkom/admin-awal.txt} for the owner of the server's files alone. The file comes before the account: who finds the
 * account finds its password, and after a crash in between both are made anew. A database that is away just then is waited for.
 */
@Component(name = "id.serkom.akun.awal", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class AdminAwal {

    static final String AKUN = "admin";
    static final String FILE = "admin-awal.txt";

    private static final Logger LOG = LoggerFactory.getLogger(AdminAwal.class);
    private static final Duration JARAK = Duration.ofSeconds(5);
    private static final char[] HURUF = "abcdefghjkmnpqrstuvwxyz23456789".toCharArray();
    private static final int KELOMPOK = 5;
    private static final int HURUF_SEKELOMPOK = 5;

    private final AkunStore store;
    private final Committer committer;
    private final OfficeClock clock;
    private final Path file;
    private final BilaTersedia pembuatan;

    @Activate
    public AdminAwal(@Reference AkunStore store, @Reference Committer committer, @Reference OfficeClock clock,
            BundleContext context) {
        this(store, committer, clock, Path.of(Optional.ofNullable(context.getProperty("karaf.base")).orElse("."), "serkom"),
                JARAK);
    }

    AdminAwal(AkunStore store, Committer committer, OfficeClock clock, Path folder, Duration jarak) {
        this.store = store;
        this.committer = committer;
        this.clock = clock;
        this.file = folder.resolve(FILE);
        this.pembuatan = BilaTersedia.jalankan("serkom-admin-awal", jarak, this::buat);
    }

    @Deactivate
    public void tutup() {
        pembuatan.close();
    }

    private void buat() {
        if (!store.list().isEmpty()) {
            return;
        }
        String sandi = sandi();
        AkunInfo info = new AkunInfo(AKUN, "Administrator", Set.of(Peran.ADMINISTRATOR), Optional.empty(), Optional.empty(),
                Optional.empty(), true, false, 0);
        try {
            write(file, text(sandi));
            new AkunWriter(store, committer, clock).tambah(Actor.SISTEM.akun(),
                    new Akun(AKUN, 0, info, Argon2Sandi.BAWAAN.hash(sandi.toCharArray()), 0, Optional.empty()));
            LOG.info("Akun administrator pertama dibuat; kata sandinya ada di {}", file);
        } catch (Conflict e) {
            if (holds(file, sandi)) {
                remove(file);
            }
            LOG.info("Akun administrator pertama sudah dibuat oleh simpul lain");
        } catch (IOException e) {
            throw new UncheckedIOException("Kata sandi administrator pertama tidak dapat ditulis: " + file, e);
        }
    }

    private static String sandi() {
        SecureRandom random = new SecureRandom();
        StringBuilder sandi = new StringBuilder();
        for (int i = 0; i < KELOMPOK * HURUF_SEKELOMPOK; i++) {
            sandi.append(i > 0 && i % HURUF_SEKELOMPOK == 0 ? "-" : "").append(HURUF[random.nextInt(HURUF.length)]);
        }
        return sandi.toString();
    }

    /** Another's password in the file stays. */
    private static boolean holds(Path file, String sandi) {
        try {
            return Files.exists(file) && Files.readString(file).contains(sandi);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String sandi) {
        return """
                Administrator pertama Serkom

                akun: %s
                sandi: %s

                Cara masuk:
                - REST: POST /api/v1/masuk pada porta HTTP server (bawaan http://127.0.0.1:8181) dengan {"akun": "%s", "sandi": "..."};
                  jawabannya memuat token untuk setiap permintaan berikutnya. Ganti sandi: POST /api/v1/saya/sandi.
                - Konsol (porta bawaan): ssh -p 8101 %s@127.0.0.1

                Setelah masuk, buat akun untuk setiap orang, ganti kata sandi ini, lalu hapus berkas ini.
                """.formatted(AKUN, sandi, AKUN, AKUN);
    }

    /** Nobody but the owner may read it from the moment it exists; what lies there from a start that broke off is replaced. */
    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                owner)) {
            if (!posix) {
                restrict(file);
            }
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void restrict(Path file) throws IOException {
        File f = file.toFile();
        if (!(f.setReadable(false, false) && f.setReadable(true, true) && f.setWritable(false, false) && f.setWritable(true, true))) {
            throw new IOException("hak akses tidak dapat dibatasi: " + file);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Berkas {} tidak berlaku dan tidak terhapus; hapuslah", file);
        }
    }
}

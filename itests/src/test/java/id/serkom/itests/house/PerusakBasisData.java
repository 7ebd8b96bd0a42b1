package id.serkom.itests.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;

/**
 * Runs inside the server under test, past everything that guards it: each file {@code <n>.sql} moved into its folder is run as one
 * transaction on the server's own database, and answered by {@code <n>.hasil}, whose first line is {@code ok} or why not.
 */
public final class PerusakBasisData implements BundleActivator {

    static final String NAMA = "id.serkom.itests.perusak";
    static final String FOLDER = "perusak";
    static final String PEMISAH = "\n;;\n";

    private DataSource sumber;
    private Path folder;
    private WatchService pengamat;

    @Override
    public void start(BundleContext context) throws IOException, InvalidSyntaxException {
        sumber = context.getService(context.getServiceReferences(DataSource.class, "(osgi.jndi.service.name=serkom)").iterator()
                .next());
        folder = Path.of(context.getProperty("karaf.base"), FOLDER);
        pengamat = folder.getFileSystem().newWatchService();
        Path baru = Files.createDirectories(folder.resolveSibling(FOLDER + ".baru"));
        baru.register(pengamat, StandardWatchEventKinds.ENTRY_CREATE);
        Files.move(baru, folder);
        Thread thread = new Thread(this::layani, NAMA);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) throws IOException {
        pengamat.close();
    }

    private void layani() {
        try {
            for (;;) {
                WatchKey kunci = pengamat.take();
                for (WatchEvent<?> event : kunci.pollEvents()) {
                    Path file = folder.resolve((Path) event.context());
                    if (file.toString().endsWith(".sql")) {
                        jawab(file, jalankan(Files.readString(file)));
                    }
                }
                kunci.reset();
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void jawab(Path file, String jawaban) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draf");
        Files.writeString(draft, jawaban);
        Files.move(draft, Path.of(file.toString().replace(".sql", ".hasil")), StandardCopyOption.ATOMIC_MOVE);
    }

    private String jalankan(String sql) {
        StringBuilder jawaban = new StringBuilder("ok\n");
        try (Connection connection = sumber.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String satu : sql.split(PEMISAH)) {
                    if (statement.execute(satu)) {
                        baca(statement.getResultSet(), jawaban);
                    }
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                return e.getMessage() + '\n';
            }
            return jawaban.toString();
        } catch (SQLException e) {
            return e.getMessage() + '\n';
        }
    }

    private static void baca(ResultSet baris, StringBuilder jawaban) throws SQLException {
        try (baris) {
            while (baris.next()) {
                jawaban.append(baris.getString(1)).append('\n');
            }
        }
    }
}

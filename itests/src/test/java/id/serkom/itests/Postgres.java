package id.serkom.itests;

import static org.junit.Assert.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of a test's own, which outlives the server under test. Set up as carelessly as for other tests, with commits that are not
 * waited for: the server's own address sees to that.
 */
public final class Postgres implements AutoCloseable {

    /** It begins with what it was killed in, on a busy machine. */
    static final Duration SABAR = Duration.ofMinutes(2);

    private final Path data;
    private EmbeddedPostgres basis;
    private Optional<ProcessHandle> dihentikan = Optional.empty();

    private Postgres(Path data) throws IOException {
        this.data = data;
        this.basis = mulai(Machine.freePort());
    }

    /** In {@code target/servers/<name>}, wiped before it is used. */
    public static Postgres named(String name) throws IOException, InterruptedException {
        Path data = Path.of(System.getProperty("serkom.servers"), name).toAbsolutePath();
        Machine.run("rm", "-rf", data.toString());
        Files.createDirectories(data.getParent());
        return new Postgres(data);
    }

    /** In an empty folder that is there already. */
    public static Postgres in(Path data) throws IOException {
        return new Postgres(data);
    }

    private EmbeddedPostgres mulai(int port) throws IOException {
        return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port)
                .setServerConfig("fsync", "on").setServerConfig("full_page_writes", "on").setPGStartupWait(SABAR).start();
    }

    /** Stops it at once, with whatever it is doing. */
    public void stopAtOnce() throws IOException, InterruptedException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        dihentikan = ProcessHandle.of(Long.parseLong(pid));
        Machine.run("kill", "-QUIT", pid);
    }

    /** Starts it again, at the same address. */
    public void startAgain() throws IOException {
        int port = basis.getPort();
        dihentikan.ifPresent(p -> p.onExit().orTimeout(SABAR.toSeconds(), TimeUnit.SECONDS).join());
        basis.close();
        basis = mulai(port);
    }

    /** Runs a statement as its owner. */
    public void sql(String statement) throws SQLException {
        try (Connection c = basis.getPostgresDatabase().getConnection(); Statement s = c.createStatement()) {
            s.execute(statement);
        }
    }

    /** The lines that the server's settings file itself tells an operator to put in, with this database's address. */
    public String settings(String cfg) {
        String petunjuk = cfg.lines().filter(l -> l.startsWith("#   ")).map(l -> l.substring(4))
                .map(l -> l.replace("127.0.0.1:5432/serkom", "127.0.0.1:" + basis.getPort() + "/postgres")
                        .replace("user = serkom", "user = postgres").replace("...", "postgres"))
                .reduce("", (a, b) -> a + b + "\n");
        assertEquals(petunjuk, 4, petunjuk.lines().count());
        String tetap = cfg.lines().filter(l -> !l.startsWith("osgi.jdbc.driver.name") && !l.startsWith("url = "))
                .reduce("", (a, b) -> a + b + "\n");
        return petunjuk + tetap;
    }

    @Override
    public void close() throws IOException {
        basis.close();
    }
}

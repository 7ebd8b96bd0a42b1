package id.serkom.itests.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** A PostgreSQL that the build brings, on loopback, with nothing of its durability switched off. */
final class PostgresBasis implements BasisData {

    private static final String NAMA = "serkom";
    private static final String SALINAN = "salinan";

    private final Path data;
    private final EmbeddedPostgres postgres;

    /** @param panggung folder for its program and its data, which goes with the bench */
    PostgresBasis(Path panggung) throws IOException, SQLException {
        data = panggung.resolve("postgres");
        postgres = EmbeddedPostgres.builder().setDataDirectory(data).setOverrideWorkingDirectory(panggung.resolve("postgres-program")
                .toFile())
                .setServerConfig("fsync", "on").setServerConfig("full_page_writes", "on").setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofMinutes(1)).start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::akhiri));
        perintah("CREATE DATABASE " + NAMA);
    }

    @Override
    public String nama() {
        return "PostgreSQL";
    }

    /** As the file itself tells an operator to. */
    @Override
    public void pasang(Peladen peladen) throws IOException {
        peladen.ubah("etc/org.ops4j.datasource-serkom.cfg", cfg -> cfg.lines().filter(b -> b.startsWith("#   "))
                .map(b -> b.substring(4).replace("127.0.0.1:5432/serkom", "127.0.0.1:" + postgres.getPort() + "/" + NAMA)
                        .replace("user = serkom", "user = postgres").replace("...", "postgres"))
                .collect(Collectors.joining("\n", "", "\n"))
                + cfg.lines().filter(b -> !b.startsWith("osgi.jdbc.driver.name") && !b.startsWith("url = "))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @Override
    public OptionalLong proses() {
        try {
            return OptionalLong.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0)));
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL tidak berjalan", e);
        }
    }

    @Override
    public long ukuran() throws SQLException {
        try (Connection connection = buka(NAMA); Statement s = connection.createStatement();
                ResultSet rs = s.executeQuery("SELECT pg_database_size('" + NAMA + "')")) {
            rs.next();
            return rs.getLong(1);
        }
    }

    @Override
    public void tenang() throws SQLException {
        try (Connection connection = buka(NAMA)) {
            rapikan(connection);
        }
    }

    @Override
    public Connection sambung() throws SQLException {
        return buka(NAMA);
    }

    @Override
    public Connection salin() throws SQLException {
        perintah("DROP DATABASE IF EXISTS " + SALINAN);
        perintah("CREATE DATABASE " + SALINAN + " TEMPLATE " + NAMA);
        return buka(SALINAN);
    }

    @Override
    public void rapikan(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute("VACUUM (ANALYZE)");
            s.execute("CHECKPOINT");
        }
    }

    private Connection buka(String basis) throws SQLException {
        return postgres.getDatabase("postgres", basis).getConnection();
    }

    private void perintah(String sql) throws SQLException {
        try (Connection connection = buka("postgres"); Statement s = connection.createStatement()) {
            s.execute(sql);
        }
    }

    private void akhiri() {
        try {
            close();
        } catch (IOException e) {
            System.err.println("PostgreSQL tidak berhenti: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}

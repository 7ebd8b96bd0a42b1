package id.serkom.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A Derby left half made is put aside; one that may hold the office's work is not touched. */
public class DerbyTerputusTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path db() {
        return folder.getRoot().toPath().resolve("serkom");
    }

    private SQLException gagalDibuka() {
        return assertThrows(SQLException.class, () -> DriverManager.getConnection("jdbc:derby:" + db() + ";create=true"));
    }

    @Test
    public void yangTerputusSaatDibuatDisingkirkanDanDibuatLagi() throws IOException, SQLException {
        Files.createDirectories(db().resolve("seg0"));
        Files.writeString(db().resolve("seg0/c10.dat"), "setengah");

        DerbyTerputus.singkirkan(gagalDibuka());

        try (Connection baru = DriverManager.getConnection("jdbc:derby:" + db() + ";create=true")) {
            assertTrue(baru.isValid(1));
        }
        try (var isi = Files.list(folder.getRoot().toPath())) {
            assertEquals(1, isi.filter(f -> f.getFileName().toString().startsWith("serkom.terputus-")).count());
        }
        assertThrows(SQLException.class, () -> DriverManager.getConnection("jdbc:derby:" + db() + ";shutdown=true"));
    }

    @Test
    public void yangTerputusSebelumTabelPertamaJuga() throws IOException {
        Files.createDirectories(db().resolve("log"));

        DerbyTerputus.singkirkan(gagalDibuka());

        assertTrue(Files.notExists(db()));
    }

    @Test
    public void yangSudahBerisiTidakDisentuh() throws IOException {
        Files.createDirectories(db().resolve("seg0"));
        for (int i = 0; i < 150; i++) {
            Files.writeString(db().resolve("seg0/c" + i + ".dat"), "isi");
        }

        DerbyTerputus.singkirkan(gagalDibuka());

        assertTrue(Files.exists(db().resolve("seg0/c149.dat")));
    }

    @Test
    public void galatLainTidakMenyingkirkanApaPun() {
        DerbyTerputus.singkirkan(new SQLException("Folder '" + folder.getRoot() + "' penuh", "53100"));

        assertTrue(folder.getRoot().exists());
    }
}

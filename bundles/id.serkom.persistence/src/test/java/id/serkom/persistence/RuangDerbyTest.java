package id.serkom.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What cannot be kept is refused before Derby tries, as a database that is not available. */
public class RuangDerbyTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void diskYangHampirPenuhDitolakSebelumDitulis() throws IOException {
        Path db = folder.newFolder().toPath();

        SQLException penuh = assertThrows(SQLException.class, () -> RuangDerby.periksa(db, Long.MAX_VALUE));

        assertEquals("53100", penuh.getSQLState());
        assertTrue(Galat.takTersedia(penuh));
    }

    @Test
    public void folderYangTidakDapatDitulisDitolak() {
        SQLException hanyaBaca = assertThrows(SQLException.class, () -> RuangDerby.periksa(Path.of("/proc/1"), 0));

        assertEquals("25502", hanyaBaca.getSQLState());
        assertTrue(Galat.takTersedia(hanyaBaca));
    }

    @Test
    public void derbyDiFolderYangBerruangDanYangDiMemoriDiterima() throws SQLException {
        for (String nama : new String[] {folder.getRoot().toPath().resolve("ada").toString(), "memory:ruang"}) {
            try (Connection c = DriverManager.getConnection("jdbc:derby:" + nama + ";create=true")) {
                RuangDerby.periksa(c);
            }
        }
        assertThrows(SQLException.class, () -> DriverManager.getConnection("jdbc:derby:" + folder.getRoot().toPath().resolve("ada")
                + ";shutdown=true"));
    }
}

package id.serkom.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.spi.store.Simpul;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A heartbeat and a document in the database as little as a commit; whoever reads is not held up. */
    @Test
    public void yangDitulisDiSampingBukuJugaDitolak() throws Exception {
        SumberUji sumber = new SumberUji(JpaPorts.sumber("jdbc:derby:memory:samping;create=true", "", ""));
        JpaPorts ports = new JpaPorts(sumber);
        Simpul simpul = new Simpul("a", "satu", Instant.EPOCH, Instant.EPOCH, 1, Map.of());
        ports.simpul().lapor(simpul);
        String sha256 = ports.blob().simpan(new ByteArrayInputStream(new byte[9]), Long.MAX_VALUE).sha256();

        sumber.alamat("jdbc:derby:/proc/1");

        assertThrows(StoreUnavailable.class, () -> ports.simpul().lapor(simpul));
        assertThrows(StoreUnavailable.class, () -> ports.simpul().hapus("a"));
        assertThrows(StoreUnavailable.class, () -> ports.blob().simpan(new ByteArrayInputStream(new byte[10]), Long.MAX_VALUE));
        assertEquals(List.of(simpul), ports.simpul().list());
        assertEquals(Optional.of(true), ports.blob().utuh(sha256));
        ports.tutup();
    }

    @Test
    public void salinanYangTidakMuatDitolakSebelumDisalin() throws Exception {
        Path db = folder.newFolder().toPath();
        Files.write(db.resolve("c10.dat"), new byte[3 << 20]);
        Path ke = folder.newFolder().toPath();

        Conflict galat = assertThrows(Conflict.class, () -> RuangDerby.periksaSalinan(db, ke, 2 * RuangDerby.CADANGAN + (3 << 20) - 1));
        RuangDerby.periksaSalinan(db, ke, 2 * RuangDerby.CADANGAN + (3 << 20));

        assertEquals("simpan.ruang-salinan", galat.reasons().get(0).code());
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

    @Test
    public void yangDialamatkanTanpaJalurUtuhDicariDiRumahDerby() {
        String dulu = System.setProperty("derby.system.home", "/server/db");
        try {
            assertEquals(Optional.of(Path.of("/server/db/serkom")), RuangDerby.folder("jdbc:derby:serkom;create=true"));
            assertEquals(Optional.of(Path.of("/lain/serkom")), RuangDerby.folder("jdbc:derby:directory:/lain/serkom"));
        } finally {
            if (dulu == null) {
                System.clearProperty("derby.system.home");
            } else {
                System.setProperty("derby.system.home", dulu);
            }
        }
    }
}

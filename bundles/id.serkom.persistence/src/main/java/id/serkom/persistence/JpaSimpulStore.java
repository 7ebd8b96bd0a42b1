package id.serkom.persistence;

import id.serkom.api.data.Data;
import id.serkom.spi.store.Simpul;
import id.serkom.spi.store.SimpulStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The servers over the database, each with one row. */
@Component(name = "id.serkom.persistence.simpul", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaSimpulStore implements SimpulStore {

    private final Database database;

    @Activate
    public JpaSimpulStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public void lapor(Simpul simpul) {
        database.tulis(0, c -> tulis(c, "UPDATE simpul SET nama = ?, mulai = ?, terakhir = ?, denyut = ?, isi = ? WHERE id = ?", simpul)
                || tulis(c, "INSERT INTO simpul (nama, mulai, terakhir, denyut, isi, id) VALUES (?, ?, ?, ?, ?, ?)", simpul));
    }

    private static boolean tulis(Connection c, String sql, Simpul s) throws SQLException {
        try (PreparedStatement ps = c.prepareStatement(sql)) {
            ps.setString(1, s.nama());
            ps.setLong(2, s.mulai().toEpochMilli());
            ps.setLong(3, s.terakhir().toEpochMilli());
            ps.setLong(4, s.denyut());
            ps.setString(5, Json.tulis(Data.of(s.isi())));
            ps.setString(6, s.id());
            return ps.executeUpdate() > 0;
        }
    }

    @Override
    public List<Simpul> list() {
        return database.transaksi(c -> {
            List<Simpul> semua = new ArrayList<>();
            try (PreparedStatement ps = c.prepareStatement(
                    "SELECT id, nama, mulai, terakhir, denyut, isi FROM simpul ORDER BY id"); ResultSet rs = ps.executeQuery()) {
                while (rs.next()) {
                    semua.add(new Simpul(rs.getString(1), rs.getString(2), Instant.ofEpochMilli(rs.getLong(3)),
                            Instant.ofEpochMilli(rs.getLong(4)), rs.getLong(5), isi(rs.getString(6))));
                }
            }
            return semua;
        });
    }

    private static Map<String, String> isi(String json) {
        Map<String, String> isi = new TreeMap<>();
        Json.data(json).asMap().forEach((hal, nilai) -> isi.put(hal, String.valueOf(nilai)));
        return isi;
    }

    @Override
    public void hapus(String id) {
        database.tulis(0, c -> {
            try (PreparedStatement ps = c.prepareStatement("DELETE FROM simpul WHERE id = ?")) {
                ps.setString(1, id);
                return ps.executeUpdate();
            }
        });
    }
}

package id.serkom.persistence;

import id.serkom.spi.store.NomorDiminta;
import id.serkom.spi.store.Seri;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes numbers for one shared commit. A series' row is locked when its first number is taken, counted in memory and written once
 * at the end; a change set that drops out gives its numbers back ({@link #ingat}, {@link #kembali}).
 */
final class Penomor {

    private final Perintah perintah;
    private Map<String, Keadaan> seri = new HashMap<>();

    private record Keadaan(String seri, int tahun, int terakhir, boolean berubah) {
    }

    Penomor(Perintah perintah) {
        this.perintah = perintah;
    }

    Map<String, ?> ingat() {
        return new HashMap<>(seri);
    }

    @SuppressWarnings("unchecked")
    void kembali(Map<String, ?> sebelumnya) {
        seri = (Map<String, Keadaan>) sebelumnya;
    }

    /** Locks the series when it exists, so that shared commits of several nodes lock in one order. */
    void kunci(String kode, int tahun) throws SQLException {
        String id = id(kode, tahun);
        if (!seri.containsKey(id)) {
            muat(kode, tahun).ifPresent(k -> seri.put(id, k));
        }
    }

    int ambil(NomorDiminta diminta) throws SQLException {
        String id = id(diminta.seri(), diminta.tahun());
        kunci(diminta.seri(), diminta.tahun());
        Keadaan kini = seri.get(id);
        int urut = kini == null ? mulai(diminta) + 1 : kini.terakhir() + 1;
        seri.put(id, new Keadaan(diminta.seri(), diminta.tahun(), urut, true));
        return urut;
    }

    /** Writes what was counted, and forgets it: somebody may set the row himself next. */
    void simpan() throws SQLException {
        for (Keadaan k : seri.values()) {
            if (k.berubah()) {
                perintah.jalankan("UPDATE seri SET terakhir = ?, revision = revision + 1 WHERE seri = ? AND tahun = ?",
                        k.terakhir(), k.seri(), k.tahun());
            }
        }
        seri.clear();
    }

    private Optional<Keadaan> muat(String kode, int tahun) throws SQLException {
        if (perintah.jalankan("UPDATE seri SET revision = revision WHERE seri = ? AND tahun = ?", kode, tahun) == 0) {
            return Optional.empty();
        }
        PreparedStatement ps = perintah.siap("SELECT terakhir FROM seri WHERE seri = ? AND tahun = ?");
        ps.setString(1, kode);
        ps.setInt(2, tahun);
        try (ResultSet rs = ps.executeQuery()) {
            rs.next();
            return Optional.of(new Keadaan(kode, tahun, rs.getInt(1), false));
        }
    }

    /** Begins a series after its opening balance. When another node began it at the same time the whole commit is tried again. */
    private int mulai(NomorDiminta diminta) throws SQLException {
        Tabel<Seri, SeriRow> tabel = Tabels.SERI;
        PreparedStatement ps = perintah.siap(tabel.insert());
        tabel.isiInsert(ps, tabel.baris(new Seri(id(diminta.seri(), diminta.tahun()), 0, diminta.seri(), diminta.tahun(),
                diminta.saldo(), diminta.saldo())));
        try {
            ps.executeUpdate();
        } catch (SQLException e) {
            throw new SQLException("seri dimulai simpul lain", "40001", e);
        }
        return diminta.saldo();
    }

    private static String id(String kode, int tahun) {
        return kode + '/' + tahun;
    }
}

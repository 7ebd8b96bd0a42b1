package id.serkom.persistence;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.spi.store.BasisDataStore.Peralihan;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the book from Derby to PostgreSQL. The order is what keeps it one: writers out; every row over there, read back, with the mark
 * that it is not live yet, in one transaction; the mark here that it is gone; the switch. Whoever opens the other one looks for
 * the mark here. Until it stands, the book here is live; from then on the other one is. Where nobody can say whether it stands, nothing
 * is undone: the next start sees it.
 */
final class PindahBuku {

    private static final Logger LOG = LoggerFactory.getLogger(PindahBuku.class);

    private final DataSource sumber;
    private final DataSource tujuan;
    private final Palang palang;
    private final HasilCommit hasil;
    private final String id = UUID.randomUUID().toString();

    /** @param sabar how long a Derby is waited for that is to say whether the mark stands in it */
    PindahBuku(DataSource sumber, DataSource tujuan, Palang palang, Duration sabar) {
        this.sumber = sumber;
        this.tujuan = tujuan;
        this.palang = palang;
        this.hasil = new HasilCommit(sumber, sabar);
    }

    Map<String, Long> jalankan(Peralihan beralih) throws SQLException, IOException {
        Map<String, Long> baris;
        boolean tertutup = false;
        try (Connection dari = sumber.getConnection()) {
            RuangDerby.periksa(dari);
            siapkan(alamat(dari));
            palang.tutupPenulis(Reason.of("simpan.sedang-dipindah"));
            tertutup = true;
            baris = salin(dari);
        } catch (SQLException | IOException | RuntimeException | Error e) {
            if (tertutup) {
                batal();
            }
            throw e;
        }
        tandai();
        alihkan(beralih);
        return baris;
    }

    /** The mark here; when Derby does not say that it took it, it is asked: what stands there decides which book is the live one. */
    private void tandai() throws SQLException {
        try (Connection dari = sumber.getConnection(); Connection ke = tujuan.getConnection()) {
            RuangDerby.periksa(dari);
            new Pindahan(true, id, alamat(ke)).tulis(dari);
        } catch (SQLException | RuntimeException e) {
            if (!bertanda(e)) {
                batal();
                throw e;
            }
        }
    }

    private void alihkan(Peralihan beralih) throws IOException {
        try {
            beralih.alihkan();
        } catch (IOException | RuntimeException e) {
            // Live here again, before anything is taken away there.
            try (Connection dari = sumber.getConnection()) {
                Pindahan.hapus(dari);
            } catch (SQLException penuh) {
                e.addSuppressed(penuh);
            }
            if (bertanda(e)) {
                throw tertunda(e);
            }
            batal();
            throw e;
        }
    }

    /** Whether the mark of this move stands here; who cannot learn it undoes nothing. */
    private boolean bertanda(Exception sebab) {
        return hasil.lihat(dari -> Pindahan.baca(dari).filter(p -> p.pergi() && p.id().equals(id)).isPresent())
                .orElseThrow(() -> tertunda(sebab));
    }

    private static StoreUnavailable tertunda(Exception sebab) {
        LOG.error("Pemindahan buku belum selesai; server meneruskannya sendiri saat mulai lagi", sebab);
        return new StoreUnavailable(Reason.of("pindah.tertunda"), sebab);
    }

    private void batal() {
        kosongkan(t -> t.id().equals(id));
        palang.buka();
    }

    private static String alamat(Connection connection) throws SQLException {
        return Pindahan.alamat(connection.getMetaData().getURL());
    }

    /** A schema of this version without a row; what an earlier move from here left there when it broke off is taken away. */
    private void siapkan(String asal) throws SQLException, IOException {
        try (Connection ke = tujuan()) {
            if (!ke.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                throw new InvalidInput(Reason.of("pindah.bukan-postgresql"));
            }
            List<String> ada = tabel(ke);
            if (ada.isEmpty()) {
                new Migrasi(tujuan).jalankan();
                return;
            }
            if (!ada.contains("skema_basis") || !skema(ke).equals(Migrasi.sidik())) {
                throw new Conflict(Reason.of("pindah.skema-lain"));
            }
            Optional<Pindahan> tanda = Pindahan.baca(ke);
            if (tanda.filter(t -> !t.pergi() && t.alamat().equals(asal)).isPresent()) {
                kosongkan(t -> t.equals(tanda.get()));
            } else if (tanda.isPresent() || !SeluruhTabel.berbaris(ke).isEmpty()) {
                throw new Conflict(Reason.of("pindah.tujuan-tidak-kosong", "isi", String.join(", ", SeluruhTabel.berbaris(ke))));
            }
        } catch (LiquibaseException e) {
            throw new SQLException("skema tidak dapat dibuat di basis data tujuan", e);
        }
    }

    private Connection tujuan() {
        try {
            return tujuan.getConnection();
        } catch (SQLException e) {
            throw new InvalidInput(Reason.of("pindah.tujuan-tak-terjangkau", "sebab", String.valueOf(e.getMessage())));
        }
    }

    private static List<String> tabel(Connection connection) throws SQLException {
        try (ResultSet rs = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            List<String> ada = new ArrayList<>();
            while (rs.next()) {
                ada.add(rs.getString("TABLE_NAME"));
            }
            return ada;
        }
    }

    private static String skema(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement(); ResultSet rs = s.executeQuery("SELECT sidik FROM skema_basis")) {
            return rs.next() ? rs.getString(1) : "";
        }
    }

    private Map<String, Long> salin(Connection dari) throws SQLException, IOException {
        try (Connection ke = tujuan.getConnection()) {
            ke.setAutoCommit(false);
            try {
                SeluruhTabel.kunci(ke, SeluruhTabel.SEMUA);
                // Another server may have moved there since it was looked at.
                List<String> terisi = SeluruhTabel.berbaris(ke);
                if (!terisi.isEmpty() || Pindahan.baca(ke).isPresent()) {
                    throw new Conflict(Reason.of("pindah.tujuan-tidak-kosong", "isi", String.join(", ", terisi)));
                }
                SeluruhTabel.kosongkan(ke, SeluruhTabel.SEMUA);
                Map<String, Long> baris = new LinkedHashMap<>();
                for (String tabel : SeluruhTabel.SEMUA) {
                    baris.put(tabel, salin(dari, ke, tabel));
                }
                new Pindahan(false, id, alamat(dari)).tulis(ke);
                ke.commit();
                return baris;
            } finally {
                // What was committed is not undone by it.
                ke.rollback();
            }
        }
    }

    private static long salin(Connection dari, Connection ke, String tabel) throws SQLException, IOException {
        try (TabelBaris.Penulis penulis = new TabelBaris(ke, tabel).penulis()) {
            new TabelBaris(dari, tabel).baca(penulis);
            penulis.kirim();
        }
        SidikTabel di = SidikTabel.baca(dari, tabel);
        if (!di.equals(SidikTabel.baca(ke, tabel))) {
            throw new IllegalStateException("tabel " + tabel + " tidak sama sesudah disalin");
        }
        return di.jumlah();
    }

    /** Takes away what that move has left there, and nothing of anybody else's. */
    private void kosongkan(Predicate<Pindahan> milik) {
        try (Connection ke = tujuan.getConnection()) {
            ke.setAutoCommit(false);
            SeluruhTabel.kunci(ke, SeluruhTabel.SEMUA);
            if (Pindahan.baca(ke).filter(t -> !t.pergi()).filter(milik).isEmpty()) {
                ke.rollback();
                return;
            }
            SeluruhTabel.kosongkan(ke, SeluruhTabel.SEMUA);
            try (Statement s = ke.createStatement()) {
                s.executeUpdate("INSERT INTO urutan (nama, terakhir) VALUES ('jurnal', 0)");
            }
            Pindahan.hapus(ke);
            ke.commit();
        } catch (SQLException e) {
            LOG.warn("Basis data tujuan belum dikosongkan; serkom:pindah berikutnya yang mengosongkannya", e);
        }
    }
}

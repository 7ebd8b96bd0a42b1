package id.serkom.persistence;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.BasisDataStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The database as a whole. */
@Component(name = "id.serkom.persistence.basis", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaBasisDataStore implements BasisDataStore {

    private static final String POSTGRESQL = "PostgreSQL";

    private final Database database;
    private final DataSource sumber;
    private final Sambungan sambungan;

    @Activate
    public JpaBasisDataStore(@Reference Database database,
            @Reference(target = "(osgi.jndi.service.name=serkom)") DataSource sumber, BundleContext context) {
        this(database, sumber, new Sambungan(context));
    }

    JpaBasisDataStore(Database database, DataSource sumber, Sambungan sambungan) {
        this.database = database;
        this.sumber = sumber;
        this.sambungan = sambungan;
    }

    @Override
    public Basis basis() {
        try (Connection connection = sumber.getConnection()) {
            return new Basis(postgresql(connection) ? "postgresql" : "derby", Migrasi.sidik());
        } catch (SQLException e) {
            throw Galat.terbaca(e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean postgresql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals(POSTGRESQL);
    }

    @Override
    public List<String> terisi() {
        try (Connection connection = sumber.getConnection()) {
            return SeluruhTabel.terisi(connection);
        } catch (SQLException e) {
            throw Galat.terbaca(e);
        }
    }

    @Override
    public Potret potret(Path kerja) throws IOException {
        try {
            return basis().jenis().equals("postgresql") ? PotretBasis.postgres(sumber) : PotretBasis.derby(sumber, sambungan, kerja);
        } catch (SQLException e) {
            throw Galat.terbaca(e);
        }
    }

    @Override
    public void isi(JournalEntry catatan, Pengisi pengisi) throws IOException {
        database.palang().tutup(Reason.of("simpan.sedang-dipulihkan"));
        boolean terisi = false;
        try (Connection connection = sumber.getConnection()) {
            connection.setAutoCommit(false);
            try {
                isi(connection, catatan, pengisi);
                connection.commit();
                terisi = true;
            } finally {
                if (!terisi) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw Galat.terbaca(e);
        } finally {
            selesai(terisi);
        }
    }

    private void selesai(boolean terisi) {
        if (terisi) {
            // Whoever still writes through this one has read what is no more; what begins anew has its own.
            database.palang().bukaPembaca();
            database.bukaUlang();
        } else {
            database.palang().buka();
        }
    }

    private static void isi(Connection connection, JournalEntry catatan, Pengisi pengisi) throws SQLException, IOException {
        SeluruhTabel.kunci(connection, SeluruhTabel.NAMA);
        List<String> terisi = SeluruhTabel.terisi(connection);
        if (!terisi.isEmpty()) {
            throw new Conflict(Reason.of("simpan.tidak-kosong", "isi", String.join(", ", terisi)));
        }
        SeluruhTabel.kosongkan(connection, SeluruhTabel.NAMA);
        List<String> belum = new ArrayList<>(SeluruhTabel.NAMA);
        pengisi.isi((tabel, dari) -> {
            if (!belum.remove(tabel)) {
                throw salah(tabel, "tidak dikenal, atau diberikan dua kali");
            }
            return tabel(connection, tabel, dari);
        });
        if (!belum.isEmpty()) {
            throw salah(belum.get(0), "tidak ada");
        }
        new AkhirPemulihan(connection, catatan).tulis();
    }

    private static long tabel(Connection connection, String tabel, InputStream dari) throws IOException {
        try {
            return TabelTeks.isi(connection, tabel, dari);
        } catch (SQLException e) {
            if (Galat.takTersedia(e)) {
                throw Galat.takTersedia("simpan.tidak-tersedia", e);
            }
            throw salah(tabel, "SQLState " + e.getSQLState());
        }
    }

    private static InvalidInput salah(String tabel, String sebab) {
        return new InvalidInput(Reason.of("simpan.isi-tabel-salah", Map.of("tabel", tabel, "sebab", sebab)));
    }

    @Override
    public Map<String, Long> pindah(Map<String, String> tujuan, Peralihan beralih) throws IOException {
        if (!basis().jenis().equals("derby")) {
            throw new Conflict(Reason.of("pindah.bukan-derby"));
        }
        Data cara = Data.of(tujuan);
        if (!cara.optText("osgi.jdbc.driver.name").filter(Sambungan.POSTGRESQL::equals).isPresent()) {
            throw new InvalidInput(Reason.of("pindah.bukan-postgresql"));
        }
        try {
            DataSource ke = sambungan.sumber(Sambungan.POSTGRESQL, cara.optText("url").orElse(""), cara.optText("user").orElse(""),
                    cara.optText("password").orElse(""));
            return new PindahBuku(sumber, ke, database.palang()).jalankan(beralih);
        } catch (SQLException e) {
            throw Galat.terbaca(e);
        }
    }
}

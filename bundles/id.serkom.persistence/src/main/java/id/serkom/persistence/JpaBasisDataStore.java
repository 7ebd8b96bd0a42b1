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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database as a whole. */
@Component(name = "id.serkom.persistence.basis", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaBasisDataStore implements BasisDataStore {

    private static final Logger LOG = LoggerFactory.getLogger(JpaBasisDataStore.class);
    private static final String POSTGRESQL = "PostgreSQL";
    /** How long a database is waited for that is to say whether a book is in it, or has left it. */
    private static final Duration SABAR = Duration.ofMinutes(1);

    private final Database database;
    private final DataSource sumber;
    private final Sambungan sambungan;
    private final HasilCommit hasil;
    private final Duration sabar;

    @Activate
    public JpaBasisDataStore(@Reference Database database,
            @Reference(target = "(osgi.jndi.service.name=serkom)") DataSource sumber, BundleContext context) {
        this(database, sumber, new Sambungan(context), SABAR);
    }

    JpaBasisDataStore(Database database, DataSource sumber, Sambungan sambungan, Duration sabar) {
        this.database = database;
        this.sumber = sumber;
        this.sambungan = sambungan;
        this.sabar = sabar;
        this.hasil = new HasilCommit(sumber, sabar);
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
        boolean mungkinTerisi = false;
        try {
            Optional<SQLException> takDijawab = masukkan(catatan, pengisi);
            Optional<Boolean> tercatat = takDijawab.isEmpty() ? Optional.of(true) : hasil.tercatat(catatan);
            mungkinTerisi = tercatat.orElse(true);
            if (tercatat.isEmpty()) {
                throw Galat.takTersedia("simpan.hasil-tidak-pasti", takDijawab.get());
            }
            if (!mungkinTerisi) {
                throw takDijawab.get();
            }
        } catch (SQLException e) {
            throw Galat.terbaca(e);
        } finally {
            selesai(mungkinTerisi);
        }
    }

    /** Everything in one transaction; what came in the place of the answer to its commit. */
    private Optional<SQLException> masukkan(JournalEntry catatan, Pengisi pengisi) throws SQLException, IOException {
        boolean dikirim = false;
        try (Connection connection = sumber.getConnection()) {
            connection.setAutoCommit(false);
            try {
                isi(connection, catatan, pengisi);
            } catch (SQLException | IOException | RuntimeException | Error e) {
                batalkan(connection, e);
                throw e;
            }
            dikirim = true;
            connection.commit();
            return Optional.empty();
        } catch (SQLException e) {
            if (!dikirim) {
                throw e;
            }
            LOG.warn("Basis data tidak menjawab commit pemulihan; hasilnya dilihat lagi.", e);
            return Optional.of(e);
        }
    }

    private static void batalkan(Connection connection, Throwable sebab) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            sebab.addSuppressed(e);
        }
    }

    private void selesai(boolean mungkinTerisi) {
        if (mungkinTerisi) {
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
            RuangDerby.periksa(connection);
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
            return new PindahBuku(sumber, ke, database.palang(), sabar).jalankan(beralih);
        } catch (SQLException e) {
            throw Galat.terbaca(e);
        }
    }
}

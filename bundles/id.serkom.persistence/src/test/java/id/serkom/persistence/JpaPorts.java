package id.serkom.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.store.AkunStore;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.CetakanStore;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.IdempotensiStore;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.PekerjaanStore;
import id.serkom.spi.store.ReferensiStore;
import id.serkom.spi.store.SertifikatStore;
import id.serkom.spi.store.SidikStore;
import id.serkom.spi.store.SimpulStore;
import id.serkom.spi.store.SkemaStore;
import id.serkom.spi.store.SuratStore;
import id.serkom.testing.store.StorePorts;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import org.apache.openjpa.persistence.PersistenceProviderImpl;

/** The stores over a database of a test, put together as the server does it. */
public class JpaPorts implements StorePorts {

    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    static {
        LIQUIBASE.setLevel(Level.WARNING);
    }

    private final DataSource sumber;
    private final EntityManagerFactory factory;
    private final Database database;
    private final JpaCommitter committer;

    /** Brings its schema up to date first. */
    public JpaPorts(DataSource sumber) {
        this.sumber = sumber;
        try {
            new Migrasi(sumber).jalankan();
        } catch (SQLException | LiquibaseException | IOException e) {
            throw new AssertionError(e);
        }
        this.factory = factory(sumber);
        this.database = new Database(factory);
        this.committer = new JpaCommitter(database);
    }

    static JpaPorts buka(String url, String user, String sandi) {
        return new JpaPorts(sumber(url, user, sandi));
    }

    static HikariDataSource sumber(String url, String user, String sandi) {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(sandi);
        config.setMaximumPoolSize(16);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    public static EntityManagerFactory factory(DataSource sumber) {
        return new PersistenceProviderImpl().createEntityManagerFactory("serkom", "META-INF/persistence.xml",
                Map.of("javax.persistence.nonJtaDataSource", sumber, "openjpa.ConnectionFactory", sumber));
    }

    BlobStore blob() {
        return new JpaBlobStore(database);
    }

    /** Somebody puts other bytes in the place of a document's, in pieces of the same size. */
    void potong(String sha256, byte[] menjadi) throws SQLException {
        try (Connection c = sumber.getConnection();
                PreparedStatement ubah = c.prepareStatement("UPDATE potongan_dokumen SET isi = ? WHERE sha256 = ? AND ke = ?");
                PreparedStatement hapus = c.prepareStatement("DELETE FROM potongan_dokumen WHERE sha256 = ? AND ke >= ?")) {
            int ke = 0;
            for (int dari = 0; dari < menjadi.length; dari += PotonganChannel.POTONGAN) {
                ubah.setBytes(1, Arrays.copyOfRange(menjadi, dari, Math.min(menjadi.length, dari + PotonganChannel.POTONGAN)));
                ubah.setString(2, sha256);
                ubah.setInt(3, ke++);
                ubah.executeUpdate();
            }
            hapus.setString(1, sha256);
            hapus.setInt(2, ke);
            hapus.executeUpdate();
        }
    }

    /** A statement of the test's own. */
    void jalankan(String sql) throws SQLException {
        try (Connection c = sumber.getConnection(); Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }

    DataSource sumber() {
        return sumber;
    }

    @Override
    public JpaBasisDataStore basis() {
        return basis(Duration.ofMinutes(1));
    }

    /** @param sabar how long it is waited for a database that is to say whether a commit took place */
    JpaBasisDataStore basis(Duration sabar) {
        return new JpaBasisDataStore(database, sumber, new SambunganUji(), sabar);
    }

    @Override
    public void tutup() throws InterruptedException {
        committer.tutup();
        factory.close();
        // Whoever brings a data source of his own need not have this pool.
        if (sumber instanceof Closeable kolam) {
            try {
                kolam.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Committer committer() {
        return committer;
    }

    @Override
    public BerkasStore berkas() {
        return new JpaBerkasStore(database);
    }

    @Override
    public SuratStore surat() {
        return new JpaSuratStore(database);
    }

    @Override
    public CetakanStore cetakan() {
        return new JpaCetakanStore(database);
    }

    @Override
    public SertifikatStore sertifikat() {
        return new JpaSertifikatStore(database);
    }

    @Override
    public DokumenStore dokumen() {
        return new JpaDokumenStore(database);
    }

    @Override
    public ReferensiStore referensi() {
        return new JpaReferensiStore(database);
    }

    @Override
    public AkunStore akun() {
        return new JpaAkunStore(database);
    }

    @Override
    public SkemaStore skema() {
        return new JpaSkemaStore(database);
    }

    @Override
    public JournalStore journal() {
        return new JpaJournalStore(database);
    }

    @Override
    public SidikStore sidik() {
        return new JpaSidikStore(database);
    }

    @Override
    public IdempotensiStore idempotensi() {
        return new JpaIdempotensiStore(database);
    }

    @Override
    public SimpulStore simpul() {
        return new JpaSimpulStore(database);
    }

    @Override
    public PekerjaanStore pekerjaan() {
        return new JpaPekerjaanStore(database);
    }
}

package id.serkom.itests.cerita;

import id.serkom.itests.cerita.SumberHitung.Biaya;
import id.serkom.persistence.Database;
import id.serkom.persistence.JpaAkunStore;
import id.serkom.persistence.JpaBasisDataStore;
import id.serkom.persistence.JpaBerkasStore;
import id.serkom.persistence.JpaCommitter;
import id.serkom.persistence.JpaDokumenStore;
import id.serkom.persistence.JpaIdempotensiStore;
import id.serkom.persistence.JpaJournalStore;
import id.serkom.persistence.JpaPekerjaanStore;
import id.serkom.persistence.JpaReferensiStore;
import id.serkom.persistence.JpaSertifikatStore;
import id.serkom.persistence.JpaSidikStore;
import id.serkom.persistence.JpaSimpulStore;
import id.serkom.persistence.JpaSkemaStore;
import id.serkom.persistence.JpaSuratStore;
import id.serkom.persistence.Pembuka;
import id.serkom.spi.store.AkunStore;
import id.serkom.spi.store.BasisDataStore;
import id.serkom.spi.store.BerkasStore;
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
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.junit.rules.ExternalResource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** The stores as the server has them, over Derby in memory: for a story of what an action costs. */
final class TokoDerby extends ExternalResource implements StorePorts {

    private static final AtomicInteger BERIKUT = new AtomicInteger();

    private final EntityManagerFactory factory;
    /** Registers are read anew when some time has gone by: that is what the clock costs, and no action. */
    private final EntityManagerFactory register;
    private final Database database;
    private final JpaCommitter committer;

    private final SumberHitung hitung = new SumberHitung("toko" + BERIKUT.getAndIncrement());

    TokoDerby() {
        DataSource sumber = hitung.sumber();
        factory = factory(sumber);
        register = factory(hitung.tanpaHitung());
        CompletableFuture<Database> terbuka = new CompletableFuture<>();
        Pembuka pembuka = new Pembuka(konteks(terbuka), sumber, factory);
        database = terbuka.orTimeout(2, TimeUnit.MINUTES).join();
        pembuka.tutup();
        committer = new JpaCommitter(database);
    }

    /** What the work asks of the database. */
    Biaya biaya(Runnable kerja) {
        return hitung.biaya(kerja);
    }

    private static EntityManagerFactory factory(DataSource sumber) {
        return new PersistenceProviderImpl().createEntityManagerFactory("serkom", "META-INF/persistence.xml",
                Map.of("javax.persistence.nonJtaDataSource", sumber, "openjpa.ConnectionFactory", sumber));
    }

    /** Takes the one service that it is given. */
    private static BundleContext konteks(CompletableFuture<Database> terbuka) {
        ServiceRegistration<?> layanan = proxy(ServiceRegistration.class, isi -> null);
        return proxy(BundleContext.class, isi -> {
            terbuka.complete((Database) isi[1]);
            return layanan;
        });
    }

    private interface Panggilan {
        Object jawab(Object[] isi);
    }

    private static <T> T proxy(Class<T> jenis, Panggilan panggilan) {
        return jenis.cast(Proxy.newProxyInstance(TokoDerby.class.getClassLoader(), new Class<?>[] {jenis},
                (diri, metode, isi) -> panggilan.jawab(isi)));
    }

    /** What was asked of it since this was last asked for. */
    Biaya sejakTerakhir() {
        return hitung.sejakTerakhir();
    }

    @Override
    protected void after() {
        try {
            committer.tutup();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        factory.close();
        register.close();
        hitung.buang();
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
    public SertifikatStore sertifikat() {
        return new JpaSertifikatStore(database);
    }

    @Override
    public DokumenStore dokumen() {
        return new JpaDokumenStore(database);
    }

    @Override
    public ReferensiStore referensi() {
        return new JpaReferensiStore(new Database(register));
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
    public PekerjaanStore pekerjaan() {
        return new JpaPekerjaanStore(database);
    }

    @Override
    public SimpulStore simpul() {
        return new JpaSimpulStore(database);
    }

    @Override
    public BasisDataStore basis() {
        return new JpaBasisDataStore(database, hitung.tanpaHitung(), konteks(new CompletableFuture<>()));
    }
}

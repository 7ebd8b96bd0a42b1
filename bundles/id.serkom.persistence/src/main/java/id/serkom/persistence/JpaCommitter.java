package id.serkom.persistence;

import id.serkom.api.fault.StoreUnavailable;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.Committer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.persistence.EntityManager;
import org.apache.openjpa.lib.jdbc.DelegatingConnection;
import org.apache.openjpa.persistence.OpenJPAEntityManager;
import org.apache.openjpa.persistence.OpenJPAPersistence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The committer over the database. One thread of its own takes up to 64 waiting change sets into one transaction; while that commits,
 * the next ones gather. The thread is ours so that no interrupt of a caller ever reaches the database in the middle of a write.
 */
@Component(name = "id.serkom.persistence.committer", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaCommitter implements Committer {

    private static final Logger LOG = LoggerFactory.getLogger(JpaCommitter.class);
    private static final int GRUP_TERBESAR = 64;
    /** With 5,000 row locks Derby takes the whole table, and every reader waits. */
    private static final int BARIS_TERBESAR = 4_000;
    private static final int BERSIH_SEKALI = 1_000;
    private static final int PERCOBAAN = 10;
    private static final int PERCOBAAN_SAMBUNGAN = 3;
    private static final Duration UMUR_IDEMPOTENSI = Duration.ofDays(7);
    private static final Duration JARAK_BERSIH = Duration.ofHours(1);

    private final Database database;
    private final BlockingQueue<Anggota> antrean = new LinkedBlockingQueue<>();
    private final Anggota penutup = new Anggota(null);
    private final Thread pelaksana;
    private final AtomicBoolean tutup = new AtomicBoolean();
    private final AtomicReference<Instant> dibersihkan = new AtomicReference<>(Instant.EPOCH);

    @Activate
    public JpaCommitter(@Reference Database database) {
        this.database = database;
        this.pelaksana = new Thread(this::layani, "serkom-commit");
        this.pelaksana.setDaemon(true);
        this.pelaksana.start();
    }

    /** What waits is still written; who comes later is told that there is no committer. */
    @Deactivate
    public void tutup() throws InterruptedException {
        tutup.set(true);
        antrean.add(penutup);
        pelaksana.join(Duration.ofSeconds(30).toMillis());
        List<Anggota> sisa = new ArrayList<>();
        antrean.drainTo(sisa);
        // What is refused here must not be written by a thread that is still held up.
        antrean.add(penutup);
        gugurkan(sisa, ditutup());
    }

    private static StoreUnavailable ditutup() {
        return Galat.takTersedia("simpan.tidak-tersedia", null);
    }

    @Override
    public Committed commit(ChangeSet perubahan) {
        Anggota anggota = new Anggota(perubahan);
        antrean.add(anggota);
        if (tutup.get() && antrean.remove(anggota)) {
            throw ditutup();
        }
        return anggota.tunggu();
    }

    /** How many wait for the next shared commit. */
    int menunggu() {
        return antrean.size();
    }

    private void layani() {
        List<Anggota> grup = new ArrayList<>(GRUP_TERBESAR);
        while (!grup.contains(penutup)) {
            grup.clear();
            try {
                grup.add(antrean.take());
            } catch (InterruptedException e) {
                continue;
            }
            sertakan(grup);
            List<Anggota> nyata = grup.stream().filter(a -> a != penutup).toList();
            if (!nyata.isEmpty()) {
                database.palang().tulis(() -> jalankan(nyata)).ifPresent(a -> gugurkan(nyata, new StoreUnavailable(a, null)));
            }
        }
    }

    /** Those who wait behind the first, in their order, as many as may share a transaction with it. */
    private void sertakan(List<Anggota> grup) {
        int baris = grup.get(0).baris();
        Anggota berikut = antrean.peek();
        while (berikut != null && grup.size() < GRUP_TERBESAR && baris + berikut.baris() <= BARIS_TERBESAR) {
            if (antrean.remove(berikut)) {
                grup.add(berikut);
                baris += berikut.baris();
            }
            berikut = antrean.peek();
        }
    }

    private void jalankan(List<Anggota> grup) {
        for (int percobaan = 1;; percobaan++) {
            try {
                tulis(grup);
                grup.forEach(Anggota::umumkan);
                return;
            } catch (TakPasti e) {
                gugurkan(grup, Galat.takTersedia("simpan.hasil-tidak-pasti", e.getCause()));
                return;
            } catch (SQLException | RuntimeException | Error e) {
                boolean lain = Galat.putus(e) || Galat.hanyaBaca(e);
                if (percobaan == PERCOBAAN || !Galat.ulangi(e) && (!lain || percobaan >= PERCOBAAN_SAMBUNGAN)) {
                    gagal(grup, e);
                    return;
                }
                LOG.debug("Commit bersama diulang, percobaan ke-{}.", percobaan + 1, e);
            }
        }
    }

    /** What one of them brings is not the others' failure: each is tried alone, unless the database fails them all. */
    private void gagal(List<Anggota> grup, Throwable sebab) {
        if (Galat.takTersedia(sebab)) {
            gugurkan(grup, Galat.takTersedia("simpan.tidak-tersedia", sebab));
        } else if (grup.size() > 1) {
            grup.forEach(satu -> jalankan(List.of(satu)));
        } else {
            gugurkan(grup, new IllegalStateException("basis data tidak menerima commit", sebab));
        }
    }

    private static void gugurkan(List<Anggota> grup, RuntimeException sebab) {
        for (Anggota satu : grup) {
            satu.gugur(sebab);
            satu.umumkan();
        }
    }

    private void tulis(List<Anggota> grup) throws SQLException {
        EntityManager em = database.buka();
        try {
            em.getTransaction().begin();
            OpenJPAEntityManager store = OpenJPAPersistence.cast(em);
            store.beginStore();
            try (Connection connection = (Connection) store.getConnection()) {
                tulis(connection, grup);
            }
            commit(em);
        } catch (SQLException | RuntimeException | Error e) {
            Database.batalkan(em, e);
            throw e;
        } finally {
            em.close();
            if (grup.stream().anyMatch(Grup::register)) {
                database.registerDitulis();
            }
        }
    }

    private void tulis(Connection connection, List<Anggota> grup) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("sambungan menyimpan sendiri-sendiri");
        }
        RuangDerby.periksa(connection);
        try (Perintah perintah = new Perintah(connection)) {
            bersihkan(perintah, grup);
            new Grup(connection, perintah).tulis(grup);
        } catch (SQLException e) {
            if (Galat.hanyaBaca(e)) {
                // A session stays as it began, whatever the database has been told since.
                ((DelegatingConnection) connection).getInnermostDelegate().abort(Runnable::run);
            }
            throw e;
        }
    }

    /** A connection that breaks here, or a log that could not be written, leaves open whether the commit took place. */
    private static void commit(EntityManager em) {
        try {
            em.getTransaction().commit();
        } catch (RuntimeException e) {
            throw Galat.putus(e) ? new TakPasti(e) : e;
        }
    }

    private void bersihkan(Perintah perintah, List<Anggota> grup) throws SQLException {
        Instant kini = grup.get(0).set().saat();
        if (kini.isAfter(dibersihkan.get().plus(JARAK_BERSIH))) {
            int hapus = perintah.jalankan("DELETE FROM idempotensi WHERE id IN (SELECT id FROM idempotensi WHERE saat < ?"
                    + " FETCH FIRST " + BERSIH_SEKALI + " ROWS ONLY)", kini.minus(UMUR_IDEMPOTENSI).toEpochMilli());
            // More are left for the next commit, not for the next hour.
            if (hapus < BERSIH_SEKALI) {
                dibersihkan.set(kini);
            }
        }
    }

    /** Nobody knows whether it is written. */
    private static final class TakPasti extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TakPasti(RuntimeException sebab) {
            super(sebab);
        }
    }
}

package id.serkom.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import org.apache.openjpa.persistence.OpenJPAEntityManager;
import org.apache.openjpa.persistence.OpenJPAPersistence;

/** The database with its schema up to date: what every store works on. It is a service from then on, and not before. */
public final class Database {

    private static final int PERCOBAAN = 5;

    private final EntityManagerFactory factory;
    private final AtomicLong perubahanRegister = new AtomicLong();
    private final Runnable bukaUlang;
    private final Palang palang = new Palang();

    public Database(EntityManagerFactory factory) {
        this(factory, () -> { });
    }

    /** @param bukaUlang puts another one in the place of this one, so that whoever works on it begins anew */
    Database(EntityManagerFactory factory, Runnable bukaUlang) {
        this.factory = factory;
        this.bukaUlang = bukaUlang;
    }

    Palang palang() {
        return palang;
    }

    void bukaUlang() {
        bukaUlang.run();
    }

    /** How often this node has written a register. */
    long perubahanRegister() {
        return perubahanRegister.get();
    }

    void registerDitulis() {
        perubahanRegister.incrementAndGet();
    }

    /** An EntityManager of the caller's own, to be closed by him. */
    EntityManager buka() {
        return factory.createEntityManager();
    }

    /** Reads; {@code StoreUnavailable} when the database does not answer. */
    <T> T baca(Function<EntityManager, T> baca) {
        palang.baca();
        EntityManager em = factory.createEntityManager();
        try {
            return baca.apply(em);
        } catch (PersistenceException e) {
            throw Galat.takTersedia(e) ? Galat.takTersedia("simpan.tidak-terbaca", e) : e;
        } finally {
            em.close();
        }
    }

    /** Statements of one transaction. */
    @FunctionalInterface
    interface Kerja<T> {

        T jalan(Connection connection) throws SQLException;
    }

    /**
     * Runs statements in a transaction of their own, which is not a commit of the book: for what is no entry of it. {@code
     * StoreUnavailable} when the database cannot do its work, {@code Conflict} when somebody has just put in the same key; when
     * another transaction was in the way, once more.
     */
    <T> T transaksi(Kerja<T> kerja) {
        palang.samping();
        for (int percobaan = 1;; percobaan++) {
            try {
                return sekali(kerja);
            } catch (SQLException | RuntimeException e) {
                if (Galat.takTersedia(e)) {
                    throw Galat.takTersedia("simpan.tidak-tersedia", e);
                }
                if (Galat.unik(e)) {
                    throw Galat.sudahAda("");
                }
                if (percobaan == PERCOBAAN || !Galat.ulangi(e)) {
                    throw new IllegalStateException("basis data menolak perintah", e);
                }
            }
        }
    }

    /**
     * The same for what writes: refused like a commit where a Derby's disk has no room for it.
     *
     * @param bita how much it writes, beside a few rows
     */
    <T> T tulis(long bita, Kerja<T> kerja) {
        return transaksi(connection -> {
            RuangDerby.periksa(connection, bita);
            return kerja.jalan(connection);
        });
    }

    private <T> T sekali(Kerja<T> kerja) throws SQLException {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            OpenJPAEntityManager store = OpenJPAPersistence.cast(em);
            store.beginStore();
            T hasil;
            try (Connection connection = (Connection) store.getConnection()) {
                hasil = kerja.jalan(connection);
            }
            em.getTransaction().commit();
            return hasil;
        } catch (SQLException | RuntimeException | Error e) {
            batalkan(em, e);
            throw e;
        } finally {
            em.close();
        }
    }

    /** A connection that is broken cannot be rolled back: that must not hide what broke it. */
    static void batalkan(EntityManager em, Throwable sebab) {
        try {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
        } catch (RuntimeException e) {
            sebab.addSuppressed(e);
        }
    }
}

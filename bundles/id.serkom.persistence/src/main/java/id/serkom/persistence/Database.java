package id.serkom.persistence;

import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;

/** The database with its schema up to date: what every store works on. It is a service from then on, and not before. */
public final class Database {

    private final EntityManagerFactory factory;

    public Database(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** An EntityManager of the caller's own, to be closed by him. */
    EntityManager buka() {
        return factory.createEntityManager();
    }

    /** Reads; {@code StoreUnavailable} when the database does not answer. */
    <T> T baca(Function<EntityManager, T> baca) {
        EntityManager em = factory.createEntityManager();
        try {
            return baca.apply(em);
        } catch (PersistenceException e) {
            throw Galat.takTersedia(e) ? Galat.takTersedia("simpan.tidak-terbaca", e) : e;
        } finally {
            em.close();
        }
    }
}

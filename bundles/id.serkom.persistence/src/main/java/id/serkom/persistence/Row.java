package id.serkom.persistence;

/**
 * A row: how one kind of record lies in its table. The mapping is said once, in its JPA annotations; {@link Tabel} writes by
 * them and OpenJPA reads by them.
 */
interface Row<C> {

    C catatan();
}

package id.serkom.persistence;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Catatan;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Kunci;
import id.serkom.spi.store.NomorDiminta;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Locks every row that a shared commit will change, table by table and by id, so that two nodes over one PostgreSQL never wait
 * for each other crosswise. A berkas held shared is locked against a closing and against who names the number of its chain, not against
 * other shared holders. Derby has one process and one committer: there is nobody to lock out.
 */
final class KunciBaris {

    private final Connection connection;
    private final Perintah perintah;

    KunciBaris(Connection connection, Perintah perintah) {
        this.connection = connection;
        this.perintah = perintah;
    }

    /** One request for each series that the commit takes numbers from, in the order of locking. */
    static List<NomorDiminta> seri(List<ChangeSet> sets) {
        return sets.stream().flatMap(s -> s.surat().stream()).flatMap(s -> s.nomor().stream())
                .sorted(Comparator.comparing(NomorDiminta::seri).thenComparing(NomorDiminta::tahun)).toList();
    }

    void pegang(List<ChangeSet> sets) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return;
        }
        Set<String> penuh = new TreeSet<>(id(sets, Berkas.class));
        List<Kunci> dipegang = sets.stream().flatMap(s -> s.dipegang().stream()).toList();
        dipegang.stream().filter(k -> k.eksklusif() || k.ke().isPresent()).map(Kunci::berkas).forEach(penuh::add);
        Set<String> bersama = new TreeSet<>(dipegang.stream().map(Kunci::berkas).toList());
        for (String berkas : gabung(penuh, bersama)) {
            kunci("berkas", List.of(berkas), penuh.contains(berkas) ? "UPDATE" : "SHARE");
        }
        for (Class<?> jenis : Tabels.jenis()) {
            if (jenis != Berkas.class) {
                kunci(Tabels.dari(jenis).nama(), id(sets, jenis), "UPDATE");
            }
        }
    }

    private static Set<String> gabung(Set<String> a, Set<String> b) {
        Set<String> semua = new TreeSet<>(a);
        semua.addAll(b);
        return semua;
    }

    private static List<String> id(List<ChangeSet> sets, Class<?> jenis) {
        Stream<Catatan> surat = sets.stream().flatMap(s -> s.surat().stream()).map(s -> s.surat());
        Stream<Catatan> catatan = sets.stream().flatMap(s -> s.catatan().stream());
        return Stream.concat(catatan, surat).filter(jenis::isInstance).filter(c -> c.revision() > 0).map(Catatan::id)
                .distinct().toList();
    }

    private void kunci(String tabel, Collection<String> id, String cara) throws SQLException {
        if (!id.isEmpty()) {
            PreparedStatement ps = perintah.siap("SELECT id FROM " + tabel + " WHERE id = ANY (?) ORDER BY id FOR " + cara);
            ps.setArray(1, connection.createArrayOf("varchar", id.toArray()));
            ps.executeQuery().close();
        }
    }
}

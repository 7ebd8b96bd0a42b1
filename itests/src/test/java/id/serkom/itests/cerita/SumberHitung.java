package id.serkom.itests.cerita;

import static org.junit.Assert.assertThrows;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** A data source that says which statements were run over it, a batch being one, and how many rows they read. */
final class SumberHitung {

    private final Queue<String> dijalankan = new ConcurrentLinkedQueue<>();
    private final AtomicInteger baris = new AtomicInteger();
    private final String nama;

    /** @param nama of a Derby database in memory */
    SumberHitung(String nama) {
        this.nama = "memory:" + nama;
    }

    /** The same database, unobserved. */
    DataSource tanpaHitung() {
        EmbeddedDataSource asli = new EmbeddedDataSource();
        asli.setDatabaseName(nama);
        asli.setCreateDatabase("create");
        return asli;
    }

    DataSource sumber() {
        DataSource asli = tanpaHitung();
        return proxy(DataSource.class, (diri, metode, isi) -> {
            Object hasil = panggil(asli, metode, isi);
            return hasil instanceof Connection c ? sambungan(c) : hasil;
        });
    }

    /**
     * What was asked of the database.
     *
     * @param perintah the statements that ran, sorted: which of two that do not depend on each other comes first is no cost
     * @param baris how many rows were read
     */
    record Biaya(List<String> perintah, int baris) {
    }

    /** What the work asks of the database; old first answers, which go with whichever commit is the first of an hour, left out. */
    Biaya biaya(Runnable kerja) {
        sejakTerakhir();
        kerja.run();
        return sejakTerakhir();
    }

    /** What was asked of it since this was last asked for. */
    Biaya sejakTerakhir() {
        List<String> semua = dijalankan.stream().filter(sql -> !sql.startsWith("DELETE FROM idempotensi")).sorted().toList();
        dijalankan.clear();
        return new Biaya(semua, baris.getAndSet(0));
    }

    /** Gives its memory back. */
    void buang() {
        EmbeddedDataSource asli = new EmbeddedDataSource();
        asli.setDatabaseName(nama);
        asli.setConnectionAttributes("drop=true");
        // Derby says that it is gone by an exception.
        assertThrows(SQLException.class, asli::getConnection);
    }

    private Connection sambungan(Connection asli) {
        return proxy(Connection.class, (diri, metode, isi) -> {
            Object hasil = panggil(asli, metode, isi);
            if (hasil instanceof PreparedStatement ps) {
                return perintah(PreparedStatement.class, ps, (String) isi[0]);
            }
            return hasil instanceof Statement s ? perintah(Statement.class, s, "") : hasil;
        });
    }

    private <S extends Statement> S perintah(Class<S> jenis, S asli, String siap) {
        return proxy(jenis, (diri, metode, isi) -> {
            if (metode.getName().startsWith("execute")) {
                dijalankan.add(siap.isEmpty() ? (String) isi[0] : siap);
            }
            Object hasil = panggil(asli, metode, isi);
            return hasil instanceof ResultSet rs ? terbaca(rs) : hasil;
        });
    }

    private ResultSet terbaca(ResultSet asli) {
        return proxy(ResultSet.class, (diri, metode, isi) -> {
            Object hasil = panggil(asli, metode, isi);
            if (metode.getName().equals("next") && Boolean.TRUE.equals(hasil)) {
                baris.incrementAndGet();
            }
            return hasil;
        });
    }

    private static Object panggil(Object asli, Method metode, Object[] isi) throws Throwable {
        try {
            return metode.invoke(asli, isi);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> jenis, InvocationHandler isi) {
        return jenis.cast(Proxy.newProxyInstance(SumberHitung.class.getClassLoader(), new Class<?>[] {jenis}, isi));
    }
}

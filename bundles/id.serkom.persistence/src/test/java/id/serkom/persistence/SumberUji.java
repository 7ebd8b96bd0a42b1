package id.serkom.persistence;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source whose commits a test counts, holds up, or lets fail, as it may other calls. */
final class SumberUji implements DataSource {

    /** What happens at a commit, before it. */
    interface Commit {

        void sebelum(int ke) throws Exception;
    }

    private final DataSource asli;
    private final AtomicInteger commit = new AtomicInteger();
    private final Map<String, SQLException> gagal = new ConcurrentHashMap<>();
    private final Map<String, SQLException> sekali = new ConcurrentHashMap<>();
    private volatile Commit saatCommit = ke -> { };
    private volatile Commit sesudahCommit = ke -> { };
    private volatile Optional<SQLException> pergi = Optional.empty();
    private volatile String alamat = "";

    SumberUji(DataSource asli) {
        this.asli = asli;
    }

    int commit() {
        return commit.get();
    }

    void saatCommit(Commit menjadi) {
        commit.set(0);
        saatCommit = menjadi;
    }

    /** What happens when one took place, before whoever asked for it hears of it. */
    void sesudahCommit(Commit menjadi) {
        commit.set(0);
        sesudahCommit = menjadi;
    }

    /** That call of a connection fails so once. */
    void gagalSekali(String panggilan, SQLException galat) {
        sekali.put(panggilan, galat);
    }

    /** From now on its database calls itself so. */
    void alamat(String menjadi) {
        alamat = menjadi;
    }

    /** Gives no connection any more, or again. */
    void pergi(boolean menjadi) {
        pergi = menjadi ? Optional.of(new SQLException("tidak ada", "08001")) : Optional.empty();
    }

    /** From now on gives no connection, and says so. */
    void tolak(SQLException galat) {
        pergi = Optional.of(galat);
    }

    /** From now on that call of a connection fails so. */
    void gagal(String panggilan, SQLException galat) {
        gagal.put(panggilan, galat);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (pergi.isPresent()) {
            throw pergi.get();
        }
        Connection connection = asli.getConnection();
        return (Connection) Proxy.newProxyInstance(SumberUji.class.getClassLoader(), new Class<?>[] {Connection.class}, (p, m, a) -> {
            if (m.getName().equals("commit")) {
                saatCommit.sebelum(commit.incrementAndGet());
            }
            SQLException satu = sekali.remove(m.getName());
            if (satu != null) {
                throw satu;
            }
            if (gagal.containsKey(m.getName())) {
                throw gagal.get(m.getName());
            }
            try {
                Object jawaban = m.invoke(connection, a);
                if (jawaban instanceof DatabaseMetaData tentang && !alamat.isEmpty()) {
                    return bernama(tentang, alamat);
                }
                if (m.getName().equals("commit")) {
                    sesudahCommit.sebelum(commit.get());
                }
                return jawaban;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static DatabaseMetaData bernama(DatabaseMetaData asli, String alamat) {
        return (DatabaseMetaData) Proxy.newProxyInstance(SumberUji.class.getClassLoader(), new Class<?>[] {DatabaseMetaData.class},
                (p, m, a) -> m.getName().equals("getURL") ? alamat : m.invoke(asli, a));
    }

    @Override
    public Connection getConnection(String user, String sandi) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return asli.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        asli.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int detik) throws SQLException {
        asli.setLoginTimeout(detik);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return asli.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> jenis) throws SQLException {
        return asli.unwrap(jenis);
    }

    @Override
    public boolean isWrapperFor(Class<?> jenis) throws SQLException {
        return asli.isWrapperFor(jenis);
    }
}

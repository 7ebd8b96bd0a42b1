package id.serkom.derby;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** One database of the embedded Derby. */
final class DerbyDataSource implements DataSource {

    private final PembukaDerby pembuka;
    private final String url;
    private final String user;
    private final String sandi;
    private volatile int batasMasuk;

    DerbyDataSource(PembukaDerby pembuka, String url, String user, String sandi) {
        this.pembuka = pembuka;
        this.url = url;
        this.user = user;
        this.sandi = sandi;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, sandi);
    }

    @Override
    public Connection getConnection(String sebagai, String dengan) throws SQLException {
        Properties cara = new Properties();
        if (sebagai != null && !sebagai.isEmpty()) {
            cara.setProperty("user", sebagai);
            cara.setProperty("password", dengan == null ? "" : dengan);
        }
        return pembuka.sambung(url, cara);
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter ke) throws SQLException {
        throw new SQLFeatureNotSupportedException("Derby menulis ke derby.stream.error.file");
    }

    @Override
    public int getLoginTimeout() {
        return batasMasuk;
    }

    /** Pools set it; an embedded Derby heeds none. */
    @Override
    public void setLoginTimeout(int detik) {
        batasMasuk = detik;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("Derby menulis ke derby.stream.error.file");
    }

    @Override
    public <T> T unwrap(Class<T> jenis) throws SQLException {
        if (!isWrapperFor(jenis)) {
            throw new SQLException("bukan " + jenis.getName());
        }
        return jenis.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> jenis) {
        return jenis.isInstance(this);
    }
}

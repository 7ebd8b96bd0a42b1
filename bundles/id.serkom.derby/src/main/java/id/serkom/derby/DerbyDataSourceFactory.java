package id.serkom.derby;

import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.jdbc.DataSourceFactory;

/** The embedded Derby for {@code osgi.jdbc.driver.name = derby}: plain data sources, which pools are made of. */
@Component(name = "id.serkom.derby", configurationPolicy = ConfigurationPolicy.IGNORE, property = {
    DataSourceFactory.OSGI_JDBC_DRIVER_NAME + "=derby",
    DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=org.apache.derby.jdbc.EmbeddedDriver"})
public final class DerbyDataSourceFactory implements DataSourceFactory {

    private static final Set<String> DIKENAL = Set.of(JDBC_URL, JDBC_USER, JDBC_PASSWORD);

    /** One for all: a component that nobody uses for a moment is made anew, and its engine would hold the files against the next. */
    private static final PembukaDerby PEMBUKA = new PembukaDerby();

    static void tutup() {
        PEMBUKA.tutup();
    }

    @Override
    public DataSource createDataSource(Properties cara) throws SQLException {
        String url = cara.getProperty(JDBC_URL, "");
        if (!url.startsWith(PembukaDerby.ALAMAT)) {
            throw new SQLException("url Derby harus berawalan " + PembukaDerby.ALAMAT + ", bukan \"" + url + '"', "08001");
        }
        Set<String> lain = new TreeSet<>(cara.stringPropertyNames());
        lain.removeAll(DIKENAL);
        if (!lain.isEmpty()) {
            throw new SQLException("setelan sumber data Derby tidak dikenal: " + lain, "08001");
        }
        return new DerbyDataSource(PEMBUKA, url, cara.getProperty(JDBC_USER, ""), cara.getProperty(JDBC_PASSWORD, ""));
    }

    @Override
    public ConnectionPoolDataSource createConnectionPoolDataSource(Properties cara) throws SQLException {
        throw hanyaBiasa();
    }

    @Override
    public XADataSource createXADataSource(Properties cara) throws SQLException {
        throw hanyaBiasa();
    }

    @Override
    public Driver createDriver(Properties cara) throws SQLException {
        throw hanyaBiasa();
    }

    private static SQLException hanyaBiasa() {
        return new SQLFeatureNotSupportedException("Derby hanya sebagai sumber data biasa: pool = hikari, tanpa xa");
    }
}

package id.serkom.persistence;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Properties;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.jdbc.DataSourceFactory;

/** Opens other databases than the server's own, by the drivers that are installed. */
class Sambungan {

    /** As the drivers call themselves, and as the data source's file names them. */
    static final String DERBY = "derby";
    static final String POSTGRESQL = "PostgreSQL JDBC Driver";
    static final String DERBY_URL = "jdbc:derby:";

    /** What Derby says when it has shut a database down. */
    private static final String MATI = "08006";

    private final BundleContext context;

    Sambungan(BundleContext context) {
        this.context = context;
    }

    DataSource sumber(String driver, String url, String user, String sandi) throws SQLException {
        Properties cara = new Properties();
        cara.setProperty(DataSourceFactory.JDBC_URL, url);
        if (!user.isEmpty()) {
            cara.setProperty(DataSourceFactory.JDBC_USER, user);
            cara.setProperty(DataSourceFactory.JDBC_PASSWORD, sandi);
        }
        return pabrik(driver).createDataSource(cara);
    }

    /** Shuts a database of Derby down, so that its files can be deleted. */
    void matikan(String url) throws SQLException {
        try {
            sumber(DERBY, url + ";shutdown=true", "", "").getConnection().close();
        } catch (SQLException e) {
            if (!MATI.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    DataSourceFactory pabrik(String driver) throws SQLException {
        try {
            Collection<ServiceReference<DataSourceFactory>> ada = context.getServiceReferences(DataSourceFactory.class,
                    "(" + DataSourceFactory.OSGI_JDBC_DRIVER_NAME + "=" + driver + ")");
            for (ServiceReference<DataSourceFactory> satu : ada) {
                DataSourceFactory pabrik = context.getService(satu);
                if (pabrik != null) {
                    return pabrik;
                }
            }
            throw new SQLException("driver " + driver + " tidak terpasang");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

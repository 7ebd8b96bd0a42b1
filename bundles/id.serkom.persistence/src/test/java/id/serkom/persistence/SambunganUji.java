package id.serkom.persistence;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.osgi.service.jdbc.DataSourceFactory;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens databases as the server does, by drivers on the class path. */
class SambunganUji extends Sambungan {

    SambunganUji() {
        super(null);
    }

    @Override
    DataSource sumber(String driver, String url, String user, String sandi) {
        if (driver.equals(POSTGRESQL)) {
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setUrl(url);
            postgres.setUser(user);
            postgres.setPassword(sandi);
            return postgres;
        }
        String[] bagian = url.substring(DERBY_URL.length()).split(";", 2);
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(bagian[0]);
        derby.setConnectionAttributes(bagian.length > 1 ? bagian[1] : "");
        return derby;
    }

    /** One in memory is the test's own, which works on. */
    @Override
    void matikan(String url) throws SQLException {
        if (!url.startsWith(DERBY_URL + "memory:")) {
            super.matikan(url);
        }
    }

    @Override
    DataSourceFactory pabrik(String driver) {
        throw new UnsupportedOperationException(driver);
    }
}

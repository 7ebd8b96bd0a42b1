package id.serkom.derby;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** What opens databases, and knows which are open. */
interface Mesin {

    /** Opens the database where it is not open yet. */
    Connection sambung(String url, Properties cara) throws SQLException;

    /** Shuts all that it has open; whether it could, so that it can begin anew. */
    boolean matikan();
}

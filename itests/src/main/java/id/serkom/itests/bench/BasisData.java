package id.serkom.itests.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;

/** The database below the server, and what the bench asks of it past the server. */
sealed interface BasisData extends AutoCloseable permits DerbyBasis, PostgresBasis {

    String nama();

    /** Sets the server up for it, before its first start. */
    void pasang(Peladen peladen) throws IOException;

    /** The process above all of the database's own; none where it is in the server. */
    OptionalLong proses();

    /** Bytes on disk of the data, without its log of transactions. */
    long ukuran() throws IOException, SQLException;

    /** Lets a running database settle after much was written, as a night does. */
    void tenang() throws SQLException;

    /** A connection of one's own to the data. The server must be stopped. */
    Connection sambung() throws SQLException;

    /** Copies the data, tables and indexes as they are, and connects to the copy. The server must be stopped. */
    Connection salin() throws IOException, SQLException, InterruptedException;

    /** Lets a copy finish what deleting has left to do. */
    void rapikan(Connection salinan) throws SQLException;

    @Override
    void close() throws IOException;
}

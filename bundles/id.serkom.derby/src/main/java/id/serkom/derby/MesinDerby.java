package id.serkom.derby;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Properties;

/**
 * Derby's engine in a class loader of its own. All that Derby knows of what it has open hangs on static fields: an engine that can neither
 * open a database nor be shut down is given up with them, and another one put in its place. Derby's lock on the files of a database is the
 * process's: as long as an engine that was given up holds it, no other one opens them.
 */
final class MesinDerby implements Mesin {

    private static final String PAKET = "org.apache.derby.";
    private static final String JALUR = PAKET.replace('.', '/');
    private static final String DRIVER = PAKET + "jdbc.EmbeddedDriver";
    private static final String MATIKAN = "jdbc:derby:;shutdown=true";
    private static final String SUDAH_MATI = "XJ015";

    private final Pemuat pemuat = new Pemuat();

    @Override
    public Connection sambung(String url, Properties cara) throws SQLException {
        Connection connection = driver().connect(url, cara);
        if (connection == null) {
            throw new SQLException("bukan alamat Derby: " + url, "08001");
        }
        return connection;
    }

    @Override
    public boolean matikan() {
        try {
            driver().connect(MATIKAN, new Properties());
            return false;
        } catch (SQLException e) {
            return SUDAH_MATI.equals(e.getSQLState());
        } catch (RuntimeException e) {
            // What a half open Derby fails with is no answer of it.
            return false;
        }
    }

    /** A new one each time: it starts the engine where it was shut down. */
    private Driver driver() throws SQLException {
        try {
            return (Driver) Class.forName(DRIVER, true, pemuat).getConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new SQLException("mesin Derby tidak dapat dimulai", "XJ004", e);
        }
    }

    /** Loads Derby from where this bundle has it, and anything else from the JDK. */
    private static final class Pemuat extends ClassLoader {

        private static final ClassLoader BUNDEL = MesinDerby.class.getClassLoader();

        static {
            registerAsParallelCapable();
        }

        Pemuat() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String nama) throws ClassNotFoundException {
            if (nama.startsWith(PAKET)) {
                try (InputStream isi = BUNDEL.getResourceAsStream(nama.replace('.', '/') + ".class")) {
                    if (isi != null) {
                        byte[] kelas = isi.readAllBytes();
                        return defineClass(nama, kelas, 0, kelas.length);
                    }
                } catch (IOException e) {
                    throw new ClassNotFoundException(nama, e);
                }
            }
            throw new ClassNotFoundException(nama);
        }

        @Override
        protected URL findResource(String nama) {
            return nama.startsWith(JALUR) ? BUNDEL.getResource(nama) : null;
        }

        @Override
        protected Enumeration<URL> findResources(String nama) throws IOException {
            return nama.startsWith(JALUR) ? BUNDEL.getResources(nama) : Collections.emptyEnumeration();
        }
    }
}

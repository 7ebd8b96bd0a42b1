package id.serkom.derby;

import java.io.File;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens databases where there is room, and never otherwise: a Derby that opens on a full disk takes itself for one on a medium that is
 * only read, without its lock and without a log, or stays half open, so that neither it nor the engine can be shut down. One that is
 * open is left alone, however full the disk: it can be read. Who finds none is refused as by a server whose disk is full, and asks again.
 *
 * <p>Where it happens nevertheless, since the disk was filled within the moment of opening, the database is shut again; an
 * engine that cannot even be shut down is given up for another one.
 */
final class PembukaDerby {

    static final String ALAMAT = "jdbc:derby:";
    /** As much as is left before every commit: more than a recovery and a new log file take. */
    static final long CADANGAN = 32L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(PembukaDerby.class);
    private static final String DI_MEMORI = "memory:";
    private static final String DI_FOLDER = "directory:";
    /** Where Derby looks for a database whose address is no whole path. */
    private static final String RUMAH = "derby.system.home";
    private static final String DISK_PENUH = "53100";
    private static final String HANYA_BACA = "25502";
    private static final String TIDAK_TERBUKA = "XJ040";
    private static final int TUNGGU_MATI_MS = 10_000;
    /** In a row, without a database opened in between: each leaves its classes behind. */
    private static final int LEPAS_TERBANYAK = 8;

    private final Supplier<Mesin> baru;
    private final ToLongFunction<File> sisa;
    private final int tungguMatiMs;
    /** By where each lies: one database may be addressed in several ways. */
    private final Map<String, Connection> penjaga = new ConcurrentHashMap<>();
    private volatile Mesin mesin;
    private int dilepas;

    PembukaDerby() {
        this(MesinDerby::new, File::getUsableSpace);
    }

    PembukaDerby(Supplier<Mesin> baru, ToLongFunction<File> sisa) {
        this(baru, sisa, TUNGGU_MATI_MS);
    }

    /**
     * @param sisa room in a folder
     * @param tungguMatiMs how long an engine may take to be shut down
     */
    PembukaDerby(Supplier<Mesin> baru, ToLongFunction<File> sisa, int tungguMatiMs) {
        this.baru = baru;
        this.sisa = sisa;
        this.tungguMatiMs = tungguMatiMs;
        this.mesin = baru.get();
    }

    /**
     * One that is open waits for no other that is being opened, such as a copy that is recovered.
     *
     * @throws SQLException {@code 53100} without room, {@code 25502} where nothing can be written
     */
    Connection sambung(String url, Properties cara) throws SQLException {
        if (url.contains(";shutdown=true")) {
            return mesin.sambung(url, cara);
        }
        String nama = letak(url.substring(ALAMAT.length()).split(";", 2)[0]);
        if (terbuka(nama)) {
            return sambung(nama, url, cara);
        }
        synchronized (this) {
            if (!terbuka(nama)) {
                periksaRuang(nama);
            }
            return sambung(nama, url, cara);
        }
    }

    private Connection sambung(String nama, String url, Properties cara) throws SQLException {
        try {
            Connection connection = mesin.sambung(url, cara);
            // Asked again: it may have ended itself a moment before, so that this has opened it.
            if (!terbuka(nama)) {
                synchronized (this) {
                    if (!terbuka(nama)) {
                        jaga(connection, nama, url, cara);
                    }
                }
            }
            return connection;
        } catch (SQLException e) {
            ulangi();
            throw e;
        } catch (RuntimeException e) {
            ulangi();
            throw new SQLException("Derby terbuka setengah: " + nama, TIDAK_TERBUKA, e);
        }
    }

    /** As Derby itself tells databases apart: by the folder without links, whatever it is called by. */
    private static String letak(String nama) throws SQLException {
        if (nama.startsWith(DI_MEMORI)) {
            return nama;
        }
        String folder = nama.startsWith(DI_FOLDER) ? nama.substring(DI_FOLDER.length()) : nama;
        File ada = new File(folder).isAbsolute() ? new File(folder) : new File(System.getProperty(RUMAH, "."), folder);
        try {
            return ada.getCanonicalPath();
        } catch (IOException e) {
            throw new SQLException("letak basis data tidak dapat diketahui: " + nama, TIDAK_TERBUKA, e);
        }
    }

    /** Shuts all that is open, as when this bundle goes: its next version has an engine of its own, and the files are locked until then. */
    synchronized void tutup() {
        if (!penjaga.isEmpty()) {
            penjaga.clear();
            matikan();
        }
    }

    /** Nobody gets a database before it was seen to be open whole. */
    private void jaga(Connection connection, String nama, String url, Properties cara) throws SQLException {
        boolean utuh = false;
        try {
            periksa(connection, nama);
            penjaga.values().removeIf(PembukaDerby::tertutup);
            penjaga.put(nama, mesin.sambung(url, cara));
            dilepas = 0;
            utuh = true;
        } finally {
            if (!utuh) {
                tutup(connection, nama);
            }
        }
    }

    /** A connection that nobody uses is closed when its database is. */
    private boolean terbuka(String nama) {
        Connection satu = penjaga.get(nama);
        return satu != null && !tertutup(satu);
    }

    private static boolean tertutup(Connection satu) {
        try {
            return satu.isClosed();
        } catch (SQLException e) {
            LOG.debug("sambungan penjaga", e);
            return true;
        }
    }

    private void periksaRuang(String nama) throws SQLException {
        if (nama.startsWith(DI_MEMORI)) {
            return;
        }
        File ada = new File(nama);
        while (!ada.exists() && ada.getParentFile() != null) {
            ada = ada.getParentFile();
        }
        long banyak = sisa.applyAsLong(ada);
        if (banyak < CADANGAN) {
            throw new SQLException("disk basis data penuh: sisa " + (banyak >> 20) + " MB, perlu " + (CADANGAN >> 20)
                    + " MB untuk membukanya; " + nama, DISK_PENUH);
        }
        if (!ada.canWrite()) {
            throw new SQLException("disk basis data hanya dapat dibaca: " + nama, HANYA_BACA);
        }
    }

    private void periksa(Connection connection, String nama) throws SQLException {
        if (connection.getMetaData().isReadOnly()) {
            throw new SQLException("Derby terbuka hanya untuk dibaca: " + nama, HANYA_BACA);
        }
        periksaRuang(nama);
        try (Statement s = connection.createStatement(); ResultSet rs = s.executeQuery("SELECT COUNT(*) FROM SYS.SYSSCHEMAS")) {
            rs.next();
        }
    }

    private void tutup(Connection connection, String nama) {
        try {
            connection.close();
            mesin.sambung(ALAMAT + nama + ";shutdown=true", new Properties());
        } catch (SQLException | RuntimeException e) {
            LOG.debug("{} ditutup lagi", nama, e);
        }
    }

    /** Begins anew with the engine, where nobody works in it. */
    private synchronized void ulangi() {
        if (!penjaga.values().stream().allMatch(PembukaDerby::tertutup)) {
            return;
        }
        penjaga.clear();
        // Each engine that does not end keeps the thread in which it was asked to.
        if (dilepas > LEPAS_TERBANYAK || matikan()) {
            return;
        }
        dilepas++;
        if (dilepas > LEPAS_TERBANYAK) {
            LOG.error("Derby terbuka setengah, dan {} mesin baru pun tidak menolong. Beri ruang pada disk, lalu mulai ulang server.",
                    LEPAS_TERBANYAK);
            return;
        }
        mesin = baru.get();
        LOG.warn("Derby terbuka setengah dan tidak dapat dimatikan; diganti dengan mesin yang baru ({} dari {}).", dilepas,
                LEPAS_TERBANYAK);
    }

    /** In a thread of its own: a half open Derby may never come to the end of it. */
    private boolean matikan() {
        FutureTask<Boolean> usaha = new FutureTask<>(mesin::matikan);
        Thread thread = new Thread(usaha, "serkom-derby-mati");
        thread.setDaemon(true);
        thread.start();
        try {
            return usaha.get(tungguMatiMs, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("mesin Derby", e);
            return false;
        }
    }
}

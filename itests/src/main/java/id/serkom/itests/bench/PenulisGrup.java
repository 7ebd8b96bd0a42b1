package id.serkom.itests.bench;

import id.serkom.itests.bench.UnitTulis.Tulis;
import id.serkom.itests.bench.UnitTulis.Ubah;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The fastest honest way to write the rows: one thread takes the units that wait, up to 64, into one durable commit of batched SQL on
 * statements prepared once, the shared rows last.
 */
final class PenulisGrup implements AutoCloseable {

    private static final int GRUP_TERBESAR = 64;
    private static final Menunggu PENUTUP = new Menunggu(null, null);

    private final Connection connection;
    private final BlockingQueue<Menunggu> antrean = new LinkedBlockingQueue<>();
    private final Map<String, PreparedStatement> siap = new HashMap<>();
    private final CompletableFuture<Void> tutup = new CompletableFuture<>();
    private long commit;

    private record Menunggu(UnitTulis unit, CompletableFuture<Void> tertulis) {
    }

    PenulisGrup(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        Thread pelaksana = new Thread(this::layani, "penulis-grup");
        pelaksana.setDaemon(true);
        pelaksana.start();
    }

    /** Hands a unit in and waits until it is durable. */
    void tulis(UnitTulis unit) {
        Menunggu satu = new Menunggu(unit, new CompletableFuture<>());
        antrean.add(satu);
        CompletableFuture.anyOf(satu.tertulis(), tutup).join();
    }

    /** How many commits there were. */
    long commit() {
        return commit;
    }

    private void layani() {
        List<Menunggu> grup = new ArrayList<>();
        try {
            for (grup.add(antrean.take()); !grup.contains(PENUTUP); grup.add(antrean.take())) {
                antrean.drainTo(grup, GRUP_TERBESAR - 1);
                simpan(grup.stream().map(Menunggu::unit).toList());
                grup.forEach(m -> m.tertulis().complete(null));
                grup.clear();
            }
            tutup.complete(null);
        } catch (InterruptedException | SQLException | RuntimeException e) {
            grup.forEach(m -> m.tertulis().completeExceptionally(e));
            tutup.completeExceptionally(e);
        }
    }

    private void simpan(List<UnitTulis> grup) throws SQLException {
        Set<PreparedStatement> terisi = new LinkedHashSet<>();
        for (UnitTulis unit : grup) {
            for (Tulis t : unit.tambah()) {
                PreparedStatement ps = siap(t.tabel().tambah());
                t.tabel().isiTambah(ps, t.baris());
                ps.addBatch();
                terisi.add(ps);
            }
        }
        jalankan(terisi);
        for (UnitTulis unit : grup) {
            for (Ubah u : unit.ubah()) {
                PreparedStatement ps = siap(u.tabel().ubah());
                u.tabel().isiUbah(ps, u.baris(), u.dari());
                ps.addBatch();
                terisi.add(ps);
            }
        }
        jalankan(terisi);
        bersama(grup);
        connection.commit();
        commit++;
    }

    private static void jalankan(Set<PreparedStatement> terisi) throws SQLException {
        for (PreparedStatement ps : terisi) {
            for (int kena : ps.executeBatch()) {
                if (kena == 0) {
                    throw new SQLException("baris tidak pada revisinya");
                }
            }
        }
        terisi.clear();
    }

    private void bersama(List<UnitTulis> grup) throws SQLException {
        Map<String, Integer> seri = new HashMap<>();
        Set<String> rantai = new LinkedHashSet<>();
        for (UnitTulis unit : grup) {
            unit.seri().forEach(s -> seri.merge(s, 1, Integer::sum));
            rantai.addAll(unit.rantai());
        }
        for (Map.Entry<String, Integer> satu : seri.entrySet()) {
            PreparedStatement ps = siap("UPDATE seri SET terakhir = terakhir + ?, revision = revision + 1 WHERE seri = ?");
            ps.setInt(1, satu.getValue());
            ps.setString(2, satu.getKey());
            ps.executeUpdate();
        }
        for (String satu : rantai) {
            PreparedStatement ps = siap("UPDATE rantai SET ke = ke + 1, hash = hash WHERE rantai = ?");
            ps.setString(1, satu);
            ps.executeUpdate();
        }
        PreparedStatement ps = siap("UPDATE urutan SET terakhir = terakhir + ? WHERE nama = 'jurnal'");
        ps.setObject(1, (long) grup.size(), Types.BIGINT);
        ps.executeUpdate();
    }

    private PreparedStatement siap(String sql) throws SQLException {
        PreparedStatement ps = siap.get(sql);
        if (ps == null) {
            ps = connection.prepareStatement(sql);
            siap.put(sql, ps);
        }
        return ps;
    }

    /** Ends the thread; the connection is its opener's. */
    @Override
    public void close() throws SQLException {
        antrean.add(PENUTUP);
        tutup.join();
        for (PreparedStatement ps : siap.values()) {
            ps.close();
        }
        connection.rollback();
        connection.setAutoCommit(true);
    }
}

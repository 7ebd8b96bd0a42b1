package id.serkom.persistence;

import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.JournalStore.Kepala;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the journal of one shared commit, last of all: positions come from one row that stays locked until the commit, so
 * that no reader sees a position before a smaller one. That lock also keeps the heads of the chains.
 */
final class PenulisJurnal {

    private static final int SEKALI = 64;

    private final Perintah perintah;

    PenulisJurnal(Perintah perintah) {
        this.perintah = perintah;
    }

    /** Keeps every other writer of the journal out until the commit. */
    void kunci() throws SQLException {
        perintah.jalankan("UPDATE urutan SET terakhir = terakhir WHERE nama = 'jurnal'");
    }

    void tulis(List<Anggota> anggota) throws SQLException {
        List<JournalEntry> semua = anggota.stream().flatMap(a -> a.terisi().journal().stream()).toList();
        perintah.jalankan("UPDATE urutan SET terakhir = terakhir + ? WHERE nama = 'jurnal'", (long) semua.size());
        long posisi = perintah.angka("SELECT terakhir FROM urutan WHERE nama = 'jurnal'").get(0) - semua.size();
        Map<String, Kepala> lama = kepala(semua.stream().map(JournalEntry::rantai).distinct().toList());
        Map<String, Kepala> baru = new HashMap<>(lama);
        PreparedStatement insert = perintah.siap(Tabels.JURNAL.insert());
        for (Anggota satu : anggota) {
            for (JournalEntry entry : satu.terisi().journal()) {
                JournalEntry tersimpan = lengkap(entry, ++posisi, baru.get(entry.rantai()));
                Tabels.JURNAL.isiInsert(insert, Tabels.JURNAL.baris(tersimpan));
                insert.addBatch();
                baru.put(entry.rantai(), new Kepala(entry.rantai(), tersimpan.ke(), tersimpan.hash()));
            }
            satu.posisi(posisi);
        }
        insert.executeBatch();
        simpan("UPDATE rantai SET ke = ?, hash = ? WHERE rantai = ?", baru.values().stream().filter(k -> ada(lama, k)).toList());
        simpan("INSERT INTO rantai (ke, hash, rantai) VALUES (?, ?, ?)", baru.values().stream().filter(k -> !ada(lama, k)).toList());
    }

    private static boolean ada(Map<String, Kepala> lama, Kepala kepala) {
        return lama.get(kepala.rantai()).ke() > 0;
    }

    /** The heads of the chains; of one that nothing was written into yet, its beginning. */
    private Map<String, Kepala> kepala(List<String> rantai) throws SQLException {
        Map<String, Kepala> kepala = new HashMap<>();
        rantai.forEach(r -> kepala.put(r, new Kepala(r, 0, "")));
        for (int i = 0; i < rantai.size(); i += SEKALI) {
            List<String> bagian = rantai.subList(i, Math.min(rantai.size(), i + SEKALI));
            // So many places as the next power of two has: a statement for each number of chains would be prepared ever anew.
            int tempat = bagian.size() == 1 ? 1 : 2 * Integer.highestOneBit(bagian.size() - 1);
            PreparedStatement ps = perintah.siap("SELECT rantai, ke, hash FROM rantai WHERE rantai IN (?" + ", ?".repeat(tempat - 1) + ")");
            for (int k = 0; k < tempat; k++) {
                ps.setString(k + 1, bagian.get(Math.min(k, bagian.size() - 1)));
            }
            try (ResultSet rs = ps.executeQuery()) {
                while (rs.next()) {
                    kepala.put(rs.getString(1), new Kepala(rs.getString(1), rs.getLong(2), rs.getString(3)));
                }
            }
        }
        return kepala;
    }

    private static JournalEntry lengkap(JournalEntry e, long posisi, Kepala kepala) {
        JournalEntry bernomor = new JournalEntry(posisi, e.rantai(), kepala.ke() + 1, e.saat(), e.akun(), e.untuk(),
                e.kejadian(), e.berkas(), e.perihal(), e.isi(), "");
        return new JournalEntry(posisi, e.rantai(), bernomor.ke(), e.saat(), e.akun(), e.untuk(), e.kejadian(), e.berkas(),
                e.perihal(), e.isi(), JournalHash.of(bernomor, kepala.hash()));
    }

    private void simpan(String sql, List<Kepala> semua) throws SQLException {
        if (semua.isEmpty()) {
            return;
        }
        PreparedStatement ps = perintah.siap(sql);
        for (Kepala kepala : semua) {
            ps.setLong(1, kepala.ke());
            ps.setString(2, kepala.hash());
            ps.setString(3, kepala.rantai());
            ps.addBatch();
        }
        ps.executeBatch();
    }
}

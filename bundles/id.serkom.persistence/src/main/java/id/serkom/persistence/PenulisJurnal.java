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

    private final Perintah perintah;

    PenulisJurnal(Perintah perintah) {
        this.perintah = perintah;
    }

    /** Keeps every other writer of the journal out until the commit. */
    void kunci() throws SQLException {
        perintah.jalankan("UPDATE urutan SET terakhir = terakhir WHERE nama = 'jurnal'");
    }

    void tulis(List<Anggota> anggota) throws SQLException {
        kunci();
        long posisi = perintah.angka("SELECT terakhir FROM urutan WHERE nama = 'jurnal'").get(0);
        Map<String, Kepala> lama = new HashMap<>();
        Map<String, Kepala> baru = new HashMap<>();
        PreparedStatement insert = perintah.siap(Tabels.JURNAL.insert());
        for (Anggota satu : anggota) {
            for (JournalEntry entry : satu.terisi().journal()) {
                Kepala kepala = baru.get(entry.rantai());
                if (kepala == null) {
                    kepala = kepala(entry.rantai());
                    lama.put(entry.rantai(), kepala);
                }
                JournalEntry tersimpan = lengkap(entry, ++posisi, kepala);
                Tabels.JURNAL.isiInsert(insert, Tabels.JURNAL.baris(tersimpan));
                insert.addBatch();
                baru.put(entry.rantai(), new Kepala(entry.rantai(), tersimpan.ke(), tersimpan.hash()));
            }
            satu.posisi(posisi);
        }
        insert.executeBatch();
        simpan(baru, lama);
        perintah.jalankan("UPDATE urutan SET terakhir = ? WHERE nama = 'jurnal'", posisi);
    }

    private Kepala kepala(String rantai) throws SQLException {
        PreparedStatement ps = perintah.siap("SELECT ke, hash FROM rantai WHERE rantai = ?");
        ps.setString(1, rantai);
        try (ResultSet rs = ps.executeQuery()) {
            return rs.next() ? new Kepala(rantai, rs.getLong(1), rs.getString(2)) : new Kepala(rantai, 0, "");
        }
    }

    private static JournalEntry lengkap(JournalEntry e, long posisi, Kepala kepala) {
        JournalEntry bernomor = new JournalEntry(posisi, e.rantai(), kepala.ke() + 1, e.saat(), e.akun(), e.untuk(),
                e.kejadian(), e.berkas(), e.perihal(), e.isi(), "");
        return new JournalEntry(posisi, e.rantai(), bernomor.ke(), e.saat(), e.akun(), e.untuk(), e.kejadian(), e.berkas(),
                e.perihal(), e.isi(), JournalHash.of(bernomor, kepala.hash()));
    }

    private void simpan(Map<String, Kepala> baru, Map<String, Kepala> lama) throws SQLException {
        PreparedStatement update = perintah.siap("UPDATE rantai SET ke = ?, hash = ? WHERE rantai = ?");
        PreparedStatement insert = perintah.siap("INSERT INTO rantai (ke, hash, rantai) VALUES (?, ?, ?)");
        for (Kepala kepala : baru.values()) {
            PreparedStatement ps = lama.get(kepala.rantai()).ke() == 0 ? insert : update;
            ps.setLong(1, kepala.ke());
            ps.setString(2, kepala.hash());
            ps.setString(3, kepala.rantai());
            ps.addBatch();
        }
        update.executeBatch();
        insert.executeBatch();
    }
}

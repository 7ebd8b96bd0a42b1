package id.serkom.persistence;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.TokenAkun;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last rows of a book that is taken in, in its transaction: each token that would still be valid is revoked, since whoever holds
 * one got it from another server; and the journal says that the book was taken in.
 */
final class AkhirPemulihan {

    private final Connection connection;
    private final JournalEntry catatan;

    AkhirPemulihan(Connection connection, JournalEntry catatan) {
        this.connection = connection;
        this.catatan = catatan;
    }

    void tulis() throws SQLException {
        List<TokenAkun> berlaku = berlaku();
        for (int i = 0; i < berlaku.size(); i += ChangeSet.CATATAN_TERBANYAK) {
            List<TokenAkun> sebagian = berlaku.subList(i, Math.min(i + ChangeSet.CATATAN_TERBANYAK, berlaku.size()));
            commit(sebagian, JournalEntry.baru("akun", catatan.saat(), catatan.akun(), Optional.empty(), "akun.cabut-token",
                    Optional.empty(), "", Data.KOSONG.with("jumlah", sebagian.size())));
        }
        commit(List.of(), catatan);
    }

    private List<TokenAkun> berlaku() throws SQLException {
        List<TokenAkun> berlaku = new ArrayList<>();
        try (PreparedStatement ps = connection.prepareStatement(
                "SELECT id, revision, akun, dibuat, sampai FROM token_akun WHERE dicabut IS NULL AND sampai > ?")) {
            ps.setLong(1, catatan.saat().toEpochMilli());
            try (ResultSet rs = ps.executeQuery()) {
                while (rs.next()) {
                    berlaku.add(new TokenAkun(rs.getString(1), rs.getLong(2), rs.getString(3), Instant.ofEpochMilli(rs.getLong(4)),
                            Instant.ofEpochMilli(rs.getLong(5)), Optional.of(catatan.saat())));
                }
            }
        }
        return berlaku;
    }

    private void commit(List<? extends Catatan> baris, JournalEntry entry) throws SQLException {
        Anggota satu = new Anggota(ChangeSet.of(catatan.saat(), baris, entry));
        try (Perintah perintah = new Perintah(connection)) {
            new Grup(connection, perintah).tulis(List.of(satu));
        }
        satu.umumkan();
        satu.tunggu();
    }
}

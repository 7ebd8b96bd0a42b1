package id.serkom.itests.bench;

import id.serkom.itests.bench.UnitTulis.Tulis;
import id.serkom.itests.bench.UnitTulis.Ubah;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every row that a full run has left in the database, by its table; and how often each was written, which its revision tells. What a run
 * changed in rows that all runs share (number series, positions and shared chains of the journal) is one row a commit each.
 */
final class BarisPutaran {

    private static final int PENUTUPAN = 8;
    private static final String SURAT = "surat IN (SELECT id FROM surat WHERE berkas = ?)";
    private static final String DOKUMEN = "IN (SELECT dokumen FROM surat WHERE berkas = ? UNION SELECT dokumen FROM kelengkapan"
            + " WHERE berkas = ? AND kode = 'daftar-hadir')";

    /** Which rows of a table are a run's. */
    private static final Map<String, String> MILIK = new LinkedHashMap<>();

    static {
        MILIK.put("berkas", "id = ?");
        List.of("posisi_tahap", "permohonan", "asesi", "pemeriksaan", "nilai", "putusan", "sesi", "kelengkapan", "tenggat", "pengumuman",
                "penerima", "surat", "sertifikat", "pekerjaan").forEach(t -> MILIK.put(t, "berkas = ?"));
        MILIK.put("isi_surat", SURAT);
        MILIK.put("nomor_surat", SURAT);
        MILIK.put("dokumen", "id " + DOKUMEN);
        MILIK.put("rantai", "rantai = ?");
        MILIK.put("jurnal", "berkas = ? OR perihal " + DOKUMEN);
    }

    private final Connection connection;
    private final Map<String, TabelTulis> tabel = new LinkedHashMap<>();

    BarisPutaran(Connection connection) throws SQLException {
        this.connection = connection;
        for (String nama : MILIK.keySet()) {
            tabel.put(nama, TabelTulis.dari(connection, nama));
        }
    }

    /** The newest full runs, each as the units of its eight closings. */
    List<List<UnitTulis>> baca(int putaran) throws SQLException {
        List<List<UnitTulis>> semua = new ArrayList<>();
        try (Statement s = connection.createStatement()) {
            s.setMaxRows(putaran);
            try (ResultSet rs = s.executeQuery("SELECT id FROM berkas WHERE status = 'selesai' AND nama LIKE 'Beban %' ORDER BY id DESC")) {
                while (rs.next()) {
                    semua.add(satu(rs.getString(1)));
                }
            }
        }
        return semua;
    }

    private List<UnitTulis> satu(String berkas) throws SQLException {
        List<UnitTulis> unit = new ArrayList<>();
        for (int i = 0; i < PENUTUPAN; i++) {
            unit.add(new UnitTulis(new ArrayList<>(), new ArrayList<>(), new HashSet<>(), new HashSet<>()));
        }
        int urut = 0;
        for (TabelTulis t : tabel.values()) {
            for (Object[] baris : t.baca(connection, MILIK.get(t.nama()), berkas)) {
                int di = urut++ % PENUTUPAN;
                unit.get(di).tambah().add(new Tulis(t, baris));
                for (long dari = 1; dari < t.ditulis(baris); dari++) {
                    unit.get((int) Math.min(PENUTUPAN - 1, di + dari)).ubah().add(new Ubah(t, baris, dari));
                }
                bersama(t, baris, berkas, unit.get(di));
            }
        }
        return unit;
    }

    private static void bersama(TabelTulis t, Object[] baris, String berkas, UnitTulis unit) {
        if (t.nama().equals("nomor_surat")) {
            unit.seri().add((String) baris[t.kolom().indexOf("seri")]);
        } else if (t.nama().equals("jurnal")) {
            String rantai = (String) baris[t.kolom().indexOf("rantai")];
            unit.rantai().addAll(rantai.equals(berkas) ? Set.of() : Set.of(rantai));
        }
    }

    /** Takes the rows of those runs out again. */
    void hapus(List<List<UnitTulis>> putaran) throws SQLException {
        boolean semula = connection.getAutoCommit();
        connection.setAutoCommit(false);
        for (TabelTulis t : tabel.values()) {
            try (PreparedStatement ps = connection.prepareStatement(t.hapus())) {
                for (List<UnitTulis> satu : putaran) {
                    for (UnitTulis unit : satu) {
                        for (Tulis baris : unit.tambah()) {
                            if (baris.tabel() == t) {
                                ps.setObject(1, baris.baris()[t.kunci()]);
                                ps.addBatch();
                            }
                        }
                    }
                    ps.executeBatch();
                }
            }
            connection.commit();
        }
        connection.setAutoCommit(semula);
    }
}

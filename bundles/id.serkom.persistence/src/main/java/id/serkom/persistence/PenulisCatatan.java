package id.serkom.persistence;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.SuratBaru;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Writes entries and letters, in batches a kind: first what changes, then what is new, since a change may free a key. */
final class PenulisCatatan {

    private final Perintah perintah;

    PenulisCatatan(Perintah perintah) {
        this.perintah = perintah;
    }

    void tulis(List<Catatan> catatan) throws SQLException {
        catatan.forEach(c -> Tabels.dari(c.getClass()));
        for (Class<?> jenis : Tabels.jenis()) {
            List<Catatan> semua = catatan.stream().filter(jenis::isInstance).toList();
            if (!semua.isEmpty()) {
                Tabel<Catatan, ? extends Row<Catatan>> tabel = Tabels.dari(jenis);
                ubah(tabel, semua.stream().filter(c -> c.revision() > 0).sorted(Comparator.comparing(Catatan::id)).toList(),
                        tabel.update());
                tambah(tabel, semua.stream().filter(c -> c.revision() == 0).toList());
            }
        }
        for (Catatan satu : catatan) {
            if (satu instanceof Pengumuman p) {
                penerima(p);
            }
        }
    }

    private <C extends Catatan, R extends Row<C>> void ubah(Tabel<C, R> tabel, List<C> catatan, String sql)
            throws SQLException {
        if (catatan.isEmpty()) {
            return;
        }
        PreparedStatement ps = perintah.siap(sql);
        for (C satu : catatan) {
            tabel.isiUpdate(ps, tabel.baris(satu), satu.id(), satu.revision());
            ps.addBatch();
        }
        int[] kena = ps.executeBatch();
        for (int i = 0; i < kena.length; i++) {
            if (kena[i] == 0) {
                throw Galat.usang(tabel.nama(), catatan.get(i).id());
            }
        }
    }

    private <C, R extends Row<C>> void tambah(Tabel<C, R> tabel, List<C> catatan) throws SQLException {
        if (catatan.isEmpty()) {
            return;
        }
        PreparedStatement ps = perintah.siap(tabel.insert());
        for (C satu : catatan) {
            tabel.isiInsert(ps, tabel.baris(satu));
            ps.addBatch();
        }
        ps.executeBatch();
    }

    /** Every application writes the announcement; its recipients change seldom. */
    private void penerima(Pengumuman pengumuman) throws SQLException {
        if (pengumuman.revision() > 0 && samaPenerima(pengumuman)) {
            return;
        }
        perintah.jalankan("DELETE FROM penerima WHERE berkas = ?", pengumuman.berkas());
        tambah(Tabels.PENERIMA, PenerimaRow.dari(pengumuman));
    }

    private boolean samaPenerima(Pengumuman pengumuman) throws SQLException {
        List<String> kode = pengumuman.penerima().stream().distinct().toList();
        List<Object> nilai = new ArrayList<>(List.of(pengumuman.berkas()));
        nilai.addAll(kode);
        String semua = "SELECT COUNT(*) FROM penerima WHERE berkas = ?";
        String diantaranya = semua + " AND instansi IN (" + String.join(", ", Collections.nCopies(kode.size(), "?")) + ")";
        return perintah.angka(semua, pengumuman.berkas()).get(0) == kode.size()
                && perintah.angka(diantaranya, nilai.toArray()).get(0) == kode.size();
    }

    /** Files letters with their texts; of those stored before, only drafts. */
    void surat(List<SuratBaru> baru) throws SQLException {
        List<Surat> semua = baru.stream().map(SuratBaru::surat).toList();
        ubah(Tabels.SURAT, semua.stream().filter(s -> s.revision() > 0).toList(),
                Tabels.SURAT.update() + " AND status IN ('konsep', 'ditolak')");
        tambah(Tabels.SURAT, semua.stream().filter(s -> s.revision() == 0).toList());
        List<IsiSurat> isi = new ArrayList<>();
        for (SuratBaru satu : baru) {
            if (satu.surat().revision() > 0) {
                perintah.jalankan("DELETE FROM isi_surat WHERE surat = ?", satu.surat().id());
            }
            isi.add(new IsiSurat(satu.surat().id(), satu.html(), satu.model()));
        }
        tambah(Tabels.ISI_SURAT, isi);
    }

    void idempotensi(List<Idempotensi> semua) throws SQLException {
        tambah(Tabels.IDEMPOTENSI, semua);
    }
}

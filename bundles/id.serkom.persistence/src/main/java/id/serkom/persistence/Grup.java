package id.serkom.persistence;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.api.surat.NomorSurat;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.Kunci;
import id.serkom.spi.store.NomorDiminta;
import id.serkom.spi.store.NomorTercetak;
import id.serkom.spi.store.Seri;
import id.serkom.spi.store.SuratBaru;
import id.serkom.spi.store.TakBoleh;
import id.serkom.spi.store.Terisi;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One shared commit. Its change sets are written together, in one batch a table for all of them, under a savepoint. Where one of them is
 * refused, or what one writes stands in the way of another, all that is undone and each half is written alone, down to the single change
 * set, which then drops out by itself. Order of locks, the same on every node: berkas and rows to be changed ({@link KunciBaris}), number
 * series, positions of the journal.
 */
final class Grup {

    private static final LocalDate SETERUSNYA = LocalDate.of(9999, 12, 31);

    private final Connection connection;
    private final Perintah perintah;
    private final Penomor penomor;
    private final PenulisCatatan penulis;
    private final PenulisJurnal jurnal;
    private final List<Anggota> diterima = new ArrayList<>();

    Grup(Connection connection, Perintah perintah) {
        this.connection = connection;
        this.perintah = perintah;
        this.penomor = new Penomor(perintah);
        this.penulis = new PenulisCatatan(perintah);
        this.jurnal = new PenulisJurnal(perintah);
    }

    void tulis(List<Anggota> anggota) throws SQLException {
        List<ChangeSet> semua = anggota.stream().map(Anggota::set).toList();
        new KunciBaris(connection, perintah).pegang(semua);
        for (NomorDiminta n : KunciBaris.seri(semua)) {
            penomor.kunci(n.seri(), n.tahun());
        }
        bersama(anggota.stream().filter(a -> !register(a)).toList());
        List<Anggota> register = anggota.stream().filter(Grup::register).toList();
        if (!register.isEmpty()) {
            // Periods of one kode must not overlap, whichever node writes them: so these are written one node at a time.
            jurnal.kunci();
            bersama(register);
        }
        penomor.simpan();
        List<Anggota> tercatat = anggota.stream().filter(Anggota::diterima).toList();
        if (!tercatat.isEmpty()) {
            jurnal.tulis(tercatat);
        }
    }

    static boolean register(Anggota anggota) {
        return anggota.set().catatan().stream().anyMatch(EntriReferensi.class::isInstance);
    }

    /** Writes them in their order, those that fit together at once. */
    private void bersama(List<Anggota> anggota) throws SQLException {
        boolean seri = anggota.stream().anyMatch(Grup::seri);
        if (anggota.isEmpty() || anggota.size() > 1 && !seri && sekaligus(anggota)) {
            return;
        }
        if (anggota.size() > 1) {
            int tengah = anggota.size() / 2;
            bersama(anggota.subList(0, tengah));
            bersama(anggota.subList(tengah, anggota.size()));
            return;
        }
        if (seri) {
            penomor.simpan();
        }
        sekaligus(anggota);
    }

    /** A series is set by hand: what was counted must be in its row before, and be read anew after. */
    private static boolean seri(Anggota anggota) {
        return anggota.set().catatan().stream().anyMatch(Seri.class::isInstance);
    }

    /** Whether all of them are written. Of several that are not, it remains open whose fault that is. */
    private boolean sekaligus(List<Anggota> anggota) throws SQLException {
        anggota.forEach(Anggota::mulai);
        Savepoint titik = connection.setSavepoint();
        Map<String, ?> nomor = penomor.ingat();
        int sebelum = diterima.size();
        RuntimeException sebab;
        try {
            isi(anggota);
            connection.releaseSavepoint(titik);
            return true;
        } catch (SQLException e) {
            if (Galat.ulangi(e) || Galat.takTersedia(e)) {
                throw e;
            }
            batal(titik, nomor, sebelum);
            sebab = Galat.nomorGanda(e) && anggota.size() == 1 ? ganda(anggota.get(0).terisi()) : Galat.terjemah(e);
        } catch (Ulangi e) {
            throw e.sebab();
        } catch (RuntimeException e) {
            batal(titik, nomor, sebelum);
            sebab = e;
        }
        anggota.forEach(a -> a.gugur(sebab));
        return false;
    }

    private void batal(Savepoint titik, Map<String, ?> nomor, int sebelum) throws SQLException {
        connection.rollback(titik);
        perintah.lupakanAntrean();
        penomor.kembali(nomor);
        diterima.subList(sebelum, diterima.size()).clear();
    }

    /** Which number it was that is printed already: asked when the rest of its change set is undone. */
    private Conflict ganda(Terisi terisi) throws SQLException {
        List<NomorSurat> baru = Stream.concat(terisi.nomor().stream(), terisi.catatan().stream())
                .filter(NomorSurat.class::isInstance).map(NomorSurat.class::cast).filter(n -> n.revision() == 0).toList();
        for (NomorSurat n : baru) {
            if (!perintah.angka("SELECT urut FROM nomor_surat WHERE tahun = ? AND (cetak_keluar = ? OR cetak_agenda = ?)", n.tahun(),
                    NomorTercetak.keluar(n) ? n.nomor() : "", NomorTercetak.agenda(n) ? n.nomor() : "").isEmpty()) {
                return NomorTercetak.ganda(n, terisi);
            }
        }
        return NomorTercetak.ganda(baru.get(baru.size() - 1), terisi);
    }

    private void isi(List<Anggota> anggota) throws SQLException {
        List<Catatan> catatan = new ArrayList<>();
        List<SuratBaru> surat = new ArrayList<>();
        List<Idempotensi> idempotensi = new ArrayList<>();
        for (Anggota satu : anggota) {
            for (Kunci kunci : satu.set().dipegang()) {
                pegang(kunci);
            }
            Terisi terisi = Terisi.dari(satu.set(), this::ambil);
            satu.terisi(terisi);
            diterima.add(satu);
            catatan.addAll(terisi.catatan());
            catatan.addAll(terisi.nomor());
            surat.addAll(terisi.surat());
            idempotensi.addAll(terisi.idempotensi());
            // The journal itself is written last of all, for everybody: what it would not take must drop out here.
            terisi.journal().forEach(e -> Tabels.JURNAL.periksa(Tabels.JURNAL.baris(e)));
        }
        penulis.tulis(catatan);
        penulis.surat(surat);
        for (Catatan satu : catatan) {
            if (satu instanceof EntriReferensi e) {
                takBeririsan(e);
            }
        }
        for (Anggota satu : anggota) {
            for (TakBoleh syarat : satu.set().syarat()) {
                periksa(syarat);
            }
        }
        penulis.idempotensi(idempotensi);
    }

    private int ambil(NomorDiminta diminta) {
        try {
            return penomor.ambil(diminta);
        } catch (SQLException e) {
            throw new Ulangi(e);
        }
    }

    private void pegang(Kunci kunci) throws SQLException {
        boolean masih = kunci.eksklusif()
                ? perintah.jalankan("UPDATE berkas SET epoch = epoch + 1 WHERE id = ? AND epoch = ?", kunci.berkas(),
                        kunci.epoch()) == 1
                : !perintah.angka("SELECT epoch FROM berkas WHERE id = ? AND epoch = ?", kunci.berkas(), kunci.epoch())
                        .isEmpty();
        if (!masih || kunci.ke().isPresent() && kunci.ke().getAsLong() != ke(kunci.berkas())) {
            throw Galat.usang("berkas", kunci.berkas());
        }
    }

    /** The newest number of the chain, with the entries of this commit that are written last of all. */
    private long ke(String rantai) throws SQLException {
        long tertulis = perintah.angka("SELECT ke FROM rantai WHERE rantai = ?", rantai).stream().findFirst().orElse(0L);
        return tertulis + diterima.stream().flatMap(a -> a.terisi().journal().stream())
                .filter(e -> e.rantai().equals(rantai)).count();
    }

    private void takBeririsan(EntriReferensi e) throws SQLException {
        List<Long> beririsan = perintah.angka("SELECT COUNT(*) FROM referensi WHERE jenis = ? AND kode = ? AND id <> ?"
                + " AND mulai <= ? AND (sampai IS NULL OR sampai >= ?)", e.jenis(), e.kode(), e.id(),
                Date.valueOf(e.sampai().orElse(SETERUSNYA)), Date.valueOf(e.mulai()));
        if (beririsan.get(0) > 0) {
            throw Galat.sudahAda("referensi");
        }
    }

    private void periksa(TakBoleh syarat) throws SQLException {
        String status = syarat.status().stream().map(s -> '\'' + RecordBinder.kode(s) + '\'')
                .sorted().collect(Collectors.joining(", "));
        long jumlah = status.isEmpty() ? 0 : perintah.angka("SELECT COUNT(*) FROM asesi WHERE berkas = ? AND status IN ("
                + status + ")", syarat.berkas()).get(0);
        if (jumlah > 0) {
            throw new Conflict(Reason.of("simpan.syarat", "jumlah", jumlah));
        }
    }

    /** Carries a refusal of the database out of the filling in of numbers. */
    private static final class Ulangi extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException sebab;

        Ulangi(SQLException sebab) {
            super(sebab);
            this.sebab = sebab;
        }

        SQLException sebab() {
            return sebab;
        }
    }
}

package id.serkom.persistence;

import id.serkom.api.data.RecordBinder;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.spi.store.NomorTercetak;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A number and what became of it. */
@Entity
@Table(name = "nomor_surat")
class NomorSuratRow implements Row<NomorSurat> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 60)
    private String seri;
    private int tahun;
    private int urut;
    @Column(length = 10)
    private String sisipan;
    @Column(length = 200)
    private String nomor;
    @Column(length = 40)
    private String status;
    @Column(length = 64)
    private String surat;
    @Column(length = 4000)
    private String alasan;
    private LocalDate tanggal;
    @Column(length = 64)
    private String oleh;
    @Column(length = 40)
    private String arah;
    /** The printed number where it must be the only one of its year. */
    @Column(name = "cetak_keluar", length = 200)
    private String cetakKeluar;
    @Column(name = "cetak_agenda", length = 200)
    private String cetakAgenda;

    NomorSuratRow(NomorSurat n) {
        id = n.id();
        revision = n.revision();
        seri = n.seri();
        tahun = n.tahun();
        urut = n.urut();
        sisipan = n.sisipan();
        nomor = n.nomor();
        status = RecordBinder.kode(n.status());
        surat = n.surat().orElse(null);
        alasan = n.alasan().orElse(null);
        tanggal = n.tanggal();
        oleh = n.oleh();
        arah = RecordBinder.kode(n.arah());
        cetakKeluar = NomorTercetak.keluar(n) ? n.nomor() : null;
        cetakAgenda = NomorTercetak.agenda(n) ? n.nomor() : null;
    }

    @Override
    public NomorSurat catatan() {
        return new NomorSurat(id, revision, seri, tahun, urut, sisipan, nomor,
                RecordBinder.dariKode(NomorStatus.class, status), Optional.ofNullable(surat), Optional.ofNullable(alasan),
                tanggal, oleh, RecordBinder.dariKode(Arah.class, arah));
    }
}

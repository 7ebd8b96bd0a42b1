package id.serkom.persistence;

import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.RecordBinder;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An application letter. */
@Entity
@Table(name = "permohonan")
class PermohonanRow implements Row<Permohonan> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String berkas;
    @Column(length = 60)
    private String instansi;
    @Column(length = 64)
    private String surat;
    @Column(name = "nomor_surat", length = 200)
    private String nomorSurat;
    @Column(name = "tanggal_surat")
    private LocalDate tanggalSurat;
    @Column(length = 2000)
    private String perihal;
    @Column(name = "diterima_tanggal")
    private LocalDate diterimaTanggal;
    @Column(length = 40)
    private String status;
    @Column(length = 4000)
    private String alasan;
    @Column(name = "lengkapi_sampai")
    private LocalDate lengkapiSampai;
    @Column(name = "jumlah_asesi")
    private int jumlahAsesi;

    PermohonanRow(Permohonan p) {
        id = p.id();
        revision = p.revision();
        berkas = p.berkas();
        instansi = p.instansi();
        surat = p.surat();
        nomorSurat = p.nomorSurat();
        tanggalSurat = p.tanggalSurat();
        perihal = p.perihal();
        diterimaTanggal = p.diterimaTanggal();
        status = RecordBinder.kode(p.status());
        alasan = p.alasan().orElse(null);
        lengkapiSampai = p.lengkapiSampai().orElse(null);
        jumlahAsesi = p.jumlahAsesi();
    }

    @Override
    public Permohonan catatan() {
        return new Permohonan(id, revision, berkas, instansi, surat, nomorSurat, tanggalSurat, perihal, diterimaTanggal,
                RecordBinder.dariKode(PermohonanStatus.class, status), Optional.ofNullable(alasan),
                Optional.ofNullable(lengkapiSampai), jumlahAsesi);
    }
}

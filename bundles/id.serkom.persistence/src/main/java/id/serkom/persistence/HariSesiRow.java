package id.serkom.persistence;

import id.serkom.api.berkas.HariSesi;
import id.serkom.api.berkas.HariSesi.JamSesi;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** A day of an asesor or of a TUK. */
@Entity
@Table(name = "hari_sesi")
class HariSesiRow implements Row<HariSesi> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 20)
    private String jenis;
    @Column(length = 60)
    private String kode;
    private LocalDate tanggal;
    @Lob
    private String jam;

    HariSesiRow(HariSesi h) {
        id = h.id();
        revision = h.revision();
        jenis = h.jenis();
        kode = h.kode();
        tanggal = h.tanggal();
        jam = Json.tulis(h.jam());
    }

    @Override
    public HariSesi catatan() {
        return new HariSesi(id, revision, jenis, kode, tanggal, Json.daftar(jam, JamSesi.class));
    }
}

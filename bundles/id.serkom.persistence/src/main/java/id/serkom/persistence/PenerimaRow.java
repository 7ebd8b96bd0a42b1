package id.serkom.persistence;

import id.serkom.api.berkas.Pengumuman;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An institution that a berkas was announced to: what its scope is read from. */
@Entity
@Table(name = "penerima")
class PenerimaRow implements Row<PenerimaRow> {

    @Id
    @Column(length = 140)
    private String id;
    @Column(length = 64)
    private String berkas;
    @Column(length = 60)
    private String instansi;

    PenerimaRow(String berkas, String instansi) {
        this.id = berkas + '/' + instansi;
        this.berkas = berkas;
        this.instansi = instansi;
    }

    static List<PenerimaRow> dari(Pengumuman pengumuman) {
        return pengumuman.penerima().stream().distinct().map(i -> new PenerimaRow(pengumuman.berkas(), i)).toList();
    }

    String instansi() {
        return instansi;
    }

    @Override
    public PenerimaRow catatan() {
        return this;
    }
}

package id.serkom.persistence;

import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.PrasyaratStatus;
import id.serkom.api.data.RecordBinder;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A precondition of a linked SOP that a berkas rests on. */
@Entity
@Table(name = "prasyarat_berkas")
class PrasyaratBerkasRow implements Row<PrasyaratBerkas> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String berkas;
    @Column(length = 60)
    private String tahap;
    @Column(length = 60)
    private String kode;
    @Column(length = 60)
    private String perihal;
    @Column(length = 20)
    private String status;
    @Column(length = PrasyaratBerkas.DASAR_TERPANJANG)
    private String dasar;
    @Column(length = 64)
    private String rujukan;

    PrasyaratBerkasRow(PrasyaratBerkas p) {
        id = p.id();
        revision = p.revision();
        berkas = p.berkas();
        tahap = p.tahap();
        kode = p.kode();
        perihal = p.perihal();
        status = RecordBinder.kode(p.status());
        dasar = p.dasar();
        rujukan = p.rujukan().orElse(null);
    }

    @Override
    public PrasyaratBerkas catatan() {
        return new PrasyaratBerkas(id, revision, berkas, tahap, kode, perihal, RecordBinder.dariKode(PrasyaratStatus.class, status),
                dasar, Optional.ofNullable(rujukan));
    }
}

package id.serkom.persistence;

import id.serkom.spi.store.PaketSkema;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** A version of a skema as accepted. */
@Entity
@Table(name = "paket_skema")
class PaketSkemaRow implements Row<PaketSkema> {

    @Id
    @Column(length = 100)
    private String id;
    private long revision;
    @Column(length = 60)
    private String kode;
    @Column(length = 20)
    private String versi;
    @Lob
    private String sumber;
    @Column(length = 64)
    private String sha256;
    private boolean terbuka;
    private long diterima;

    PaketSkemaRow(PaketSkema p) {
        id = p.id();
        revision = p.revision();
        kode = p.kode();
        versi = p.versi();
        sumber = p.sumber();
        sha256 = p.sha256();
        terbuka = p.terbuka();
        diterima = p.diterima().toEpochMilli();
    }

    @Override
    public PaketSkema catatan() {
        return new PaketSkema(id, revision, kode, versi, sumber, sha256, terbuka, Instant.ofEpochMilli(diterima));
    }
}

package id.serkom.persistence;

import id.serkom.spi.store.Seri;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A number series in a year. */
@Entity
@Table(name = "seri")
class SeriRow implements Row<Seri> {

    @Id
    @Column(length = 80)
    private String id;
    private long revision;
    @Column(length = 60)
    private String seri;
    private int tahun;
    private int saldo;
    private int terakhir;

    SeriRow(Seri s) {
        id = s.id();
        revision = s.revision();
        seri = s.seri();
        tahun = s.tahun();
        saldo = s.saldo();
        terakhir = s.terakhir();
    }

    @Override
    public Seri catatan() {
        return new Seri(id, revision, seri, tahun, saldo, terakhir);
    }
}

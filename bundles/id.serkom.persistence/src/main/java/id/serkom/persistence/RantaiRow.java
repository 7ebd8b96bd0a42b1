package id.serkom.persistence;

import id.serkom.spi.store.JournalStore.Kepala;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Head of a chain of the journal. */
@Entity
@Table(name = "rantai")
class RantaiRow implements Row<Kepala> {

    @Id
    @Column(length = 64)
    private String rantai;
    private long ke;
    @Column(length = 64)
    private String hash;

    RantaiRow(Kepala k) {
        rantai = k.rantai();
        ke = k.ke();
        hash = k.hash();
    }

    @Override
    public Kepala catatan() {
        return new Kepala(rantai, ke, hash);
    }
}

package id.serkom.persistence;

import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.RecordBinder;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A decision of the meeting. */
@Entity
@Table(name = "putusan")
class PutusanRow implements Row<Putusan> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String berkas;
    @Column(length = 64)
    private String asesi;
    private int putaran;
    private int ke;
    @Column(length = 40)
    private String verdict;
    @Column(length = 40)
    private String aturan;
    @Column(length = 4000)
    private String alasan;
    @Column(length = 64)
    private String oleh;
    @Column(name = "nama_pemutus", length = 300)
    private String namaPemutus;

    PutusanRow(Putusan p) {
        id = p.id();
        revision = p.revision();
        berkas = p.berkas();
        asesi = p.asesi();
        putaran = p.putaran();
        ke = p.ke();
        verdict = RecordBinder.kode(p.verdict());
        aturan = RecordBinder.kode(p.aturan());
        alasan = p.alasan().orElse(null);
        oleh = p.oleh();
        namaPemutus = p.namaPemutus();
    }

    @Override
    public Putusan catatan() {
        return new Putusan(id, revision, berkas, asesi, putaran, ke, RecordBinder.dariKode(Verdict.class, verdict),
                RecordBinder.dariKode(Verdict.class, aturan), Optional.ofNullable(alasan), oleh, namaPemutus);
    }
}

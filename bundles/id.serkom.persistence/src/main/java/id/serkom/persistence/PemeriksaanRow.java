package id.serkom.persistence;

import id.serkom.api.berkas.HasilPeriksa;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.data.RecordBinder;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A check of one requirement. */
@Entity
@Table(name = "pemeriksaan")
class PemeriksaanRow implements Row<Pemeriksaan> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String berkas;
    @Column(length = 64)
    private String asesi;
    @Column(length = 60)
    private String persyaratan;
    private int ke;
    @Column(length = 40)
    private String hasil;
    @Column(length = 4000)
    private String catatan;
    @Column(length = 300)
    private String oleh;

    PemeriksaanRow(Pemeriksaan p) {
        id = p.id();
        revision = p.revision();
        berkas = p.berkas();
        asesi = p.asesi();
        persyaratan = p.persyaratan();
        ke = p.ke();
        hasil = RecordBinder.kode(p.hasil());
        catatan = p.catatan().orElse(null);
        oleh = p.oleh();
    }

    @Override
    public Pemeriksaan catatan() {
        return new Pemeriksaan(id, revision, berkas, asesi, persyaratan, ke,
                RecordBinder.dariKode(HasilPeriksa.class, hasil), Optional.ofNullable(catatan), oleh);
    }
}

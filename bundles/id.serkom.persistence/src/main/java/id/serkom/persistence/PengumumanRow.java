package id.serkom.persistence;

import id.serkom.api.berkas.Pengumuman;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** What was announced. Its recipients stand once more in {@link PenerimaRow}, where scopes ask for them. */
@Entity
@Table(name = "pengumuman")
class PengumumanRow implements Row<Pengumuman> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String berkas;
    @Lob
    private String penerima;
    private LocalDate mulai;
    private LocalDate sampai;
    private int kuota;

    PengumumanRow(Pengumuman p) {
        id = p.id();
        revision = p.revision();
        berkas = p.berkas();
        penerima = Json.tulis(p.penerima());
        mulai = p.mulai();
        sampai = p.sampai();
        kuota = p.kuota();
    }

    @Override
    public Pengumuman catatan() {
        return new Pengumuman(id, revision, berkas, Json.teks(penerima), mulai, sampai, kuota);
    }
}

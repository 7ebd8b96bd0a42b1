package id.serkom.persistence;

import id.serkom.api.berkas.Jeda;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.RecordBinder;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** A clock. */
@Entity
@Table(name = "tenggat")
class TenggatRow implements Row<Tenggat> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String berkas;
    @Column(length = 60)
    private String tahap;
    private int putaran;
    @Column(length = 64)
    private String permohonan;
    @Column(length = 60)
    private String instansi;
    private LocalDate mulai;
    private int hari;
    @Column(name = "hari_kerja")
    private boolean hariKerja;
    @Column(name = "jatuh_tempo")
    private LocalDate jatuhTempo;
    @Column(length = 40)
    private String status;
    private LocalDate selesai;
    @Lob
    private String jeda;

    TenggatRow(Tenggat t) {
        id = t.id();
        revision = t.revision();
        berkas = t.berkas();
        tahap = t.tahap();
        putaran = t.putaran();
        permohonan = t.permohonan().orElse(null);
        instansi = t.instansi().orElse(null);
        mulai = t.mulai();
        hari = t.hari();
        hariKerja = t.hariKerja();
        jatuhTempo = t.jatuhTempo();
        status = RecordBinder.kode(t.status());
        selesai = t.selesai().orElse(null);
        jeda = Json.tulis(t.jeda());
    }

    @Override
    public Tenggat catatan() {
        return new Tenggat(id, revision, berkas, tahap, putaran, Optional.ofNullable(permohonan),
                Optional.ofNullable(instansi), mulai, hari, hariKerja, jatuhTempo, RecordBinder.dariKode(TenggatStatus.class, status),
                Optional.ofNullable(selesai), Json.daftar(jeda, Jeda.class));
    }
}

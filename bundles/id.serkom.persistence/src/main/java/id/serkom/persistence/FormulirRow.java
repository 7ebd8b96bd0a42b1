package id.serkom.persistence;

import id.serkom.api.berkas.Formulir;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** A form that was filled in. */
@Entity
@Table(name = "formulir")
class FormulirRow implements Row<Formulir> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String berkas;
    @Column(length = 130)
    private String perihal;
    @Column(length = 60)
    private String kode;
    private int ke;
    @Lob
    private String isi;
    @Column(length = 64)
    private String oleh;
    private LocalDate tanggal;
    @Column(length = 64)
    private String surat;

    FormulirRow(Formulir f) {
        id = f.id();
        revision = f.revision();
        berkas = f.berkas();
        perihal = f.perihal();
        kode = f.kode();
        ke = f.ke();
        isi = Json.tulis(f.isi());
        oleh = f.oleh();
        tanggal = f.tanggal();
        surat = f.surat().orElse(null);
    }

    @Override
    public Formulir catatan() {
        return new Formulir(id, revision, berkas, perihal, kode, ke, Json.data(isi), oleh, tanggal, Optional.ofNullable(surat));
    }
}

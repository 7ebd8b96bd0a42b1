package id.serkom.persistence;

import id.serkom.api.surat.Disposisi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The routing of an incoming letter. */
@Entity
@Table(name = "disposisi")
class DisposisiRow implements Row<Disposisi> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String surat;
    @Column(length = 64)
    private String kepada;
    @Column(length = 4000)
    private String perintah;
    private LocalDate batas;
    @Column(length = 64)
    private String dari;
    private long pada;
    private LocalDate selesai;

    DisposisiRow(Disposisi d) {
        id = d.id();
        revision = d.revision();
        surat = d.surat();
        kepada = d.kepada();
        perintah = d.perintah();
        batas = d.batas();
        dari = d.dari();
        pada = d.pada().toEpochMilli();
        selesai = d.selesai().orElse(null);
    }

    @Override
    public Disposisi catatan() {
        return new Disposisi(id, revision, surat, kepada, perintah, batas, dari, Instant.ofEpochMilli(pada),
                Optional.ofNullable(selesai));
    }
}

package id.serkom.persistence;

import id.serkom.api.surat.Paraf;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** One step of the initials on a draft. */
@Entity
@Table(name = "paraf")
class ParafRow implements Row<Paraf> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String surat;
    private int langkah;
    @Column(length = 60)
    private String jabatan;
    private Boolean setuju;
    @Column(length = 64)
    private String oleh;
    private Long pada;
    @Column(length = 4000)
    private String catatan;

    ParafRow(Paraf p) {
        id = p.id();
        revision = p.revision();
        surat = p.surat();
        langkah = p.langkah();
        jabatan = p.jabatan();
        setuju = p.setuju().orElse(null);
        oleh = p.oleh().orElse(null);
        pada = p.pada().map(Instant::toEpochMilli).orElse(null);
        catatan = p.catatan().orElse(null);
    }

    @Override
    public Paraf catatan() {
        return new Paraf(id, revision, surat, langkah, jabatan, Optional.ofNullable(setuju), Optional.ofNullable(oleh),
                Optional.ofNullable(pada).map(Instant::ofEpochMilli), Optional.ofNullable(catatan));
    }
}

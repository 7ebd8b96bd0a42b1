package id.serkom.persistence;

import id.serkom.api.berkas.Kelengkapan;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An item on file. */
@Entity
@Table(name = "kelengkapan")
class KelengkapanRow implements Row<Kelengkapan> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String berkas;
    @Column(length = 60)
    private String tahap;
    private int putaran;
    @Column(length = 100)
    private String kode;
    @Column(length = 100)
    private String jenis;
    @Column(length = 64)
    private String permohonan;
    @Column(length = 64)
    private String asesi;
    @Column(length = 64)
    private String dokumen;
    @Column(length = 64)
    private String rujukan;

    KelengkapanRow(Kelengkapan k) {
        id = k.id();
        revision = k.revision();
        berkas = k.berkas();
        tahap = k.tahap();
        putaran = k.putaran();
        kode = k.kode();
        jenis = k.jenis();
        permohonan = k.permohonan().orElse(null);
        asesi = k.asesi().orElse(null);
        dokumen = k.dokumen().orElse(null);
        rujukan = k.rujukan().orElse(null);
    }

    @Override
    public Kelengkapan catatan() {
        return new Kelengkapan(id, revision, berkas, tahap, putaran, kode, jenis, Optional.ofNullable(permohonan),
                Optional.ofNullable(asesi), Optional.ofNullable(dokumen), Optional.ofNullable(rujukan));
    }
}

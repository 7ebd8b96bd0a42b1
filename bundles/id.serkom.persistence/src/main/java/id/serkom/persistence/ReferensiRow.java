package id.serkom.persistence;

import id.serkom.api.service.ReferensiService.EntriReferensi;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** An entry of a register. */
@Entity
@Table(name = "referensi")
class ReferensiRow implements Row<EntriReferensi> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 60)
    private String jenis;
    @Column(length = 60)
    private String kode;
    private LocalDate mulai;
    private LocalDate sampai;
    @Lob
    private String isi;

    ReferensiRow(EntriReferensi e) {
        id = e.id();
        revision = e.revision();
        jenis = e.jenis();
        kode = e.kode();
        mulai = e.mulai();
        sampai = e.sampai().orElse(null);
        isi = Json.tulis(e.isi());
    }

    @Override
    public EntriReferensi catatan() {
        return new EntriReferensi(id, revision, jenis, kode, mulai, Optional.ofNullable(sampai), Json.data(isi));
    }
}

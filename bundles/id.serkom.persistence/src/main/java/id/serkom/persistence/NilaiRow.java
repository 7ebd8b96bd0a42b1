package id.serkom.persistence;

import id.serkom.api.berkas.Nilai;
import java.math.BigDecimal;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A mark of one unit. */
@Entity
@Table(name = "nilai")
class NilaiRow implements Row<Nilai> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String berkas;
    @Column(length = 64)
    private String asesi;
    @Column(length = 60)
    private String unit;
    private int ke;
    private Boolean kompeten;
    @Column(length = 40)
    private String angka;
    @Column(length = 4000)
    private String bukti;
    @Column(length = 60)
    private String asesor;
    @Column(length = 4000)
    private String alasan;

    NilaiRow(Nilai n) {
        id = n.id();
        revision = n.revision();
        berkas = n.berkas();
        asesi = n.asesi();
        unit = n.unit();
        ke = n.ke();
        kompeten = n.kompeten().orElse(null);
        angka = n.angka().map(BigDecimal::toString).orElse(null);
        bukti = n.bukti();
        asesor = n.asesor();
        alasan = n.alasan().orElse(null);
    }

    @Override
    public Nilai catatan() {
        return new Nilai(id, revision, berkas, asesi, unit, ke, Optional.ofNullable(kompeten),
                Optional.ofNullable(angka).map(BigDecimal::new), bukti, asesor, Optional.ofNullable(alasan));
    }
}

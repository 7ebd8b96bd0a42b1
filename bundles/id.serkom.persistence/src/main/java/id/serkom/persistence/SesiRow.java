package id.serkom.persistence;

import id.serkom.api.berkas.Sesi;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A sitting of the examination. */
@Entity
@Table(name = "sesi")
class SesiRow implements Row<Sesi> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String berkas;
    private int nomor;
    @Column(length = 60)
    private String tuk;
    private LocalDate tanggal;
    @Column(length = 18)
    private String mulai;
    @Column(length = 18)
    private String selesai;
    @Column(length = 4000)
    private String ditunda;
    @Column(length = 64)
    private String pengganti;

    SesiRow(Sesi s) {
        id = s.id();
        revision = s.revision();
        berkas = s.berkas();
        nomor = s.nomor();
        tuk = s.tuk();
        tanggal = s.tanggal();
        mulai = s.mulai().toString();
        selesai = s.selesai().toString();
        ditunda = s.ditunda().orElse(null);
        pengganti = s.pengganti().orElse(null);
    }

    @Override
    public Sesi catatan() {
        return new Sesi(id, revision, berkas, nomor, tuk, tanggal, LocalTime.parse(mulai), LocalTime.parse(selesai),
                Optional.ofNullable(ditunda), Optional.ofNullable(pengganti));
    }
}

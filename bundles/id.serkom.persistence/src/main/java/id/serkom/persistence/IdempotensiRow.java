package id.serkom.persistence;

import id.serkom.spi.store.Idempotensi;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** The first answer to a request. */
@Entity
@Table(name = "idempotensi")
class IdempotensiRow implements Row<Idempotensi> {

    @Id
    @Column(length = 330)
    private String id;
    @Column(length = 64)
    private String akun;
    @Column(length = 250)
    private String kunci;
    @Column(length = 64)
    private String sidik;
    @Lob
    private String jawaban;
    private long saat;

    IdempotensiRow(Idempotensi i) {
        id = id(i.akun(), i.kunci());
        akun = i.akun();
        kunci = i.kunci();
        sidik = i.sidik();
        jawaban = Json.tulis(i.jawaban());
        saat = i.saat().toEpochMilli();
    }

    static String id(String akun, String kunci) {
        return akun + '/' + kunci;
    }

    @Override
    public Idempotensi catatan() {
        return new Idempotensi(akun, kunci, sidik, Json.data(jawaban), Instant.ofEpochMilli(saat));
    }
}

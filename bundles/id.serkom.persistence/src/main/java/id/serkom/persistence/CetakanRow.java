package id.serkom.persistence;

import id.serkom.api.data.RecordBinder;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.CetakanStatus;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The document of a letter. */
@Entity
@Table(name = "cetakan")
class CetakanRow implements Row<Cetakan> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 26)
    private String kode;
    @Column(length = 40)
    private String status;
    @Column(length = 40)
    private String cara;
    @Column(length = 60)
    private String pejabat;
    @Column(name = "uji_coba")
    private boolean ujiCoba;
    @Column(length = 64)
    private String pdf;
    @Column(length = 64)
    private String bertanda;
    @Column(length = 64)
    private String pindaian;
    private Long ditandatangani;
    private int percobaan;
    private Long berikut;
    @Column(length = 200)
    private String galat;

    CetakanRow(Cetakan c) {
        id = c.id();
        revision = c.revision();
        kode = c.kode();
        status = RecordBinder.kode(c.status());
        cara = RecordBinder.kode(c.cara());
        pejabat = c.pejabat().orElse(null);
        ujiCoba = c.ujiCoba();
        pdf = c.pdf().orElse(null);
        bertanda = c.bertanda().orElse(null);
        pindaian = c.pindaian().orElse(null);
        ditandatangani = c.ditandatangani().map(Instant::toEpochMilli).orElse(null);
        percobaan = c.percobaan();
        berikut = c.berikut().map(Instant::toEpochMilli).orElse(null);
        galat = c.galat().orElse(null);
    }

    @Override
    public Cetakan catatan() {
        return new Cetakan(id, revision, kode, RecordBinder.dariKode(CetakanStatus.class, status),
                RecordBinder.dariKode(CaraTtd.class, cara), Optional.ofNullable(pejabat), ujiCoba, Optional.ofNullable(pdf),
                Optional.ofNullable(bertanda), Optional.ofNullable(pindaian),
                Optional.ofNullable(ditandatangani).map(Instant::ofEpochMilli), percobaan,
                Optional.ofNullable(berikut).map(Instant::ofEpochMilli), Optional.ofNullable(galat));
    }
}

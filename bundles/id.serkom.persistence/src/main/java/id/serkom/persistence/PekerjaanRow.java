package id.serkom.persistence;

import id.serkom.api.data.Reason;
import id.serkom.api.service.Kemajuan;
import id.serkom.api.service.Pekerjaan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** An action that goes on as a job. */
@Entity
@Table(name = "pekerjaan")
class PekerjaanRow implements Row<Pekerjaan> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String berkas;
    @Column(length = 100)
    private String aksi;
    @Lob
    private String masukan;
    @Column(length = 64)
    private String akun;
    @Column(length = 20)
    private String status;
    private int langkah;
    private Integer dikerjakan;
    private Integer seluruhnya;
    @Lob
    private String alasan;
    @Column(length = 100)
    private String pemegang;
    private long sampai;
    private long dibuat;

    PekerjaanRow(Pekerjaan p) {
        id = p.id();
        revision = p.revision();
        berkas = p.berkas();
        aksi = p.aksi();
        masukan = Json.tulis(p.masukan());
        akun = p.akun();
        status = p.status();
        langkah = p.langkah();
        dikerjakan = p.kemajuan().map(Kemajuan::selesai).orElse(null);
        seluruhnya = p.kemajuan().map(Kemajuan::total).orElse(null);
        alasan = p.alasan().isEmpty() ? null : Json.tulis(p.alasan());
        pemegang = p.pemegang().orElse(null);
        sampai = p.sampai().toEpochMilli();
        dibuat = p.dibuat().toEpochMilli();
    }

    @Override
    public Pekerjaan catatan() {
        return new Pekerjaan(id, revision, berkas, aksi, Json.data(masukan), akun, status, langkah,
                Optional.ofNullable(dikerjakan).map(d -> new Kemajuan(d, seluruhnya)),
                alasan == null ? List.of() : Json.daftar(alasan, Reason.class), Optional.ofNullable(pemegang), Instant.ofEpochMilli(sampai),
                Instant.ofEpochMilli(dibuat));
    }
}

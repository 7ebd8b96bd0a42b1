package id.serkom.persistence;

import id.serkom.api.actor.Peran;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.service.AkunInfo;
import id.serkom.spi.store.Akun;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** An account. */
@Entity
@Table(name = "akun")
class AkunRow implements Row<Akun> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 300)
    private String nama;
    @Lob
    private String peran;
    @Column(length = 60)
    private String instansi;
    @Column(length = 60)
    private String asesor;
    @Column(length = 60)
    private String pejabat;
    private boolean aktif;
    @Column(name = "ganti_sandi")
    private boolean gantiSandi;
    @Column(length = 500)
    private String hash;
    private int salah;
    @Column(name = "terkunci_sampai")
    private Long terkunciSampai;

    AkunRow(Akun a) {
        AkunInfo info = a.info();
        id = a.id();
        revision = a.revision();
        nama = info.nama();
        peran = Json.tulis(info.peran().stream().map(RecordBinder::kode).sorted().toList());
        instansi = info.instansi().orElse(null);
        asesor = info.asesor().orElse(null);
        pejabat = info.pejabat().orElse(null);
        aktif = info.aktif();
        gantiSandi = info.gantiSandi();
        hash = a.hash();
        salah = a.salah();
        terkunciSampai = a.terkunciSampai().map(Instant::toEpochMilli).orElse(null);
    }

    @Override
    public Akun catatan() {
        Set<Peran> semua = Json.teks(peran).stream().map(p -> RecordBinder.dariKode(Peran.class, p))
                .collect(Collectors.toSet());
        AkunInfo info = new AkunInfo(id, nama, semua, Optional.ofNullable(instansi), Optional.ofNullable(asesor),
                Optional.ofNullable(pejabat), aktif, gantiSandi, revision);
        return new Akun(id, revision, info, hash, salah, Optional.ofNullable(terkunciSampai).map(Instant::ofEpochMilli));
    }
}

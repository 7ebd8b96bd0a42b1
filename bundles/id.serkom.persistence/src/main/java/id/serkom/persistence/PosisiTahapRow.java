package id.serkom.persistence;

import id.serkom.api.berkas.PosisiTahap;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** A berkas in one of its tahap. */
@Entity
@Table(name = "posisi_tahap")
class PosisiTahapRow implements Row<PosisiTahap> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String berkas;
    @Column(length = 60)
    private String tahap;
    private int putaran;
    private LocalDate masuk;
    private LocalDate keluar;
    private int waktu;
    @Column(length = 4000)
    private String kelengkapan;
    @Column(length = 60)
    private String keluaran;
    @Lob
    private String data;
    private boolean digantikan;
    @Column(length = 60)
    private String langkah;

    PosisiTahapRow(PosisiTahap p) {
        id = p.id();
        revision = p.revision();
        berkas = p.berkas();
        tahap = p.tahap();
        putaran = p.putaran();
        masuk = p.masuk();
        keluar = p.keluar().orElse(null);
        waktu = p.waktu();
        kelengkapan = Json.tulis(p.kelengkapan());
        keluaran = p.keluaran();
        data = Json.tulis(p.data());
        digantikan = p.digantikan();
        langkah = p.langkah().orElse(null);
    }

    @Override
    public PosisiTahap catatan() {
        return new PosisiTahap(id, revision, berkas, tahap, putaran, masuk, Optional.ofNullable(keluar), waktu,
                Json.teks(kelengkapan), keluaran, Json.data(data), digantikan);
    }
}

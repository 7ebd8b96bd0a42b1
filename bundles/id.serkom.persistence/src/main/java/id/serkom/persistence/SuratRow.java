package id.serkom.persistence;

import id.serkom.api.data.RecordBinder;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.KunciSurat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An entry of the letter book. */
@Entity
@Table(name = "surat")
class SuratRow implements Row<Surat> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 40)
    private String arah;
    @Column(length = 100)
    private String jenis;
    @Column(length = 40)
    private String status;
    @Column(length = 60)
    private String seri;
    private int tahun;
    private Integer urut;
    @Column(length = 200)
    private String nomor;
    @Column(length = 200)
    private String agenda;
    private LocalDate tanggal;
    private LocalDate diterima;
    private LocalDate dikirim;
    @Column(length = 2000)
    private String hal;
    @Column(length = 1000)
    private String pihak;
    @Column(length = 60)
    private String instansi;
    @Column(length = 60)
    private String klasifikasi;
    @Column(length = 60)
    private String sifat;
    @Column(name = "jumlah_lampiran")
    private int jumlahLampiran;
    @Column(length = 64)
    private String berkas;
    @Column(length = 60)
    private String tahap;
    private int putaran;
    @Column(length = 64)
    private String permohonan;
    @Column(length = 64)
    private String asesi;
    @Column(length = 60)
    private String penandatangan;
    @Column(name = "rujukan_jenis", length = 40)
    private String rujukanJenis;
    @Column(name = "rujukan_surat", length = 64)
    private String rujukanSurat;
    @Column(length = 64)
    private String dokumen;
    @Column(length = 64)
    private String sha256;
    @Column(length = 4000)
    private String keterangan;
    private long dicatat;
    @Column(name = "dicatat_oleh", length = 64)
    private String dicatatOleh;
    /** Unique, and moves with the code of the sender when that becomes known; absent of our own letters. */
    @Column(length = 64)
    private String kunci;
    @Column(length = 60)
    private String asesor;
    @Column(length = 200)
    private String lampiran;
    @Column(name = "asli_diterima")
    private LocalDate asliDiterima;
    @Column(name = "dokumen_asli", length = 64)
    private String dokumenAsli;

    SuratRow(Surat s) {
        id = s.id();
        revision = s.revision();
        arah = RecordBinder.kode(s.arah());
        jenis = s.jenis();
        status = RecordBinder.kode(s.status());
        seri = s.seri();
        tahun = s.tahun();
        urut = s.urut().orElse(null);
        nomor = s.nomor().orElse(null);
        agenda = s.agenda().orElse(null);
        tanggal = s.tanggal();
        diterima = s.diterima().orElse(null);
        dikirim = s.dikirim().orElse(null);
        hal = s.hal();
        pihak = s.pihak();
        instansi = s.instansi().orElse(null);
        klasifikasi = s.klasifikasi();
        sifat = s.sifat();
        jumlahLampiran = s.jumlahLampiran();
        berkas = s.berkas().orElse(null);
        tahap = s.tahap().orElse(null);
        putaran = s.putaran();
        permohonan = s.permohonan().orElse(null);
        asesi = s.asesi().orElse(null);
        penandatangan = s.penandatangan().orElse(null);
        rujukanJenis = s.merujuk().map(Rujukan::jenis).map(RecordBinder::kode).orElse(null);
        rujukanSurat = s.merujuk().map(Rujukan::surat).orElse(null);
        dokumen = s.dokumen().orElse(null);
        sha256 = s.sha256();
        keterangan = s.keterangan().orElse(null);
        dicatat = s.dicatat().toEpochMilli();
        dicatatOleh = s.dicatatOleh();
        kunci = KunciSurat.dari(s).map(KunciSurat::sidik).orElse(null);
        asesor = s.asesor().orElse(null);
        lampiran = s.lampiran().orElse(null);
        asliDiterima = s.asliDiterima().orElse(null);
        dokumenAsli = s.dokumenAsli().orElse(null);
    }

    @Override
    public Surat catatan() {
        Optional<Rujukan> merujuk = Optional.ofNullable(rujukanJenis)
                .map(j -> new Rujukan(RecordBinder.dariKode(JenisRujukan.class, j), rujukanSurat));
        return new Surat(id, revision, RecordBinder.dariKode(Arah.class, arah), jenis,
                RecordBinder.dariKode(SuratStatus.class, status), seri, tahun, Optional.ofNullable(urut),
                Optional.ofNullable(nomor), Optional.ofNullable(agenda), tanggal, Optional.ofNullable(diterima),
                Optional.ofNullable(dikirim), hal, pihak, Optional.ofNullable(instansi), klasifikasi, sifat, jumlahLampiran,
                Optional.ofNullable(berkas), Optional.ofNullable(tahap), putaran, Optional.ofNullable(permohonan),
                Optional.ofNullable(asesi), Optional.ofNullable(penandatangan), merujuk, Optional.ofNullable(dokumen),
                sha256, Optional.ofNullable(keterangan), Instant.ofEpochMilli(dicatat), dicatatOleh,
                Optional.ofNullable(asesor), Optional.ofNullable(lampiran), Optional.ofNullable(asliDiterima),
                Optional.ofNullable(dokumenAsli));
    }
}

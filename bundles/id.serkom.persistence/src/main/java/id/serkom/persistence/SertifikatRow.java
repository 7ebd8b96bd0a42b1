package id.serkom.persistence;

import id.serkom.api.data.RecordBinder;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.SertifikatQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A certificate. */
@Entity
@Table(name = "sertifikat")
class SertifikatRow implements Row<Sertifikat> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String berkas;
    @Column(length = 64)
    private String asesi;
    @Column(length = 60)
    private String instansi;
    @Column(length = 300)
    private String nama;
    @Column(length = 60)
    private String skema;
    @Column(name = "skema_versi", length = 20)
    private String skemaVersi;
    @Column(length = 64)
    private String surat;
    @Column(length = 200)
    private String nomor;
    @Column(length = 200)
    private String registrasi;
    private LocalDate tanggal;
    @Column(name = "berlaku_sampai")
    private LocalDate berlakuSampai;
    @Column(length = 40)
    private String status;
    @Column(length = 300)
    private String penerbit;
    private LocalDate diserahkan;
    @Column(name = "diserahkan_kepada", length = 1000)
    private String diserahkanKepada;
    @Column(length = 64)
    private String pengantar;
    /** One line a unit. */
    @Column(name = "unit_dikurangi", length = 4000)
    private String unitDikurangi;
    @Column(length = 64)
    private String menggantikan;
    @Column(length = 64)
    private String memperbarui;
    @Column(length = 64)
    private String dasar;
    private LocalDate sejak;
    private LocalDate diberitahukan;
    /** What a search for the beginning of a name looks at. */
    @Column(name = "nama_kunci", length = 300)
    private String namaKunci;
    /** The asesi while this certificate is not replaced: he has one such at most. */
    @Column(name = "asesi_aktif", length = 64)
    private String asesiAktif;

    SertifikatRow(Sertifikat s) {
        id = s.id();
        revision = s.revision();
        berkas = s.berkas();
        asesi = s.asesi();
        instansi = s.instansi();
        nama = s.nama();
        skema = s.skema();
        skemaVersi = s.skemaVersi();
        surat = s.surat();
        nomor = s.nomor();
        registrasi = s.registrasi();
        tanggal = s.tanggal();
        berlakuSampai = s.berlakuSampai();
        status = RecordBinder.kode(s.status());
        penerbit = s.penerbit();
        diserahkan = s.diserahkan().orElse(null);
        diserahkanKepada = s.diserahkanKepada().orElse(null);
        pengantar = s.pengantar().orElse(null);
        unitDikurangi = s.unitDikurangi().isEmpty() ? null : String.join("\n", s.unitDikurangi());
        menggantikan = s.menggantikan().orElse(null);
        memperbarui = s.memperbarui().orElse(null);
        dasar = s.dasar().orElse(null);
        sejak = s.sejak().orElse(null);
        diberitahukan = s.diberitahukan().orElse(null);
        namaKunci = SertifikatQuery.kunciNama(s.nama());
        asesiAktif = s.status() == SertifikatStatus.DIGANTI ? null : s.asesi();
    }

    @Override
    public Sertifikat catatan() {
        return new Sertifikat(id, revision, berkas, asesi, instansi, nama, skema, skemaVersi, surat, nomor, registrasi,
                tanggal, berlakuSampai, RecordBinder.dariKode(SertifikatStatus.class, status), penerbit,
                Optional.ofNullable(diserahkan), Optional.ofNullable(diserahkanKepada), Optional.ofNullable(pengantar),
                unitDikurangi == null ? List.of() : List.of(unitDikurangi.split("\n")), Optional.ofNullable(menggantikan),
                Optional.ofNullable(memperbarui), Optional.ofNullable(dasar), Optional.ofNullable(sejak),
                Optional.ofNullable(diberitahukan));
    }
}

package id.serkom.persistence;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.data.RecordBinder;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A person assessed. */
@Entity
@Table(name = "asesi")
class AsesiRow implements Row<Asesi> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String berkas;
    @Column(length = 64)
    private String permohonan;
    @Column(length = 60)
    private String instansi;
    private int urut;
    @Column(length = 300)
    private String nama;
    @Column(length = 32)
    private String nik;
    @Column(length = 32)
    private String nip;
    @Column(name = "tempat_lahir", length = 200)
    private String tempatLahir;
    @Column(name = "tanggal_lahir")
    private LocalDate tanggalLahir;
    @Column(length = 300)
    private String jabatan;
    @Column(name = "unit_kerja", length = 300)
    private String unitKerja;
    @Column(length = 200)
    private String pendidikan;
    @Column(length = 320)
    private String surel;
    @Column(length = 60)
    private String telepon;
    @Column(length = 40)
    private String status;
    @Column(length = 60)
    private String asesor;
    @Column(length = 64)
    private String sesi;
    @Column(length = 4000)
    private String alasan;
    @Column(name = "asal_asesi", length = 64)
    private String asalAsesi;
    /** Whom he takes the place of while he takes part: a postponed asesi goes on in one berkas at most. */
    @Column(name = "penerus_dari", length = 64)
    private String penerusDari;

    AsesiRow(Asesi a) {
        Identitas identitas = a.identitas();
        id = a.id();
        revision = a.revision();
        berkas = a.berkas();
        permohonan = a.permohonan();
        instansi = a.instansi();
        urut = a.urut();
        nama = identitas.nama();
        nik = identitas.nik();
        nip = identitas.nip().orElse(null);
        tempatLahir = identitas.tempatLahir();
        tanggalLahir = identitas.tanggalLahir();
        jabatan = identitas.jabatan();
        unitKerja = identitas.unitKerja();
        pendidikan = identitas.pendidikan().orElse(null);
        surel = identitas.surel().orElse(null);
        telepon = identitas.telepon().orElse(null);
        status = RecordBinder.kode(a.status());
        asesor = a.asesor().orElse(null);
        sesi = a.sesi().orElse(null);
        alasan = a.alasan().orElse(null);
        asalAsesi = a.asalAsesi().orElse(null);
        penerusDari = AsesiStatus.GUGUR.contains(a.status()) ? null : asalAsesi;
    }

    @Override
    public Asesi catatan() {
        Identitas identitas = new Identitas(nama, nik, Optional.ofNullable(nip), tempatLahir, tanggalLahir, jabatan,
                unitKerja, Optional.ofNullable(pendidikan), Optional.ofNullable(surel), Optional.ofNullable(telepon));
        return new Asesi(id, revision, berkas, permohonan, instansi, urut, identitas,
                RecordBinder.dariKode(AsesiStatus.class, status), Optional.ofNullable(asesor), Optional.ofNullable(sesi),
                Optional.ofNullable(alasan), Optional.ofNullable(asalAsesi));
    }
}

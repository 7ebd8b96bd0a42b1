package id.serkom.persistence;

import id.serkom.api.berkas.Dokumen;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An uploaded document. */
@Entity
@Table(name = "dokumen")
class DokumenRow implements Row<Dokumen> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 64)
    private String sha256;
    @Column(length = 300)
    private String nama;
    private long ukuran;
    @Column(length = 200)
    private String tipe;
    @Column(name = "diunggah_oleh", length = 64)
    private String diunggahOleh;
    @Column(length = 60)
    private String instansi;
    private long diunggah;

    DokumenRow(Dokumen d) {
        id = d.id();
        revision = d.revision();
        sha256 = d.sha256();
        nama = d.nama();
        ukuran = d.ukuran();
        tipe = d.tipe();
        diunggahOleh = d.diunggahOleh();
        instansi = d.instansi().orElse(null);
        diunggah = d.diunggah().toEpochMilli();
    }

    @Override
    public Dokumen catatan() {
        return new Dokumen(id, revision, sha256, nama, ukuran, tipe, diunggahOleh, Optional.ofNullable(instansi),
                Instant.ofEpochMilli(diunggah));
    }
}

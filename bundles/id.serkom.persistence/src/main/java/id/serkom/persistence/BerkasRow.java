package id.serkom.persistence;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.RecordBinder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A berkas. Its epoch is moved by the lock of a closing alone, never by an entry. */
@Entity
@Table(name = "berkas")
class BerkasRow implements Row<Berkas> {

    @Id
    @Column(length = 64)
    private String id;
    private long revision;
    @Column(length = 60)
    private String sop;
    @Column(name = "sop_versi", length = 20)
    private String sopVersi;
    @Column(length = 60)
    private String skema;
    @Column(name = "skema_versi", length = 20)
    private String skemaVersi;
    @Column(length = 300)
    private String nama;
    @Column(length = 60)
    private String tahap;
    @Column(length = 40)
    private String status;
    private int putaran;
    @Column(updatable = false)
    private long epoch;
    @Column(name = "tanggal_pelaksanaan")
    private LocalDate tanggalPelaksanaan;
    private long dibuka;
    @Column(name = "dibuka_oleh", length = 64)
    private String dibukaOleh;
    @Column(name = "merujuk_berkas", length = 64)
    private String merujukBerkas;
    /** As {@code ,informasi=1,rapat=2,}, by kode: one of them is found with its commas. */
    @Column(length = 4000)
    private String mayor;

    BerkasRow(Berkas b) {
        id = b.id();
        revision = b.revision();
        sop = b.sop();
        sopVersi = b.sopVersi();
        skema = b.skema();
        skemaVersi = b.skemaVersi();
        nama = b.nama();
        tahap = b.tahap();
        status = RecordBinder.kode(b.status());
        putaran = b.putaran();
        epoch = b.epoch();
        tanggalPelaksanaan = b.tanggalPelaksanaan().orElse(null);
        dibuka = b.dibuka().toEpochMilli();
        dibukaOleh = b.dibukaOleh();
        merujukBerkas = b.merujukBerkas().orElse(null);
        mayor = b.mayor().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(",", ",", ","));
    }

    @Override
    public Berkas catatan() {
        return new Berkas(id, revision, sop, sopVersi, skema, skemaVersi, nama, tahap,
                RecordBinder.dariKode(BerkasStatus.class, status), putaran, epoch, Optional.ofNullable(tanggalPelaksanaan),
                Instant.ofEpochMilli(dibuka), dibukaOleh, Optional.ofNullable(merujukBerkas), mayor(mayor));
    }

    /** @throws IllegalArgumentException when it was written by another hand than ours, as any column that cannot be read */
    static Map<String, Integer> mayor(String tertulis) {
        return Arrays.stream(tertulis.split(",")).filter(m -> !m.isEmpty()).map(m -> m.split("=", 2))
                .collect(Collectors.toMap(m -> m[0], m -> Integer.valueOf(m.length < 2 ? "" : m[1])));
    }
}

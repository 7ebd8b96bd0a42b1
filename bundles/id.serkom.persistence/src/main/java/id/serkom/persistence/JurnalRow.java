package id.serkom.persistence;

import id.serkom.api.journal.JournalEntry;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** An entry of the journal. */
@Entity
@Table(name = "jurnal")
class JurnalRow implements Row<JournalEntry> {

    @Id
    private long posisi;
    @Column(length = 64)
    private String rantai;
    private long ke;
    private long saat;
    @Column(length = 64)
    private String akun;
    @Column(length = 300)
    private String untuk;
    @Column(length = 100)
    private String kejadian;
    @Column(length = 64)
    private String berkas;
    @Column(length = 200)
    private String perihal;
    @Lob
    private String isi;
    @Column(length = 64)
    private String hash;

    JurnalRow(JournalEntry j) {
        posisi = j.posisi();
        rantai = j.rantai();
        ke = j.ke();
        saat = j.saat().toEpochMilli();
        akun = j.akun();
        untuk = j.untuk().orElse(null);
        kejadian = j.kejadian();
        berkas = j.berkas().orElse(null);
        perihal = j.perihal();
        isi = Json.tulis(j.isi());
        hash = j.hash();
    }

    @Override
    public JournalEntry catatan() {
        return new JournalEntry(posisi, rantai, ke, Instant.ofEpochMilli(saat), akun, Optional.ofNullable(untuk), kejadian,
                Optional.ofNullable(berkas), perihal, Json.data(isi), hash);
    }
}

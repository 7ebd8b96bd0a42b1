package id.serkom.persistence;

import id.serkom.spi.store.IsiSurat;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** The text of a letter. Apart from the letter, so that lists never load it. */
@Entity
@Table(name = "isi_surat")
class IsiSuratRow implements Row<IsiSurat> {

    @Id
    @Column(length = 64)
    private String surat;
    @Lob
    private byte[] html;
    @Lob
    private byte[] model;

    IsiSuratRow(IsiSurat i) {
        surat = i.surat();
        html = Padat.padatkan("isi_surat.html", i.html());
        model = Padat.padatkan("isi_surat.model", Json.tulis(i.model()));
    }

    @Override
    public IsiSurat catatan() {
        return new IsiSurat(surat, Padat.lapangkan(html), Json.data(Padat.lapangkan(model)));
    }
}

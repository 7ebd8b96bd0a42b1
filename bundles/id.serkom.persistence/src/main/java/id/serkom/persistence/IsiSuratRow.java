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
    private String html;
    @Lob
    private String model;

    IsiSuratRow(IsiSurat i) {
        surat = i.surat();
        html = i.html();
        model = Json.tulis(i.model());
    }

    @Override
    public IsiSurat catatan() {
        return new IsiSurat(surat, html, Json.data(model));
    }
}

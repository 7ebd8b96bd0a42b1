package id.serkom.persistence;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.Kursor;
import id.serkom.spi.store.PemilikDokumen;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Entries of documents in the database. */
@Component(name = "id.serkom.persistence.dokumen", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaDokumenStore implements DokumenStore {

    private final Database database;

    @Activate
    public JpaDokumenStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<Dokumen> find(String id) {
        return Pilih.satu(database, DokumenRow.class, id);
    }

    @Override
    public Optional<Dokumen> pertama(String sha256) {
        Pilih<Dokumen> pilih = Pilih.dari(database, DokumenRow.class);
        return pilih.dan("r.sha256 = ?", sha256).pertama();
    }

    @Override
    public List<Dokumen> find(Collection<String> id) {
        return Pilih.perBagian(id, bagian -> Pilih.dari(database, DokumenRow.class).dan("r.id IN ?", bagian).daftar()).stream()
                .sorted(Comparator.comparing(Dokumen::id)).toList();
    }

    @Override
    public List<PemilikDokumen> pemilik(Collection<String> dokumen, int batas) {
        return new BacaPemilik(database, batas).baca(dokumen);
    }

    @Override
    public List<String> pindaian(Collection<String> surat) {
        return Pilih.perBagian(surat, bagian -> Pilih.dari(database, CetakanRow.class).dan("r.id IN ? AND r.pindaian IS NOT NULL", bagian)
                .berbeda("r.pindaian", bagian.size())).stream().distinct().sorted().toList();
    }

    @Override
    public Halaman<Dokumen> list(Potongan potongan) {
        Pilih<Dokumen> pilih = Pilih.dari(database, DokumenRow.class);
        Kursor.baca("dokumen", 1, potongan.sesudah()).ifPresent(k -> pilih.dan("r.id > ?", k.teks(0)));
        return pilih.halaman(potongan, d -> Kursor.tulis("dokumen", d.id()));
    }
}

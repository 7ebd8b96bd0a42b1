package id.serkom.persistence;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.surat.Cetakan;
import id.serkom.spi.store.CetakanStore;
import id.serkom.spi.store.Kursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The documents of letters in the database. */
@Component(name = "id.serkom.persistence.cetakan", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaCetakanStore implements CetakanStore {

    private final Database database;

    @Activate
    public JpaCetakanStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<Cetakan> find(String surat) {
        return Pilih.satu(database, CetakanRow.class, surat);
    }

    @Override
    public List<Cetakan> find(Collection<String> surat) {
        return Pilih.perBagian(surat, bagian -> cetakan().dan("r.id IN ?", bagian).daftar());
    }

    @Override
    public Optional<Cetakan> berkode(String kode) {
        return cetakan().dan("r.kode = ?", kode).pertama();
    }

    @Override
    public Optional<Cetakan> berisi(String sha256) {
        return cetakan().dan("r.bertanda = ?", sha256).pertama().or(() -> cetakan().dan("r.pdf = ?", sha256).pertama());
    }

    @Override
    public Optional<Cetakan> berpindai(String sha256) {
        return cetakan().dan("r.pindaian IN (SELECT d.id FROM DokumenRow d WHERE d.sha256 = ?)", sha256).pertama();
    }

    @Override
    public List<Cetakan> antrean(Instant sekarang, int batas) {
        // Each of the two has its own index; joined by OR they would have none.
        List<Cetakan> antre = new ArrayList<>(cetakan().dan("r.status = 'beku'").daftar(batas));
        if (antre.size() < batas) {
            antre.addAll(cetakan().dan("r.status = 'gagal' AND r.berikut <= ?", sekarang.toEpochMilli()).urut("r.berikut, r.id")
                    .daftar(batas - antre.size()));
        }
        return List.copyOf(antre);
    }

    @Override
    public Halaman<Cetakan> gagal(Potongan potongan) {
        return halaman("cetakan-gagal", cetakan().dan("r.status = 'gagal'"), potongan);
    }

    @Override
    public Halaman<Cetakan> menungguTtd(String pejabat, Potongan potongan) {
        return halaman("cetakan-ttd", cetakan().dan("r.pejabat = ? AND r.status = 'tercetak' AND r.cara = 'elektronik'", pejabat)
                .dan("NOT EXISTS (SELECT s FROM SuratRow s WHERE s.id = r.id AND s.status = 'dicabut')"), potongan);
    }

    private static Halaman<Cetakan> halaman(String daftar, Pilih<Cetakan> pilih, Potongan potongan) {
        Kursor.baca(daftar, 1, potongan.sesudah()).ifPresent(k -> pilih.dan("r.id > ?", k.teks(0)));
        return pilih.halaman(potongan, c -> Kursor.tulis(daftar, c.id()));
    }

    private Pilih<Cetakan> cetakan() {
        return Pilih.dari(database, CetakanRow.class);
    }
}

package id.serkom.cari;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.surat.Surat;
import id.serkom.cari.Terbaik.Kena;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Of a word that every letter has, a few letters are looked at. */
public class TerbaikTest {

    private static final int SURAT = 3000;
    private static final int DIMINTA = 51;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Kata kata = new Kata();
    private int dilihat;

    @Test
    public void kataYangAdaDiSemuaSuratTidakMembuatSemuanyaDilihat() throws IOException {
        Kantor kantor = new Kantor();
        List<String> terbaru = new ArrayList<>();
        try (Indeks indeks = Indeks.baru(folder.getRoot().toPath(), kata)) {
            for (int i = 0; i < SURAT; i++) {
                Surat s = kantor.surat("800/0/2026/" + (3000 + i), "Hal", "");
                terbaru.add(s.id());
                indeks.tulis(Bidang.kunci(Bidang.SURAT, s.id()), Penyusun.surat(s, "<p>rapat pleno asesor</p>", kata));
            }
            indeks.segarkan();
            Collections.reverse(terbaru);

            for (String teks : List.of("rapat ", "rapat", "rap", "rapat pleno ", "\"rapat pleno\"",
                    "800/", "800/0", "800/0/", "800.0/20")) {
                dilihat = 0;
                List<Kena> kena = indeks.baca(pencari -> cari(pencari, teks));
                assertEquals(teks, terbaru.subList(0, DIMINTA), kena.stream().map(k -> k.tempat().id()).toList());
                assertTrue(teks + ": " + dilihat, dilihat < SURAT / 10);
            }
        }
    }

    private List<Kena> cari(IndexSearcher pencari, String teks) throws IOException {
        CollectorManager<Terbaik, List<Kena>> satu = Terbaik.satu(DIMINTA, Optional.empty());
        Terbaik terbaik = satu.newCollector();
        return pencari.search(Kueri.baca(teks, kata).query(), new CollectorManager<Collector, List<Kena>>() {
            @Override
            public Collector newCollector() {
                return menghitung(terbaik);
            }

            @Override
            public List<Kena> reduce(Collection<Collector> semua) {
                return terbaik.hasil();
            }
        });
    }

    private Collector menghitung(Terbaik terbaik) {
        return new FilterCollector(terbaik) {
            @Override
            public LeafCollector getLeafCollector(LeafReaderContext daun) throws IOException {
                return new FilterLeafCollector(super.getLeafCollector(daun)) {
                    @Override
                    public void collect(int doc) throws IOException {
                        dilihat++;
                        super.collect(doc);
                    }
                };
            }
        };
    }
}

package id.serkom.cari;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Whose turn it is among the PDF that wait, and that a look costs what it gives. */
public class GiliranTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Giliran giliran = new Giliran();
    private Indeks indeks;
    private int dilihat;

    @Before
    public void buka() throws IOException {
        indeks = Indeks.baru(folder.getRoot().toPath(), new Kata());
    }

    @After
    public void tutup() throws IOException {
        indeks.close();
    }

    private static String id(int n) {
        return String.format("%08d", n);
    }

    private static List<String> daftar(int... n) {
        return java.util.Arrays.stream(n).mapToObj(GiliranTest::id).toList();
    }

    private void menunggu(int dari, int sampai) throws IOException {
        for (int i = dari; i < sampai; i++) {
            tulis(i, true);
        }
        indeks.segarkan();
    }

    private void tulis(int n, boolean menunggu) throws IOException {
        Document isi = new Document();
        isi.add(new StringField(Bidang.KUNCI, id(n), Store.NO));
        isi.add(new SortedDocValuesField(Bidang.ID, new BytesRef(id(n))));
        if (menunggu) {
            isi.add(new StringField(Bidang.MENUNGGU, Bidang.YA, Store.YES));
        }
        indeks.tulis(id(n), isi);
    }

    private List<String> lihat(int banyak) throws IOException {
        List<String> ini = indeks.baca(pencari -> giliran.berikut(pencari, banyak));
        ini.forEach(giliran::sudah);
        return ini;
    }

    @Test
    public void terbaruDahuluMasingMasingSekaliJugaBilaTersebar() throws IOException {
        menunggu(0, 40);
        menunggu(40, 50);
        for (int i = 0; i < 50; i += 2) {
            tulis(i, false);
        }
        indeks.segarkan();
        // Written again they lie in the newest part of the index, whatever their age.
        tulis(3, true);
        tulis(41, true);
        indeks.segarkan();

        List<String> semua = new ArrayList<>();
        for (List<String> ini = lihat(7); !ini.isEmpty(); ini = lihat(7)) {
            semua.addAll(ini);
        }

        List<String> diharap = new ArrayList<>();
        for (int i = 49; i > 0; i -= 2) {
            diharap.add(id(i));
        }
        assertEquals(diharap, semua);
        giliran.ulang();
        assertEquals(daftar(49, 47), lihat(2));
    }

    @Test
    public void yangDatangKemudianMendahuluiYangLebihLama() throws IOException {
        menunggu(0, 6);
        assertEquals(daftar(5, 4), lihat(2));
        menunggu(6, 9);
        assertEquals(daftar(8, 7), lihat(2));
        menunggu(9, 10);
        assertEquals("sampai yang sudah bergilir, lalu yang lebih lama", daftar(6, 3), lihat(2));
        assertEquals("yang datang di tengahnya sesudah itu", daftar(9, 2, 1), lihat(3));
        assertEquals(daftar(0), lihat(3));
        assertEquals(List.of(), lihat(3));
        menunggu(10, 11);
        assertEquals(daftar(10), lihat(3));
        assertEquals(List.of(), lihat(3));
    }

    @Test
    public void hanyaYangSudahDikatakanBergilirDilewati() throws IOException {
        menunggu(0, 4);
        assertEquals(daftar(3, 2, 1), indeks.baca(pencari -> giliran.berikut(pencari, 3)));
        giliran.sudah(id(3));
        assertEquals(daftar(2, 1, 0), lihat(3));
        menunggu(4, 6);
        assertEquals(daftar(5, 4), indeks.baca(pencari -> giliran.berikut(pencari, 3)));
        giliran.sudah(id(5));
        assertEquals(daftar(4), lihat(3));
    }

    @Test
    public void biayaSekaliLihatTidakTergantungPadaBanyaknyaYangMenunggu() throws IOException {
        int banyak = 4000;
        menunggu(0, banyak);
        int semua = 0;
        int terbanyak = 0;
        while (semua < banyak) {
            dilihat = 0;
            List<String> ini = indeks.baca(pencari -> giliran.berikut(menghitung(pencari), 20));
            ini.forEach(giliran::sudah);
            semua += ini.size();
            terbanyak = Math.max(terbanyak, dilihat);
        }

        assertTrue("sekali lihat: " + terbanyak, terbanyak < 100);
    }

    private IndexSearcher menghitung(IndexSearcher pencari) throws IOException {
        IndexReader semua = new Menghitung((DirectoryReader) pencari.getIndexReader(), this);
        return new IndexSearcher(semua);
    }

    /** Counts the documents at which anybody looks in a list of a word. */
    private static final class Menghitung extends FilterDirectoryReader {

        private final GiliranTest uji;

        Menghitung(DirectoryReader isi, GiliranTest uji) throws IOException {
            super(isi, new SubReaderWrapper() {
                @Override
                public LeafReader wrap(LeafReader bagian) {
                    return new FilterLeafReader(bagian) {
                        @Override
                        public Terms terms(String bidang) throws IOException {
                            Terms semua = in.terms(bidang);
                            return semua == null ? null : uji.hitung(semua);
                        }

                        @Override
                        public CacheHelper getCoreCacheHelper() {
                            return null;
                        }

                        @Override
                        public CacheHelper getReaderCacheHelper() {
                            return null;
                        }
                    };
                }
            });
            this.uji = uji;
        }

        @Override
        protected DirectoryReader doWrapDirectoryReader(DirectoryReader isi) throws IOException {
            return new Menghitung(isi, uji);
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return null;
        }
    }

    private Terms hitung(Terms semua) {
        return new FilterLeafReader.FilterTerms(semua) {
            @Override
            public TermsEnum iterator() throws IOException {
                return new FilterLeafReader.FilterTermsEnum(in.iterator()) {
                    @Override
                    public PostingsEnum postings(PostingsEnum lagi, int apa) throws IOException {
                        return hitung(in.postings(null, apa));
                    }
                };
            }
        };
    }

    private PostingsEnum hitung(PostingsEnum semua) {
        return new FilterLeafReader.FilterPostingsEnum(semua) {
            @Override
            public int nextDoc() throws IOException {
                dilihat++;
                return in.nextDoc();
            }

            @Override
            public int advance(int ke) throws IOException {
                dilihat++;
                return in.advance(ke);
            }
        };
    }
}

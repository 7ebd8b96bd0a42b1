package id.serkom.cari;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.PemilikDokumen;
import id.serkom.spi.store.Terisi;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Makes what the index holds of a letter and of a document from what the store has of them. */
final class Penyusun {

    /** More parts than any number has. */
    private static final int BAGIAN_NOMOR = 20;

    /** Words of which nothing is kept but that they are there. */
    private static final FieldType ADA_SAJA = new FieldType();

    static {
        ADA_SAJA.setIndexOptions(IndexOptions.DOCS);
        ADA_SAJA.setOmitNorms(true);
        ADA_SAJA.freeze();
    }

    private Penyusun() {
    }

    /**
     * Text of a document as far as it is known.
     *
     * @param sebab why there is none, or no more of it
     */
    record Teks(Optional<String> isi, Optional<String> sebab, boolean menunggu) {

        private static final Set<String> TETAP = Set.of(PembacaPdf.TERKUNCI, PembacaPdf.RUSAK, PembacaPdf.TANPA_TEKS);
        static final Teks DITUNGGU = new Teks(Optional.empty(), Optional.empty(), true);

        static Teks ada(String isi) {
            return new Teks(Optional.of(isi), Optional.empty(), false);
        }

        static Teks sebagian(String isi, String sebab) {
            return new Teks(Optional.of(isi), Optional.of(sebab), false);
        }

        static Teks tanpa(String sebab) {
            return new Teks(Optional.empty(), Optional.of(sebab), false);
        }

        /** Whether reading it again, perhaps with more time, memory and length, would say the same. */
        boolean tetap() {
            return isi.isPresent() && sebab.isEmpty() || sebab.filter(TETAP::contains).isPresent();
        }

        /** As it was written into the index. */
        static Teks dari(Document tersimpan) {
            return new Teks(Optional.ofNullable(tersimpan.get(Bidang.ISI)), Optional.ofNullable(tersimpan.get(Bidang.TANPA_TEKS)),
                    tersimpan.get(Bidang.MENUNGGU) != null);
        }
    }

    static Document surat(Surat s, String html, Kata pemisah) {
        Document isi = isi(Bidang.SURAT, s.id());
        s.instansi().ifPresent(i -> istilah(isi, Bidang.INSTANSI, i));
        s.asesor().ifPresent(a -> istilah(isi, Bidang.ASESOR, a));
        Set<String> awal = new TreeSet<>();
        Stream.of(s.nomor(), s.agenda()).flatMap(Optional::stream).forEach(n -> {
            isi.add(new TextField(Bidang.NOMOR, n, Store.NO));
            List<String> kata = pemisah.kata(n);
            for (int i = 0; i < kata.size() && i < BAGIAN_NOMOR; i++) {
                String sejak = Bidang.nomor(kata.subList(i, kata.size()));
                istilah(isi, Bidang.NOMOR_SEJAK, sejak);
                awal(sejak).forEach(awal::add);
            }
            isi.add(new TextField(Bidang.KATA, n, Store.NO));
            isi.add(new Field(Bidang.AWAL, n, ADA_SAJA));
        });
        awal.forEach(a -> istilah(isi, Bidang.NOMOR_AWAL, a));
        kata(isi, s.hal());
        kata(isi, s.pihak());
        kata(isi, s.jenis());
        kata(isi, TeksXhtml.dari(html));
        return isi;
    }

    private static Stream<String> awal(String sejak) {
        return IntStream.rangeClosed(Bidang.AWAL_TERPENDEK, Math.min(sejak.length(), Bidang.NOMOR_AWAL_TERPANJANG))
                .filter(n -> !Character.isHighSurrogate(sejak.charAt(n - 1))).mapToObj(n -> sejak.substring(0, n));
    }

    static Document dokumen(Dokumen d, PemilikDokumen pemilik, Teks teks) {
        Document isi = isi(Bidang.DOKUMEN, d.id());
        Milik milik = milik(d, pemilik);
        milik.isikan(isi);
        isi.add(new StoredField(Bidang.LINGKUP, milik.sidik()));
        isi.add(new StoredField(Bidang.SHA256, d.sha256()));
        kata(isi, d.nama());
        teks.isi().ifPresent(t -> {
            kata(isi, t);
            isi.add(new StoredField(Bidang.ISI, t));
        });
        teks.sebab().ifPresent(s -> isi.add(new StringField(Bidang.TANPA_TEKS, s, Store.YES)));
        if (teks.menunggu()) {
            isi.add(new StringField(Bidang.MENUNGGU, Bidang.YA, Store.YES));
        }
        return isi;
    }

    /** Whether what the index holds of it is still whose it is. */
    static boolean samaLingkup(Document tersimpan, Dokumen d, PemilikDokumen pemilik) {
        return milik(d, pemilik).sidik().equals(tersimpan.get(Bidang.LINGKUP));
    }

    private static Document isi(String jenis, String id) {
        Document isi = new Document();
        isi.add(new StringField(Bidang.KUNCI, Bidang.kunci(jenis, id), Store.NO));
        isi.add(new StringField(Bidang.JENIS, jenis, Store.YES));
        isi.add(new StringField(Bidang.ID, id, Store.YES));
        isi.add(new SortedDocValuesField(Bidang.ID, new BytesRef(id)));
        return isi;
    }

    private static void kata(Document isi, String teks) {
        isi.add(new TextField(Bidang.KATA, teks, Store.NO));
        isi.add(new TextField(Bidang.AKAR, teks, Store.NO));
        isi.add(new Field(Bidang.AWAL, teks, ADA_SAJA));
    }

    private static void istilah(Document isi, String bidang, String nilai) {
        isi.add(new StringField(bidang, nilai, Store.NO));
    }

    /**
     * Whose a document is, by what is on file: the same facts by which the service of documents decides.
     *
     * @param milik institutions whose it is
     * @param asesor whose asesi it is of
     */
    private record Milik(String pengunggah, String punya, Set<String> milik, Set<String> asesor, Set<String> asesi, boolean dipakai,
            boolean tersurat, Set<String> suratInstansi, Set<String> suratAsesor) {

        void isikan(Document isi) {
            istilah(isi, Bidang.PENGUNGGAH, pengunggah);
            istilah(isi, Bidang.PUNYA, punya);
            milik.forEach(m -> istilah(isi, Bidang.MILIK, m));
            asesor.forEach(a -> istilah(isi, Bidang.ASESOR, a));
            asesi.forEach(a -> istilah(isi, Bidang.ASESI, a));
            suratInstansi.forEach(s -> istilah(isi, Bidang.SURAT_INSTANSI, s));
            suratAsesor.forEach(s -> istilah(isi, Bidang.SURAT_ASESOR, s));
            if (dipakai) {
                istilah(isi, Bidang.DIPAKAI, Bidang.YA);
            }
            if (tersurat) {
                istilah(isi, Bidang.TERSURAT, Bidang.YA);
            }
        }

        String sidik() {
            return toString();
        }
    }

    private static Milik milik(Dokumen d, PemilikDokumen pemilik) {
        Set<String> suratInstansi = new TreeSet<>();
        Set<String> suratAsesor = new TreeSet<>();
        pemilik.surat().stream().filter(Terisi::beku).forEach(s -> {
            s.instansi().ifPresent(suratInstansi::add);
            s.asesor().ifPresent(suratAsesor::add);
        });
        Set<String> milik = d.instansi().map(i -> Set.of(i)).orElse(pemilik.instansi());
        return new Milik(d.diunggahOleh(), d.instansi().orElse(Bidang.TANPA), new TreeSet<>(milik), new TreeSet<>(pemilik.asesor()),
                new TreeSet<>(pemilik.asesi()), !pemilik.berkas().isEmpty(), !pemilik.surat().isEmpty(), suratInstansi, suratAsesor);
    }
}

package id.serkom.cari;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.surat.Surat;
import id.serkom.cari.Indeks.Letak;
import id.serkom.cari.Penyusun.Teks;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.PemilikDokumen;
import id.serkom.spi.store.SidikBaris;
import id.serkom.spi.store.Terisi;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;

/** Brings letters and documents from the store into an index: all of them, or those that entries of the journal name. */
final class Pengisi {

    /** So many letters with their texts, or documents with whose they are, are held at once. */
    private static final int SEKALIGUS = 50;
    private static final int HALAMAN = 500;
    private static final LocalDate DAHULU = LocalDate.of(1, 1, 1);
    private static final LocalDate KELAK = LocalDate.of(9999, 12, 31);
    private static final Set<String> DIBACA = Set.of(Bidang.ISI, Bidang.TANPA_TEKS, Bidang.MENUNGGU, Bidang.LINGKUP,
            Bidang.SHA256);

    /** So many items on file and so many letters say whose a document is: a paper is of one person, a scan of a few letters. */
    private static final int PEMILIK = 100;

    private final Gudang gudang;
    private final Kata kata;

    Pengisi(Gudang gudang, Kata kata) {
        this.gudang = gudang;
        this.kata = kata;
    }

    /**
     * Everything there is; false when it was told to stop before the end.
     *
     * @param lama where texts of PDF are that were read before
     * @param lanjut asked after each page whether to go on
     */
    boolean semua(Indeks indeks, Optional<Indeks> lama, AtomicLong sudah, BooleanSupplier lanjut) throws IOException {
        Optional<String> kursor = Optional.empty();
        boolean terus;
        do {
            Halaman<Surat> halaman = gudang.surat().menurutTanggal(DAHULU, KELAK, new Potongan(kursor, HALAMAN));
            surat(indeks, halaman.isi());
            sudah.addAndGet(halaman.isi().size());
            kursor = halaman.lanjut();
            terus = lanjut.getAsBoolean();
        } while (kursor.isPresent() && terus);
        while (terus) {
            Halaman<Dokumen> halaman = gudang.dokumen().list(new Potongan(kursor, HALAMAN));
            for (List<Dokumen> bagian : bagian(halaman.isi())) {
                Map<String, PemilikDokumen> pemilik = pemilik(bagian);
                for (Dokumen satu : bagian) {
                    indeks.tulis(Bidang.kunci(Bidang.DOKUMEN, satu.id()), 
                            Penyusun.dokumen(satu, pemilik.get(satu.id()), semula(lama, satu)));
                }
            }
            sudah.addAndGet(halaman.isi().size());
            kursor = halaman.lanjut();
            terus = lanjut.getAsBoolean();
            if (kursor.isEmpty()) {
                break;
            }
        }
        return terus;
    }

    private Map<String, PemilikDokumen> pemilik(List<Dokumen> semua) {
        return gudang.dokumen().pemilik(semua.stream().map(Dokumen::id).toList(), PEMILIK).stream()
                .collect(Collectors.toMap(PemilikDokumen::dokumen, Function.identity()));
    }

    /** What the commits behind these entries wrote, as the store has it now. */
    void ikuti(Indeks indeks, List<JournalEntry> kelompok) throws IOException {
        Map<String, Set<String>> baris = baris(kelompok);
        Set<String> surat = baris.getOrDefault("surat", Set.of());
        Set<String> dokumen = new LinkedHashSet<>(baris.getOrDefault("dokumen", Set.of()));
        for (List<String> bagian : bagian(surat)) {
            List<Surat> ada = gudang.surat().find(bagian);
            surat(indeks, ada);
            ada.forEach(s -> {
                s.dokumen().ifPresent(dokumen::add);
                s.dokumenAsli().ifPresent(dokumen::add);
            });
        }
        Set<String> dicetak = new LinkedHashSet<>(surat);
        dicetak.addAll(baris.getOrDefault("cetakan", Set.of()));
        for (List<String> bagian : bagian(dicetak)) {
            dokumen.addAll(gudang.dokumen().pindaian(bagian));
        }
        for (List<String> bagian : bagian(baris.getOrDefault("kelengkapan", Set.of()))) {
            gudang.berkas().kelengkapan(bagian).stream().map(Kelengkapan::dokumen).flatMap(Optional::stream).forEach(dokumen::add);
        }
        indeks.segarkan();
        for (String asesi : baris.getOrDefault("asesi", Set.of())) {
            dokumen.addAll(indeks.baca(pencari -> milik(pencari, asesi)));
        }
        for (List<String> bagian : bagian(dokumen)) {
            dokumen(indeks, gudang.dokumen().find(bagian));
        }
        JournalEntry akhir = kelompok.get(kelompok.size() - 1);
        indeks.sampai(new Letak(akhir.posisi(), akhir.hash()));
        indeks.segarkan();
    }

    private static Map<String, Set<String>> baris(List<JournalEntry> kelompok) {
        return kelompok.stream().flatMap(e -> e.isi().asMap().get(SidikBaris.KUNCI) instanceof List<?> l ? l.stream() : List.of().stream())
                .map(teks -> SidikBaris.baca((String) teks))
                .collect(Collectors.groupingBy(SidikBaris::jenis,
                        Collectors.mapping(SidikBaris::id, Collectors.toCollection(LinkedHashSet::new))));
    }

    static <T> List<List<T>> bagian(Collection<T> semua) {
        List<T> urut = List.copyOf(semua);
        List<List<T>> hasil = new ArrayList<>();
        for (int i = 0; i < urut.size(); i += SEKALIGUS) {
            hasil.add(urut.subList(i, Math.min(urut.size(), i + SEKALIGUS)));
        }
        return hasil;
    }

    /** Letters that are issued or came in; a draft has no text that stands. */
    private void surat(Indeks indeks, List<Surat> semua) throws IOException {
        for (List<Surat> bagian : bagian(semua)) {
            Map<String, String> isi = gudang.surat().isi(bagian.stream().map(Surat::id).toList()).stream()
                    .collect(Collectors.toMap(IsiSurat::surat, IsiSurat::html));
            for (Surat s : bagian) {
                String kunci = Bidang.kunci(Bidang.SURAT, s.id());
                if (Terisi.beku(s)) {
                    indeks.tulis(kunci, Penyusun.surat(s, isi.getOrDefault(s.id(), ""), kata));
                } else {
                    indeks.hapus(kunci);
                }
            }
        }
    }

    private static List<String> milik(IndexSearcher pencari, String asesi) throws IOException {
        List<String> hasil = new ArrayList<>();
        for (ScoreDoc satu : pencari.search(new TermQuery(new Term(Bidang.ASESI, asesi)), HALAMAN).scoreDocs) {
            hasil.add(pencari.storedFields().document(satu.doc, Set.of(Bidang.ID)).get(Bidang.ID));
        }
        return hasil;
    }

    /** Writes documents anew that are not there yet or are somebody else's now; their texts are kept. */
    private void dokumen(Indeks indeks, List<Dokumen> semua) throws IOException {
        Map<String, PemilikDokumen> pemilik = pemilik(semua);
        for (Dokumen kini : semua) {
            Optional<Document> ada = tersimpan(indeks, kini.id());
            PemilikDokumen milik = pemilik.get(kini.id());
            if (ada.isEmpty() || !Penyusun.samaLingkup(ada.get(), kini, milik)) {
                indeks.tulis(Bidang.kunci(Bidang.DOKUMEN, kini.id()),
                        Penyusun.dokumen(kini, milik, ada.map(Teks::dari).orElseGet(() -> awal(kini))));
            }
        }
    }

    /** Puts the text of a document in place, or why there is none. */
    void teks(Indeks indeks, Dokumen dokumen, Teks teks) throws IOException {
        indeks.tulis(Bidang.kunci(Bidang.DOKUMEN, dokumen.id()), 
                Penyusun.dokumen(dokumen, pemilik(List.of(dokumen)).get(dokumen.id()), teks));
        indeks.segarkan();
    }

    private static Teks awal(Dokumen dokumen) {
        return dokumen.tipe().equals("application/pdf") ? Teks.DITUNGGU : Teks.tanpa("bukan-pdf");
    }

    /** What an index that may be closed or broken meanwhile has of it, if it is of the same bytes. */
    private static Teks semula(Optional<Indeks> lama, Dokumen dokumen) {
        Teks awal = awal(dokumen);
        if (lama.isEmpty() || !awal.menunggu()) {
            return awal;
        }
        try {
            return tersimpan(lama.get(), dokumen.id()).filter(t -> dokumen.sha256().equals(t.get(Bidang.SHA256))).map(Teks::dari)
                    .filter(Teks::tetap).orElse(awal);
        } catch (IOException | AlreadyClosedException e) {
            return awal;
        }
    }

    static Optional<Document> tersimpan(Indeks indeks, String id) throws IOException {
        return indeks.baca(pencari -> {
            ScoreDoc[] ada = pencari.search(new TermQuery(new Term(Bidang.KUNCI, Bidang.kunci(Bidang.DOKUMEN, id))), 1).scoreDocs;
            return ada.length == 0 ? Optional.empty() : Optional.of(pencari.storedFields().document(ada[0].doc, DIBACA));
        });
    }
}

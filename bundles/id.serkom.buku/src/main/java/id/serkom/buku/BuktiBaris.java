package id.serkom.buku;

import id.serkom.api.data.Potongan;
import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.SidikBaris;
import id.serkom.spi.store.SidikStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every row of every table against the journal: what was written last is what is there. Rows are read as the journal names them, page
 * by page; a row that the journal never named shows in their number, and only then is looked for.
 */
final class BuktiBaris {

    private static final int SEKALI = 500;
    private static final int SEKALI_SISIR = 1_000_000;

    private final SidikStore store;
    private final JournalStore journal;
    private final HasilBukti hasil;
    private final Instant kedaluwarsa;
    private final Map<String, Long> sesuai = new TreeMap<>();
    private final Map<String, HimpunanKunci> tanpaRevisi = new HashMap<>();
    private final Map<String, SidikBaris> tertunda = new HashMap<>();

    /** @param kedaluwarsa first answers to requests from before that instant may be gone */
    BuktiBaris(SidikStore store, JournalStore journal, HasilBukti hasil, Instant kedaluwarsa) {
        this.store = store;
        this.journal = journal;
        this.hasil = hasil;
        this.kedaluwarsa = kedaluwarsa;
    }

    /** What an entry of the journal says of a row. */
    private record Tercatat(SidikBaris baris, long posisi, Instant saat) {
    }

    void periksa(List<JournalEntry> kelompok) {
        Map<String, List<Tercatat>> perJenis = new LinkedHashMap<>();
        for (JournalEntry e : kelompok) {
            for (String teks : e.isi().texts(SidikBaris.KUNCI)) {
                SidikBaris b = SidikBaris.baca(teks);
                List<Tercatat> semua = perJenis.computeIfAbsent(b.jenis(), j -> new ArrayList<>());
                semua.add(new Tercatat(b, e.posisi(), e.saat()));
                if (semua.size() == SEKALI) {
                    periksa(b.jenis(), semua);
                    semua.clear();
                }
            }
        }
        perJenis.forEach(this::periksa);
    }

    private void periksa(String jenis, List<Tercatat> tercatat) {
        Map<String, SidikBaris> kini = store.baca(jenis, tercatat.stream().map(t -> t.baris().id()).distinct().toList());
        for (Tercatat t : tercatat) {
            hasil.hitung("baris");
            SidikBaris ada = kini.get(t.baris().id());
            if (ada != null) {
                cocokkan(t, ada);
            } else if (!jenis.equals(SidikBaris.IDEMPOTENSI) || t.saat().isAfter(kedaluwarsa)) {
                hasil.temuan("baris-hilang", letak(t.baris()), "Jurnal posisi " + t.posisi() + " mencatat baris ini, tetapi ia tidak ada.");
            }
        }
    }

    private void cocokkan(Tercatat t, SidikBaris ada) {
        SidikBaris harus = t.baris();
        if (ada.equals(harus)) {
            cocok(harus);
            tertunda.remove(kunci(harus));
        } else if (!harus.berrevisi()) {
            // Written again later, perhaps: what the last entry says of it counts.
            tertunda.put(kunci(harus), harus);
        } else if (ada.revision() == harus.revision()) {
            hasil.temuan("baris-berubah", letak(harus), ada.sidik().isEmpty() ? "Isinya tidak terbaca."
                    : "Isinya tidak lagi seperti yang dicatat jurnal posisi " + t.posisi() + ".");
        } else if (ada.revision() < harus.revision()) {
            hasil.temuan("baris-mundur", letak(harus), "Revisinya " + ada.revision() + ", padahal jurnal posisi " + t.posisi()
                    + " mencatat revisi " + harus.revision() + ".");
        }
    }

    /** A revision is written once; a row that has none may have been written again as it was, and counts once all the same. */
    private void cocok(SidikBaris baris) {
        if (baris.berrevisi()) {
            sesuai.merge(baris.jenis(), 1L, Long::sum);
        } else {
            tanpaRevisi.computeIfAbsent(baris.jenis(), j -> new HimpunanKunci()).tambah(baris.id());
        }
    }

    /** After the last entry: nothing waits for a later one, and there are no more rows than the journal named. */
    void selesai() {
        tertunda.values().forEach(b -> hasil.temuan("baris-berubah", letak(b), "Isinya tidak lagi seperti yang dicatat jurnal."));
        for (String jenis : store.jenis()) {
            long jumlah = store.jumlah(jenis);
            long cocok = tanpaRevisi.containsKey(jenis) ? tanpaRevisi.get(jenis).banyak() : sesuai.getOrDefault(jenis, 0L);
            if (jumlah != cocok) {
                long bagian = 1 + jumlah / SEKALI_SISIR;
                for (long b = 0; b < bagian; b++) {
                    sisir(jenis, bagian, b);
                }
            }
        }
    }

    /** Looks for rows that no entry names, among those whose key falls into one of so many parts. */
    private void sisir(String jenis, long bagian, long ke) {
        BarisTercatat tercatat = new BarisTercatat(journal, jenis, bagian, ke);
        tercatat.baca();
        List<SidikBaris> asing = new ArrayList<>();
        for (SidikBaris b : Halaman500.semua((Potongan p) -> store.semua(jenis, p))) {
            if (tercatat.termasuk(b) && !tercatat.ada(b) && asing.size() < HasilBukti.TEMUAN_TERBANYAK) {
                asing.add(b);
            }
        }
        // Written while the proof ran: by now the journal names it.
        tercatat.baca();
        for (SidikBaris b : asing) {
            SidikBaris kini = store.baca(jenis, List.of(b.id())).get(b.id());
            if (kini != null && !tercatat.ada(kini)) {
                hasil.temuan("baris-tanpa-jurnal", letak(kini), "Tidak ada catatan jurnal yang menulis revisi "
                        + kini.revision() + " baris ini.");
            }
        }
    }

    private static String kunci(SidikBaris b) {
        return b.jenis() + ' ' + b.id();
    }

    private static String letak(SidikBaris b) {
        return b.jenis().replace('-', '_') + ' ' + b.id();
    }
}

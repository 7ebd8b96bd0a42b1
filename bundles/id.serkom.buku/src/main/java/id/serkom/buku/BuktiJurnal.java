package id.serkom.buku;

import id.serkom.api.data.Data;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.JournalStore.Kepala;
import id.serkom.spi.store.SidikStore;
import id.serkom.spi.store.SuratStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The whole journal: positions without a gap, every chain unbroken up to its head, every row as it says ({@link BuktiBaris}), and every
 * letter that it says was numbered still in the book with that number.
 */
final class BuktiJurnal {

    private static final int SEKALI = 500;

    private final JournalStore journal;
    private final SuratStore surat;
    private final SidikStore sidik;
    private final BuktiBaris baris;
    private final HasilBukti hasil;
    private final Map<String, Kepala> terbaca = new HashMap<>();
    private final List<Sebutan> sebutan = new ArrayList<>();

    /** That an entry says of a letter which number it has. */
    private record Sebutan(long posisi, String surat, String nomor) {
    }

    BuktiJurnal(JournalStore journal, SuratStore surat, SidikStore sidik, BuktiBaris baris, HasilBukti hasil) {
        this.journal = journal;
        this.surat = surat;
        this.sidik = sidik;
        this.baris = baris;
        this.hasil = hasil;
    }

    void periksa() {
        Map<String, Kepala> kepala = kepala();
        Map<String, String> hashKepala = new HashMap<>();
        long diberikan = sidik.posisi();
        BacaJurnal baca = new BacaJurnal(journal, p -> hasil.temuan("jurnal-tak-terbaca", "jurnal posisi " + p,
                "Catatan jurnal tidak terbaca."));
        long posisi = 0;
        List<JournalEntry> kelompok = baca.sesudah(0);
        while (!kelompok.isEmpty()) {
            for (JournalEntry e : kelompok) {
                hasil.hitung("jurnal");
                if (e.posisi() != posisi + 1) {
                    hasil.temuan("jurnal-hilang", "jurnal posisi " + (posisi + 1),
                            "Posisi meloncat dari " + posisi + " ke " + e.posisi() + ".");
                }
                posisi = e.posisi();
                rantai(e);
                Kepala tercatat = kepala.get(e.rantai());
                if (tercatat != null && tercatat.ke() == e.ke()) {
                    hashKepala.put(e.rantai(), e.hash());
                }
                surat(e);
            }
            surat();
            baris.periksa(kelompok);
            kelompok = baca.sesudah(posisi);
        }
        if (posisi < diberikan) {
            hasil.temuan("jurnal-terpotong", "urutan jurnal", "Posisi " + diberikan + " pernah diberikan, tetapi jurnal berakhir pada "
                    + posisi + ".");
        } else if (posisi > sidik.posisi()) {
            hasil.temuan("urutan-mundur", "urutan jurnal", "Jurnal sampai pada posisi " + posisi + ", melampaui urutan yang tercatat.");
        }
        baris.selesai();
        kepala.values().forEach(k -> cocok(k, Optional.ofNullable(hashKepala.get(k.rantai()))));
        // A chain begun since the heads were read has its head by now.
        Map<String, Kepala> kini = terbaca.keySet().stream().allMatch(kepala::containsKey) ? kepala : kepala();
        terbaca.keySet().stream().filter(r -> !kini.containsKey(r))
                .forEach(r -> hasil.temuan("rantai-tanpa-kepala", "rantai " + r, "Kepala rantai jurnal tidak tercatat."));
    }

    private void rantai(JournalEntry e) {
        Kepala sebelum = terbaca.getOrDefault(e.rantai(), new Kepala(e.rantai(), 0, ""));
        if (e.ke() != sebelum.ke() + 1) {
            hasil.temuan("rantai-putus", "jurnal posisi " + e.posisi() + ", rantai " + e.rantai(),
                    "Urutan rantai meloncat dari " + sebelum.ke() + " ke " + e.ke() + ".");
        } else if (!JournalHash.of(e, sebelum.hash()).equals(e.hash())) {
            hasil.temuan("rantai-putus", "jurnal posisi " + e.posisi() + ", rantai " + e.rantai(),
                    "Catatan tidak lagi sama dengan sidiknya.");
        }
        terbaca.put(e.rantai(), new Kepala(e.rantai(), e.ke(), e.hash()));
    }

    private void cocok(Kepala kepala, Optional<String> hash) {
        if (hash.filter(kepala.hash()::equals).isEmpty()) {
            hasil.temuan("rantai-terpotong", "rantai " + kepala.rantai(),
                    "Kepala rantai menunjuk catatan ke-" + kepala.ke() + " yang tidak ada atau berbeda.");
        }
    }

    private void surat(JournalEntry e) {
        for (Data satu : daftarSurat(e.isi())) {
            satu.optText("nomor").ifPresent(nomor -> sebutan.add(new Sebutan(e.posisi(), satu.optText("id").orElse("-"), nomor)));
            if (sebutan.size() == SEKALI) {
                surat();
            }
        }
    }

    /** Looks up together what several entries name: one by one the proof of a million letters would ask as often. */
    private void surat() {
        Map<String, Surat> ada = surat.find(sebutan.stream().map(Sebutan::surat).distinct().toList()).stream()
                .collect(Collectors.toMap(Surat::id, s -> s));
        for (Sebutan satu : sebutan) {
            Optional<Surat> kini = Optional.ofNullable(ada.get(satu.surat()));
            if (kini.filter(s -> s.nomor().filter(satu.nomor()::equals).isPresent() || s.agenda().filter(satu.nomor()::equals).isPresent())
                    .isEmpty()) {
                hasil.temuan("surat-hilang", "jurnal posisi " + satu.posisi() + ", surat " + satu.surat(),
                        "Jurnal mencatat surat bernomor " + satu.nomor() + ", tetapi buku tidak memuatnya demikian.");
            }
        }
        sebutan.clear();
    }

    private static List<Data> daftarSurat(Data isi) {
        boolean berisi = isi.asMap().get("surat") instanceof List<?> l && l.stream().allMatch(Map.class::isInstance);
        return berisi ? isi.objects("surat") : List.of();
    }

    private Map<String, Kepala> kepala() {
        Map<String, Kepala> semua = new HashMap<>();
        Halaman500.semua(journal::kepala).forEach(k -> semua.put(k.rantai(), k));
        return semua;
    }
}

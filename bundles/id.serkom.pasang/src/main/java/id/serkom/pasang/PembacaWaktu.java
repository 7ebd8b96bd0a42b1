package id.serkom.pasang;

import id.serkom.api.data.Data;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.MesinWaktu;
import id.serkom.api.service.MesinWaktu.Berlaku;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.JournalStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from the journal what was in force at the end of a day: nothing else is asked, so that it says the same for ever. */
final class PembacaWaktu {

    private static final int SEKALI = 500;

    private final JournalStore journal;
    private final OfficeClock jam;

    PembacaWaktu(JournalStore journal, OfficeClock jam) {
        this.journal = journal;
        this.jam = jam;
    }

    /** @param pemasangan which of the servers of that name */
    private record Kunci(Optional<String> simpul, Optional<String> pemasangan, String hal) {

        static Kunci semua(String hal) {
            return new Kunci(Optional.empty(), Optional.empty(), hal);
        }
    }

    MesinWaktu pada(LocalDate tanggal) {
        Map<Kunci, Berlaku> keadaan = new LinkedHashMap<>();
        List<JournalEntry> halaman = journal.rantai(Pencatat.RANTAI, 0, SEKALI);
        while (!halaman.isEmpty()) {
            halaman.stream().filter(e -> !jam.tanggal(e.saat()).isAfter(tanggal)).forEach(e -> terapkan(e, keadaan));
            halaman = journal.rantai(Pencatat.RANTAI, halaman.get(halaman.size() - 1).ke(), SEKALI);
        }
        return new MesinWaktu(tanggal, keadaan.values().stream().sorted(Comparator.comparing((Berlaku b) -> b.simpul().orElse(""))
                .thenComparing(Berlaku::hal)).toList());
    }

    private static void terapkan(JournalEntry entri, Map<Kunci, Berlaku> keadaan) {
        Data isi = entri.isi();
        switch (entri.kejadian()) {
            case "skema.diterima", "skema.dibuka" -> berlaku(entri, Kunci.semua(skema(isi)), isi.text("sha256"), keadaan);
            case "skema.ditarik" -> keadaan.remove(Kunci.semua(skema(isi)));
            default -> simpul(entri, keadaan);
        }
    }

    private static void simpul(JournalEntry entri, Map<Kunci, Berlaku> keadaan) {
        Data isi = entri.isi();
        Optional<String> simpul = isi.optText("simpul");
        List<String> diganti = isi.texts(Pencatat.MENGGANTIKAN);
        keadaan.keySet().removeIf(k -> k.simpul().equals(simpul) && k.pemasangan().filter(diganti::contains).isPresent());
        for (Data satu : isi.objects("perubahan")) {
            Kunci kunci = new Kunci(simpul, isi.optText(Pencatat.PEMASANGAN), satu.text("hal"));
            if (satu.text("kini").equals("-")) {
                keadaan.remove(kunci);
            } else {
                berlaku(entri, kunci, satu.text("kini"), keadaan);
            }
        }
    }

    private static String skema(Data isi) {
        return "skema " + isi.text("kode") + " " + isi.text("versi");
    }

    private static void berlaku(JournalEntry entri, Kunci kunci, String nilai, Map<Kunci, Berlaku> keadaan) {
        keadaan.put(kunci, new Berlaku(kunci.simpul(), kunci.hal(), nilai, entri.saat(), entri.akun()));
    }
}

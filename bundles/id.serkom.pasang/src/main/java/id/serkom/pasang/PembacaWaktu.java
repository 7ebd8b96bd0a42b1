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

    private record Kunci(Optional<String> simpul, String hal) {
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
            case "skema.diterima", "skema.dibuka" -> berlaku(entri, Optional.empty(), skema(isi), isi.text("sha256"), keadaan);
            case "skema.ditarik" -> keadaan.remove(new Kunci(Optional.empty(), skema(isi)));
            default -> {
                for (Data satu : isi.objects("perubahan")) {
                    Optional<String> simpul = isi.optText("simpul");
                    if (satu.text("kini").equals("-")) {
                        keadaan.remove(new Kunci(simpul, satu.text("hal")));
                    } else {
                        berlaku(entri, simpul, satu.text("hal"), satu.text("kini"), keadaan);
                    }
                }
            }
        }
    }

    private static String skema(Data isi) {
        return "skema " + isi.text("kode") + " " + isi.text("versi");
    }

    private static void berlaku(JournalEntry entri, Optional<String> simpul, String hal, String nilai, Map<Kunci, Berlaku> keadaan) {
        keadaan.put(new Kunci(simpul, hal), new Berlaku(simpul, hal, nilai, entri.saat(), entri.akun()));
    }
}

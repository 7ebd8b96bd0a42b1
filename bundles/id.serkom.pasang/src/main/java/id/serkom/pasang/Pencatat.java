package id.serkom.pasang;

import id.serkom.api.data.Data;
import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.JournalStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps in the journal (chain {@code paket}) what this server works with, and who changed it. What somebody did here is an entry of his
 * at once; what is found changed besides (a file in {@code etc/}, another version of the server, a removal while it was down) is one of
 * the server's own, as soon as it stands still. What stands in the journal is read from there: after a restart nothing is entered twice.
 */
final class Pencatat {

    static final String RANTAI = "paket";
    static final String KEADAAN = "paket.keadaan";
    static final String PEMASANGAN = "pemasangan";
    static final String MENGGANTIKAN = "menggantikan";

    private static final Logger LOG = LoggerFactory.getLogger(Pencatat.class);
    private static final int SEKALI = 500;
    private static final int PERIHAL = 200;
    /** Looks in a row that found the same, before what nobody here did is entered: while a server starts much moves. */
    static final int TENANG = 3;

    private final Committer committer;
    private final JournalStore journal;
    private final OfficeClock jam;
    private final Supplier<String> simpul;
    private final String pemasangan;
    private final Supplier<Map<String, String>> kini;
    private final BooleanSupplier sibuk;
    private final Map<String, Menunggu> sebab = new LinkedHashMap<>();
    private final Map<String, String> tercatat = new TreeMap<>();
    /** Other installations of that name of which something is in force by the journal. */
    private final Set<String> lain = new TreeSet<>();
    private boolean pernah;
    private Map<String, String> terakhir = Map.of();
    private int sama;
    private long ke;

    /**
     * @param id by which its entry is known again when nobody heard that it was written
     * @param saatItu what the server worked with right after it; empty where that shows only when no bundle is being changed
     */
    private record Menunggu(String id, Sebab sebab, Optional<Map<String, String>> saatItu) {

        Menunggu(Sebab sebab, Optional<Map<String, String>> saatItu) {
            this(UUID.randomUUID().toString(), sebab, saatItu);
        }
    }

    /**
     * @param simpul name of this server for people; two may have the same
     * @param pemasangan which of them it is, as {@link #pemasangan} keeps it
     * @param kini what the server works with now, as {@link KeadaanServer} says it
     * @param sibuk whether bundles are being changed: what is seen then is nobody's yet, and may be taken back
     */
    Pencatat(Committer committer, JournalStore journal, OfficeClock jam, Supplier<String> simpul, String pemasangan,
            Supplier<Map<String, String>> kini, BooleanSupplier sibuk) {
        this.pemasangan = pemasangan;
        this.sibuk = sibuk;
        this.committer = committer;
        this.journal = journal;
        this.jam = jam;
        this.simpul = simpul;
        this.kini = kini;
    }

    /** What that file says of this installation, or from now on will. */
    static String pemasangan(Path berkas) {
        try {
            String ada = Files.exists(berkas) ? Files.readString(berkas).strip() : "";
            if (!ada.isEmpty()) {
                return ada;
            }
            Path konsep = berkas.resolveSibling(berkas.getFileName() + ".tmp");
            String baru = UUID.randomUUID().toString();
            Files.writeString(konsep, baru);
            Files.move(konsep, berkas, StandardCopyOption.ATOMIC_MOVE);
            return baru;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps it until it is entered, which {@link #catat} does, with what the server works with now: the next may have begun by then. */
    void terjadi(Sebab satu) {
        Menunggu baru = new Menunggu(satu, Optional.of(kini.get()));
        synchronized (sebab) {
            sebab.put(baru.id(), baru);
        }
    }

    /** The same of a bundle at the console, where several steps in a row are one change. */
    void diKonsol(long bundel, Sebab satu) {
        synchronized (sebab) {
            sebab.merge("bundel " + bundel, new Menunggu(satu, Optional.empty()),
                    (dulu, lagi) -> new Menunggu(lagi.id(), dulu.sebab().kemudian(lagi.sebab()), Optional.empty()));
        }
    }

    /** Enters what has happened. When the database is away it is entered later. */
    synchronized void catat() {
        baca();
        // Before the state: what happens in between has its effect in it, and its cause at the next look.
        boolean bergerak = sibuk.getAsBoolean();
        List<Menunggu> menunggu = menunggu(bergerak);
        Map<String, String> sekarang = kini.get();
        for (Menunggu satu : menunggu) {
            Sebab s = satu.sebab();
            Set<String> hal = s.bundel().stream().map(b -> KeadaanServer.BUNDEL + b).collect(Collectors.toCollection(TreeSet::new));
            hal.add(KeadaanServer.PUSTAKA);
            Map<String, Object> isi = new LinkedHashMap<>(Map.of("cara", s.cara(), "id", satu.id()));
            if (!s.sha256().isEmpty()) {
                isi.put("sha256", s.sha256());
            }
            s.pengguna().ifPresent(p -> isi.put("pengguna", p));
            if (!s.penanda().isEmpty()) {
                isi.put("penandaTangan", s.penanda());
            }
            tulis(s.akun(), s.kejadian(), s.perihal(), isi, beda(satu.saatItu().orElse(sekarang), hal));
        }
        Set<String> semua = new TreeSet<>(tercatat.keySet());
        semua.addAll(sekarang.keySet());
        List<Beda> beda = beda(sekarang, semua);
        if (bergerak) {
            sama = 0;
        } else {
            sama = sekarang.equals(terakhir) ? sama + 1 : 1;
        }
        if (!beda.isEmpty() && sama >= TENANG) {
            tulis("sistem", KEADAAN, simpul.get(), Map.of("cara", "server"), beda);
        }
        terakhir = sekarang;
    }

    /** From here on each is an entry of its own: what follows at the console is another. */
    private List<Menunggu> menunggu(boolean bergerak) {
        synchronized (sebab) {
            Map<String, Menunggu> semua = new LinkedHashMap<>();
            sebab.forEach((kunci, m) -> semua.put(bergerak && m.saatItu().isEmpty() ? kunci : m.id(), m));
            sebab.clear();
            sebab.putAll(semua);
            return semua.values().stream().filter(m -> !bergerak || m.saatItu().isPresent()).toList();
        }
    }

    /** @param dulu as the journal has it; "-" for what is not there */
    private record Beda(String hal, String dulu, String kini) {
    }

    private List<Beda> beda(Map<String, String> sekarang, Set<String> hal) {
        return hal.stream().map(h -> new Beda(h, tercatat.getOrDefault(h, "-"), sekarang.getOrDefault(h, "-")))
                .filter(b -> !b.dulu().equals(b.kini())).toList();
    }

    private void tulis(String akun, String kejadian, String perihal, Map<String, Object> isi, List<Beda> beda) {
        Map<String, Object> lengkap = new LinkedHashMap<>(isi);
        lengkap.put("simpul", simpul.get());
        lengkap.put(PEMASANGAN, pemasangan);
        if (!pernah && !lain.isEmpty()) {
            // What was there under that name has most likely lost its data/: else it enters itself again.
            lengkap.put(MENGGANTIKAN, List.copyOf(lain));
        }
        lengkap.put("perubahan", beda);
        Instant saat = jam.saat();
        committer.commit(ChangeSet.of(saat, List.of(), JournalEntry.baru(RANTAI, saat, akun, Optional.empty(), kejadian, Optional.empty(),
                perihal.substring(0, Math.min(PERIHAL, perihal.length())), Data.of(lengkap))));
        baca();
    }

    /** What the journal has come to say of this server; all of it anew when it is another book than before. */
    private void baca() {
        if (journal.ke(RANTAI) < ke) {
            LOG.debug("Buku lain daripada tadi: dibaca dari awal");
            tercatat.clear();
            lain.clear();
            pernah = false;
            ke = 0;
        }
        String ini = simpul.get();
        List<JournalEntry> lagi = journal.rantai(RANTAI, ke, SEKALI);
        while (!lagi.isEmpty()) {
            for (JournalEntry satu : lagi) {
                if (satu.isi().optText("simpul").filter(ini::equals).isPresent()) {
                    satu.isi().optText(PEMASANGAN).ifPresent(milik -> baca(satu, milik));
                }
            }
            ke = lagi.get(lagi.size() - 1).ke();
            lagi = journal.rantai(RANTAI, ke, SEKALI);
        }
    }

    private void baca(JournalEntry satu, String milik) {
        List<String> diganti = satu.isi().texts(MENGGANTIKAN);
        lain.removeAll(diganti);
        if (milik.equals(pemasangan)) {
            pernah = true;
            tertulis(satu);
        } else {
            lain.add(milik);
        }
        if (diganti.contains(pemasangan)) {
            // Taken for gone: all of it is entered anew.
            tercatat.clear();
        }
    }

    private void tertulis(JournalEntry satu) {
        terapkan(satu, tercatat);
        satu.isi().optText("id").ifPresent(id -> {
            synchronized (sebab) {
                sebab.values().removeIf(m -> m.id().equals(id));
            }
        });
    }

    private static void terapkan(JournalEntry entri, Map<String, String> keadaan) {
        for (Data satu : entri.isi().objects("perubahan")) {
            if (satu.text("kini").equals("-")) {
                keadaan.remove(satu.text("hal"));
            } else {
                keadaan.put(satu.text("hal"), satu.text("kini"));
            }
        }
    }
}

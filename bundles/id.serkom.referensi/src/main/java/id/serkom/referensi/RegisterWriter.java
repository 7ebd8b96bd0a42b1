package id.serkom.referensi;

import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.referensi.register.Aturan;
import id.serkom.referensi.register.Csv;
import id.serkom.referensi.register.Formulir;
import id.serkom.referensi.register.Pandangan;
import id.serkom.referensi.register.Register;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.ReferensiStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Writes entries with their journal, whole or not at all, after every rule was held against every one of them. */
final class RegisterWriter {

    private static final String RANTAI = "referensi";
    private static final int ALASAN_TERBANYAK = 200;
    private static final int PERCOBAAN = 3;
    /** Entries of one commit when there are many. */
    private static final int SEKALI = 200;

    private final ReferensiStore store;
    private final Committer committer;
    private final OfficeClock clock;

    RegisterWriter(ReferensiStore store, Committer committer, OfficeClock clock) {
        this.store = store;
        this.committer = committer;
        this.clock = clock;
    }

    /**
     * An entry to be added.
     *
     * @param baris line of the CSV that it comes from; then reasons name line and column
     */
    record Baru(Register register, Data isi, Optional<Integer> baris) {

        Reason tempat(Reason alasan) {
            return baris.map(b -> Csv.at(register, b, alasan)).orElse(alasan);
        }

        /** Of several sheets at once, also which. */
        Reason lembar(Reason alasan) {
            return tempat(alasan).with(LembarRegister.LEMBAR, register.kode() + LembarRegister.AKHIRAN);
        }
    }

    private record Rencana(ChangeSet perubahan, List<EntriReferensi> hasil) {
    }

    List<EntriReferensi> tambah(String akun, List<Baru> semua) {
        return commit(() -> rencanaTambah(akun, semua));
    }

    EntriReferensi ubah(String akun, Register register, String id, long revisi, Data isi) {
        return commit(() -> rencanaUbah(akun, register, id, revisi, isi)).get(0);
    }

    /**
     * Makes the registers say what the lines say: one whose kode and first day are unknown is added; what else stands of it is
     * changed when it may be, and nothing is ever taken away.
     *
     * @param ubah whether what stands there gives way to the line
     * @return how many entries were written
     */
    int samakan(String akun, List<Baru> semua, boolean ubah) {
        for (int ke = 1;; ke++) {
            List<Rencana> rencana = rencanaSamakan(akun, semua, ubah);
            try {
                rencana.forEach(r -> committer.commit(r.perubahan()));
                return rencana.stream().mapToInt(r -> r.hasil().size()).sum();
            } catch (StaleRevision | Conflict e) {
                // Another node reads the same lines.
                if (ke == PERCOBAAN) {
                    throw e;
                }
            }
        }
    }

    /** @throws InvalidInput with every reason for which {@link #samakan} would write nothing */
    void periksa(List<Baru> semua, boolean ubah) {
        rencanaSamakan("", semua, ubah);
    }

    private List<Rencana> rencanaSamakan(String akun, List<Baru> semua, boolean ubah) {
        Instant saat = clock.saat();
        Pandangan pandangan = new Pandangan(store);
        List<Reason> alasan = new ArrayList<>();
        Map<EntriReferensi, Baru> entri = new LinkedHashMap<>();
        Map<EntriReferensi, EntriReferensi> lama = new HashMap<>();
        Map<String, Map<String, EntriReferensi>> ada = new HashMap<>();
        Set<String> tertulis = new HashSet<>();
        for (Baru baru : semua) {
            Formulir formulir = Formulir.baca(baru.register(), baru.isi());
            formulir.alasan().forEach(a -> alasan.add(baru.lembar(a)));
            formulir.isi().map(i -> entri(Ids.baru(saat), 0, baru.register(), i)).ifPresent(e -> {
                // Else the first would be changed to the second, and back at every start.
                if (!tertulis.add(e.jenis() + ' ' + e.kode() + ' ' + e.mulai())) {
                    alasan.add(baru.lembar(Reason.of("referensi.baris-ganda", "kode", e.kode()).with("mulai", e.mulai()).at("/kode")));
                    return;
                }
                EntriReferensi dulu = ada.computeIfAbsent(e.jenis(), this::menurutKodeDanMulai).get(e.kode() + ' ' + e.mulai());
                if (dulu == null) {
                    entri.put(e, baru);
                } else if (ubah && !dulu.isi().equals(e.isi())) {
                    EntriReferensi ganti = entri(dulu.id(), dulu.revision(), baru.register(), e.isi());
                    entri.put(ganti, baru);
                    lama.put(ganti, dulu);
                }
            });
        }
        entri.keySet().forEach(pandangan::tambah);
        entri.forEach((e, baru) -> Aturan.periksa(baru.register(), e, pandangan).forEach(a -> alasan.add(baru.lembar(a))));
        refuse(alasan);
        List<EntriReferensi> urut = List.copyOf(entri.keySet());
        List<Rencana> rencana = new ArrayList<>();
        for (int i = 0; i < urut.size(); i += SEKALI) {
            List<EntriReferensi> bagian = urut.subList(i, Math.min(i + SEKALI, urut.size()));
            rencana.add(rencana(saat, bagian, bagian.stream().map(e -> journal(akun, lama.containsKey(e) ? "referensi.ubah"
                    : "referensi.tambah", saat, e, Optional.ofNullable(lama.get(e)))).toList(), pandangan));
        }
        return rencana;
    }

    private Map<String, EntriReferensi> menurutKodeDanMulai(String register) {
        Map<String, EntriReferensi> ada = new HashMap<>();
        Pandangan.semua(store, register).forEach(e -> ada.put(e.kode() + ' ' + e.mulai(), e));
        return ada;
    }

    /** What a plan was made against may move before it commits; then it is made anew, and meets what moved. */
    private List<EntriReferensi> commit(Supplier<Rencana> susun) {
        for (int ke = 1;; ke++) {
            Rencana rencana = susun.get();
            try {
                committer.commit(rencana.perubahan());
                return rencana.hasil();
            } catch (StaleRevision e) {
                if (ke == PERCOBAAN) {
                    throw e;
                }
            }
        }
    }

    private Rencana rencanaTambah(String akun, List<Baru> semua) {
        Instant saat = clock.saat();
        Pandangan pandangan = new Pandangan(store);
        List<Reason> alasan = new ArrayList<>();
        Map<EntriReferensi, Baru> entri = new LinkedHashMap<>();
        for (Baru baru : semua) {
            Formulir formulir = Formulir.baca(baru.register(), baru.isi());
            formulir.alasan().forEach(a -> alasan.add(baru.tempat(a)));
            formulir.isi().ifPresent(i -> entri.put(entri(Ids.baru(saat), 0, baru.register(), i), baru));
        }
        // All of them before any rule: a line may refer to a later one.
        entri.keySet().forEach(pandangan::tambah);
        entri.forEach((e, baru) -> Aturan.periksa(baru.register(), e, pandangan).forEach(a -> alasan.add(baru.tempat(a))));
        refuse(alasan);
        List<JournalEntry> journal = entri.keySet().stream()
                .map(e -> journal(akun, "referensi.tambah", saat, e, Optional.empty())).toList();
        return rencana(saat, List.copyOf(entri.keySet()), journal, pandangan);
    }

    private Rencana rencanaUbah(String akun, Register register, String id, long revisi, Data isi) {
        Instant saat = clock.saat();
        EntriReferensi lama = store.find(id).filter(e -> e.jenis().equals(register.kode()))
                .orElseThrow(() -> new NotFound(Reason.of("referensi.entri-tidak-ada")));
        if (lama.revision() != revisi) {
            throw new StaleRevision(Reason.of("simpan.revisi-usang"));
        }
        Formulir formulir = Formulir.baca(register, isi);
        refuse(formulir.alasan());
        EntriReferensi baru = entri(id, revisi, register, formulir.isi().orElseThrow());
        Pandangan pandangan = new Pandangan(store);
        List<Reason> alasan = new ArrayList<>();
        if (!baru.kode().equals(lama.kode())) {
            alasan.add(Reason.of("referensi.kode-tetap", "kode", lama.kode()).at("/kode"));
        }
        if (!baru.mulai().equals(lama.mulai())) {
            alasan.add(Reason.of("referensi.mulai-tetap", "mulai", lama.mulai()).at("/masa/mulai"));
        }
        refuse(alasan);
        pandangan.tambah(baru);
        refuse(Aturan.periksa(register, baru, pandangan));
        return rencana(saat, List.of(baru), List.of(journal(akun, "referensi.ubah", saat, baru, Optional.of(lama))), pandangan);
    }

    private static void refuse(List<Reason> alasan) {
        if (!alasan.isEmpty()) {
            throw new InvalidInput(alasan.subList(0, Math.min(ALASAN_TERBANYAK, alasan.size())));
        }
    }

    private static Rencana rencana(Instant saat, List<EntriReferensi> entri, List<JournalEntry> journal, Pandangan pandangan) {
        Map<String, EntriReferensi> catatan = new LinkedHashMap<>();
        entri.forEach(e -> catatan.put(e.id(), e));
        entri.stream().flatMap(e -> Aturan.penjaga(e, pandangan).stream()).forEach(j -> catatan.putIfAbsent(j.id(), j));
        if (catatan.size() > ChangeSet.CATATAN_TERBANYAK) {
            throw new TooLarge(Reason.of("referensi.terlalu-banyak-baris", "maks", ChangeSet.CATATAN_TERBANYAK));
        }
        return new Rencana(new ChangeSet(saat, List.copyOf(catatan.values()), List.of(), Optional.empty(), List.of(), journal,
                Optional.empty()), entri.stream().map(RegisterWriter::tersimpan).toList());
    }

    private static EntriReferensi entri(String id, long revisi, Register register, Data isi) {
        Masa masa = isi.object("masa").as(Masa.class);
        return new EntriReferensi(id, revisi, register.kode(), isi.text("kode"), masa.mulai(), masa.sampai(), isi);
    }

    private static EntriReferensi tersimpan(EntriReferensi e) {
        return new EntriReferensi(e.id(), e.revision() + 1, e.jenis(), e.kode(), e.mulai(), e.sampai(), e.isi());
    }

    private static JournalEntry journal(String akun, String kejadian, Instant saat, EntriReferensi baru,
            Optional<EntriReferensi> lama) {
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("register", baru.jenis());
        isi.put("kode", baru.kode());
        lama.ifPresent(l -> isi.put("sebelum", l.isi()));
        isi.put("sesudah", baru.isi());
        return JournalEntry.baru(RANTAI, saat, akun, Optional.empty(), kejadian, Optional.empty(), baru.id(), Data.of(isi));
    }
}

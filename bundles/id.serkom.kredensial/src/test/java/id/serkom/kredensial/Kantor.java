package id.serkom.kredensial;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.SertifikatService;
import id.serkom.api.service.Settings;
import id.serkom.api.service.SkemaCatalog;
import id.serkom.api.skema.Skema;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.SuratBaru;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.SertifikatStore;
import id.serkom.spi.store.SidikStore;
import id.serkom.spi.store.SuratStore;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.Contoh;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Letters, certificates and their documents for tests. */
final class Kantor {

    static final Instant SAAT = Instant.parse("2026-04-06T01:00:00Z");
    static final LocalDate TANGGAL = LocalDate.of(2026, 4, 6);

    final MemoryStore store = new MemoryStore();
    /** Calls of a store by its name, while it is counted. */
    final Map<String, Integer> panggilan = new TreeMap<>();

    /** The issuer over this store; each call of a store that a list may read is counted. */
    Penerbit penerbit(Map<String, String> setelan, OfficeClock jam, Path kunci) {
        Settings settings = pid -> pid.equals("id.serkom.publik") ? Map.copyOf(setelan) : Map.of();
        SertifikatService register = jawab(SertifikatService.class, (proxy, method, args) -> store.sertifikat().find((String) args[1])
                .orElseThrow());
        return new Penerbit(register, hitung(SertifikatStore.class, store.sertifikat()), hitung(SuratStore.class, store.surat()),
                store.cetakan(), new SatuSkema(), store.referensi(), new JejakSertifikat(hitung(JournalStore.class, store.journal()),
                        hitung(SidikStore.class, store.sidik())), store.committer(), jam, settings, kunci);
    }

    private <T> T hitung(Class<T> jenis, T asli) {
        return jawab(jenis, (proxy, method, args) -> {
            panggilan.merge(jenis.getSimpleName() + '.' + method.getName(), 1, Integer::sum);
            try {
                return method.invoke(asli, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static <T> T jawab(Class<T> jenis, InvocationHandler penjawab) {
        return jenis.cast(Proxy.newProxyInstance(Kantor.class.getClassLoader(), new Class<?>[] {jenis}, penjawab));
    }

    /** In another state from now on. */
    void ubah(Sertifikat s, SertifikatStatus status) {
        Sertifikat kini = store.sertifikat().find(s.id()).orElseThrow();
        simpan(new Sertifikat(kini.id(), kini.revision(), s.berkas(), s.asesi(), s.instansi(), s.nama(), s.skema(), s.skemaVersi(),
                s.surat(),
                s.nomor(), s.registrasi(), s.tanggal(), s.berlakuSampai(), status, s.penerbit(), Optional.empty(), Optional.empty()));
    }

    <C extends Catatan> C simpan(C baru) {
        store.committer().commit(ChangeSet.of(SAAT, List.of(baru), JournalEntry.baru("uji", SAAT, "uji", Optional.empty(), "uji",
                Optional.empty(), baru.id(), Data.KOSONG)));
        return baru;
    }

    /** A letter with what it was made of. */
    void simpan(Surat surat, Data model) {
        JournalEntry jurnal = JournalEntry.baru("uji", SAAT, "uji", Optional.empty(), "uji", Optional.empty(), surat.id(), Data.KOSONG);
        store.committer().commit(new ChangeSet(SAAT, List.of(), List.of(new SuratBaru(surat, "<p>isi</p>", model, List.of())),
                Optional.empty(), List.of(), List.of(jurnal), Optional.empty()));
    }

    static Surat surat(int urut) {
        String id = Ids.baru(SAAT);
        return new Surat(id, 0, Arah.KELUAR, "sertifikat", SuratStatus.BERNOMOR, "sertifikat", 2026, Optional.of(urut),
                Optional.of("SERT/" + urut), Optional.empty(), TANGGAL, Optional.empty(), Optional.empty(), "hal", "Rahma",
                Optional.empty(), "800",
                "Biasa", 0, Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), "ab".repeat(32), Optional.empty(), SAAT, "budi");
    }

    static Sertifikat sertifikat(String surat, String nama, SertifikatStatus status) {
        Skema s = Contoh.skema();
        return new Sertifikat(Ids.baru(SAAT), 0, Ids.baru(SAAT), Ids.baru(SAAT), "polman", nama, s.kode(), s.versi(), surat,
                "SERT/" + surat, "REG." + surat, TANGGAL, TANGGAL.plusYears(3), status, "sendiri", Optional.empty(), Optional.empty());
    }

    /** A certificate with that number in the letter book, its letter and its document. */
    Sertifikat terbit(int urut, String nama, SertifikatStatus status) {
        Surat surat = simpan(surat(urut));
        simpan(Cetakan.beku(surat.id(), kode(urut), CaraTtd.ELEKTRONIK, Optional.of("kepala"), false).bertanda("cd".repeat(32), SAAT));
        return simpan(sertifikat(surat.id(), nama, status));
    }

    static String kode(int urut) {
        return "%026d".formatted(urut);
    }

    /** The sample skema alone. */
    static final class SatuSkema implements SkemaCatalog {

        @Override
        public List<Skema> list() {
            return List.of(Contoh.skema());
        }

        @Override
        public Optional<Skema> find(String kode) {
            return list().stream().filter(s -> s.kode().equals(kode)).findFirst();
        }

        @Override
        public Data jsonSchema() {
            return Data.KOSONG;
        }

        @Override
        public Optional<Skema> find(String kode, String versi) {
            return find(kode).filter(s -> s.versi().equals(versi));
        }
    }
}

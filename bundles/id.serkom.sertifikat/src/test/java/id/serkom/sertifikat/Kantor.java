package id.serkom.sertifikat;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Data;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.Karantina;
import id.serkom.api.service.SkemaCatalog;
import id.serkom.api.service.Sop;
import id.serkom.api.skema.NaskahSkema;
import id.serkom.api.skema.Skema;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.naskah.CacatNaskah;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.Konteks;
import id.serkom.spi.naskah.NaskahSiap;
import id.serkom.spi.naskah.Renderer;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Ids;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.Contoh;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Letters, certificates and their documents for tests. */
final class Kantor {

    static final Instant SAAT = Instant.parse("2026-04-06T01:00:00Z");
    static final LocalDate TANGGAL = LocalDate.of(2026, 4, 6);

    final MemoryStore store = new MemoryStore();

    <C extends Catatan> C simpan(C baru) {
        store.committer().commit(ChangeSet.of(SAAT, List.of(baru), JournalEntry.baru("uji", SAAT, "uji", Optional.empty(), "uji",
                Optional.empty(), baru.id(), Data.KOSONG)));
        return baru;
    }

    static Surat surat(String jenis, String pihak, SuratStatus status, Optional<LocalDate> dikirim) {
        String id = Ids.baru(SAAT);
        return new Surat(id, 0, Arah.KELUAR, jenis, status, "keluar", 2026, Optional.of(7), Optional.of("800/7/" + id),
                Optional.empty(), TANGGAL,
                Optional.empty(), dikirim, "hal", pihak, Optional.empty(), "800", "Biasa", 0, Optional.empty(), Optional.empty(), 0,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "ab".repeat(32), Optional.empty(),
                SAAT, "budi");
    }

    static Sertifikat sertifikat(String surat, String nama, SertifikatStatus status) {
        Skema s = Contoh.skema();
        return new Sertifikat(Ids.baru(SAAT), 0, Ids.baru(SAAT), Ids.baru(SAAT), "polman", nama, s.kode(), s.versi(), surat,
                "SERT/" + surat, "REG." + surat, TANGGAL, TANGGAL.plusYears(3), status, "sendiri", Optional.empty(), Optional.empty());
    }

    Cetakan ganti(Cetakan c) {
        simpan(c);
        return store.cetakan().find(c.id()).orElseThrow();
    }

    /** One kind has a title, the others are not installed any more. */
    static final class JudulSurat implements Renderer {

        @Override
        public Optional<JenisSurat> jenis(String jenis, LocalDate pada, Optional<BundelVersi> peminta) {
            return jenis.equals("sertifikat") ? Optional.of(new JenisSurat("sertifikat", "Sertifikat kompetensi", "sertifikat", "800",
                    "Biasa", Optional.empty(), true, "sertifikat", "{urut}", List.of(), Map.of(), "uji")) : Optional.empty();
        }

        @Override
        public List<JenisSurat> jenis() {
            return List.of();
        }

        @Override
        public NaskahSiap render(Konteks konteks) {
            throw new AssertionError("tidak ditanyakan");
        }

        @Override
        public Optional<CacatNaskah> cacat(String jenis, NaskahSkema naskah) {
            return Optional.empty();
        }

        @Override
        public String sop(Sop sop, List<Aksi> aksi, LocalDate pada) {
            throw new AssertionError("tidak ditanyakan");
        }

        @Override
        public List<Karantina> karantina() {
            return List.of();
        }
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

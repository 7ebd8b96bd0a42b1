package id.serkom.testing.store;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Masa;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.spi.store.JournalStore.Kepala;
import id.serkom.spi.store.ReferensiStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Registers in memory. */
final class MemoryReferensiStore implements ReferensiStore {

    private final Gudang gudang;

    MemoryReferensiStore(Gudang gudang) {
        this.gudang = gudang;
    }

    @Override
    public Optional<EntriReferensi> find(String id) {
        return gudang.satu(EntriReferensi.class, id);
    }

    @Override
    public Optional<EntriReferensi> find(String jenis, String kode, LocalDate pada) {
        return riwayat(jenis, kode).stream().filter(berlaku(pada)).findFirst();
    }

    @Override
    public Halaman<EntriReferensi> list(String jenis, LocalDate pada, Potongan potongan) {
        List<EntriReferensi> found = gudang.daftar(EntriReferensi.class, berlaku(pada).and(e -> e.jenis().equals(jenis)),
                Comparator.comparing(EntriReferensi::kode));
        return Gudang.halaman("referensi", found, EntriReferensi::kode, potongan);
    }

    @Override
    public Halaman<EntriReferensi> semua(String jenis, Potongan potongan) {
        List<EntriReferensi> found = gudang.daftar(EntriReferensi.class, e -> e.jenis().equals(jenis),
                Comparator.comparing(EntriReferensi::kode).thenComparing(EntriReferensi::mulai));
        return Gudang.halaman("referensi-semua", found, EntriReferensi::id, potongan);
    }

    @Override
    public String versi() {
        return gudang.baca(() -> Optional.ofNullable(gudang.kepala.get("referensi")).map(Kepala::hash).orElse(""));
    }

    @Override
    public List<EntriReferensi> riwayat(String jenis, String kode) {
        return gudang.daftar(EntriReferensi.class, e -> e.jenis().equals(jenis) && e.kode().equals(kode),
                Comparator.comparing(EntriReferensi::mulai));
    }

    private static Predicate<EntriReferensi> berlaku(LocalDate pada) {
        return e -> new Masa(e.mulai(), e.sampai()).berlaku(pada);
    }
}

package id.serkom.testing.store;

import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.spi.store.Seri;
import id.serkom.spi.store.SidikBaris;
import id.serkom.spi.store.SidikStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fingerprints of what is in the {@link Gudang}. */
final class MemorySidikStore implements SidikStore {

    private final Gudang gudang;

    MemorySidikStore(Gudang gudang) {
        this.gudang = gudang;
    }

    @Override
    public Set<String> jenis() {
        Set<String> semua = gudang.jenis().stream().filter(j -> j != Seri.class).map(SidikBaris::jenis).collect(Collectors.toSet());
        semua.addAll(Set.of(SidikBaris.ISI_SURAT, SidikBaris.IDEMPOTENSI, SidikBaris.PENERIMA));
        return Set.copyOf(semua);
    }

    @Override
    public Map<String, SidikBaris> baca(String jenis, Collection<String> id) {
        return daftar(jenis).stream().filter(b -> id.contains(b.id())).collect(Collectors.toMap(SidikBaris::id, b -> b));
    }

    @Override
    public long jumlah(String jenis) {
        return daftar(jenis).size();
    }

    @Override
    public Halaman<SidikBaris> semua(String jenis, Potongan potongan) {
        return Gudang.halaman("sidik", daftar(jenis), SidikBaris::id, potongan);
    }

    @Override
    public long posisi() {
        return gudang.baca(() -> (long) gudang.journal.size());
    }

    private List<SidikBaris> daftar(String jenis) {
        TreeMap<String, SidikBaris> semua = new TreeMap<>();
        gudang.baca(() -> baris(jenis).toList()).forEach(b -> semua.put(b.id(), b));
        return List.copyOf(semua.values());
    }

    private Stream<SidikBaris> baris(String jenis) {
        return switch (jenis) {
            case SidikBaris.ISI_SURAT -> gudang.isiSurat.values().stream().map(SidikBaris::dari);
            case SidikBaris.IDEMPOTENSI -> gudang.idempotensi.values().stream().map(SidikBaris::dari);
            case SidikBaris.PENERIMA -> gudang.semua(Pengumuman.class).map(p -> SidikBaris.penerima(p.berkas(), p.penerima()));
            default -> gudang.jenis().stream().filter(j -> SidikBaris.jenis(j).equals(jenis)).flatMap(gudang::semua)
                    .map(SidikBaris::tersimpan);
        };
    }
}

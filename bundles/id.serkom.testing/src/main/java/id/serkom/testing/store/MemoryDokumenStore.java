package id.serkom.testing.store;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.PemilikDokumen;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Documents in memory. */
final class MemoryDokumenStore implements DokumenStore {

    private final Gudang gudang;

    MemoryDokumenStore(Gudang gudang) {
        this.gudang = gudang;
    }

    @Override
    public Optional<Dokumen> find(String id) {
        return gudang.satu(Dokumen.class, id);
    }

    @Override
    public Optional<Dokumen> pertama(String sha256) {
        return gudang.daftar(Dokumen.class, d -> d.sha256().equals(sha256)).stream().findFirst();
    }

    @Override
    public List<Dokumen> find(Collection<String> id) {
        return gudang.daftar(Dokumen.class, d -> id.contains(d.id()));
    }

    @Override
    public List<PemilikDokumen> pemilik(Collection<String> dokumen, int batas) {
        return gudang.baca(() -> dokumen.stream().distinct().map(d -> pemilik(d, batas)).toList());
    }

    private PemilikDokumen pemilik(String dokumen, int batas) {
        List<Kelengkapan> pemakaian = gudang.daftar(Kelengkapan.class, k -> k.dokumen().filter(dokumen::equals).isPresent());
        List<String> asesi = pemakaian.stream().flatMap(k -> k.asesi().stream()).toList();
        List<String> permohonan = pemakaian.stream().flatMap(k -> k.permohonan().stream()).toList();
        return PemilikDokumen.dari(dokumen, pemakaian,
                gudang.daftar(Asesi.class, a -> asesi.contains(a.id())).stream().collect(Collectors.toMap(Asesi::id, Function.identity())),
                gudang.daftar(Permohonan.class, p -> permohonan.contains(p.id())).stream()
                        .collect(Collectors.toMap(Permohonan::id, Function.identity())),
                gudang.daftar(Surat.class, s -> s.dokumen().filter(dokumen::equals).isPresent()
                        || s.dokumenAsli().filter(dokumen::equals).isPresent()
                        || gudang.satu(Cetakan.class, s.id()).flatMap(Cetakan::pindaian).filter(dokumen::equals).isPresent()), batas);
    }

    @Override
    public List<String> pindaian(Collection<String> surat) {
        return gudang.daftar(Cetakan.class, c -> surat.contains(c.id())).stream().flatMap(c -> c.pindaian().stream()).distinct().sorted()
                .toList();
    }

    @Override
    public Halaman<Dokumen> list(Potongan potongan) {
        return Gudang.halaman("dokumen", gudang.daftar(Dokumen.class, d -> true), Dokumen::id, potongan);
    }
}

package id.serkom.testing.store;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.CetakanStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.CetakanStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The documents of letters in memory. */
final class MemoryCetakanStore implements CetakanStore {

    private final Gudang gudang;

    MemoryCetakanStore(Gudang gudang) {
        this.gudang = gudang;
    }

    @Override
    public Optional<Cetakan> find(String surat) {
        return gudang.satu(Cetakan.class, surat);
    }

    @Override
    public List<Cetakan> find(Collection<String> surat) {
        Set<String> dicari = Set.copyOf(surat);
        return gudang.daftar(Cetakan.class, c -> dicari.contains(c.id()));
    }

    @Override
    public Optional<Cetakan> berkode(String kode) {
        return gudang.daftar(Cetakan.class, c -> c.kode().equals(kode)).stream().findFirst();
    }

    @Override
    public Optional<Cetakan> berisi(String sha256) {
        return gudang.daftar(Cetakan.class, c -> Stream.concat(c.bertanda().stream(), c.pdf().stream()).anyMatch(sha256::equals)).stream()
                .findFirst();
    }

    @Override
    public Optional<Cetakan> berpindai(String sha256) {
        return gudang.daftar(Cetakan.class, c -> c.pindaian().flatMap(d -> gudang.satu(Dokumen.class, d))
                .filter(d -> d.sha256().equals(sha256)).isPresent()).stream().findFirst();
    }

    @Override
    public List<Cetakan> antrean(Instant sekarang, int batas) {
        return Stream.concat(gudang.daftar(Cetakan.class, c -> c.status() == CetakanStatus.BEKU).stream(),
                gudang.daftar(Cetakan.class,
                        c -> c.status() == CetakanStatus.GAGAL && c.berikut().filter(b -> !b.isAfter(sekarang)).isPresent(),
                        Comparator.<Cetakan, Instant>comparing(c -> c.berikut().orElseThrow()).thenComparing(Cetakan::id)).stream())
                .limit(batas).toList();
    }

    @Override
    public Halaman<Cetakan> gagal(Potongan potongan) {
        return Gudang.halaman("cetakan-gagal", gudang.daftar(Cetakan.class, c -> c.status() == CetakanStatus.GAGAL), Cetakan::id, potongan);
    }

    @Override
    public Halaman<Cetakan> menungguTtd(String pejabat, Potongan potongan) {
        return Gudang.halaman("cetakan-ttd", gudang.daftar(Cetakan.class, c -> c.pejabat().filter(pejabat::equals).isPresent()
                && c.status() == CetakanStatus.TERCETAK && c.cara() == CaraTtd.ELEKTRONIK
                && gudang.satu(Surat.class, c.id()).filter(s -> s.status() == SuratStatus.DICABUT).isEmpty()), Cetakan::id, potongan);
    }
}

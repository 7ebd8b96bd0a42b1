package id.serkom.testing.store;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.service.SertifikatQuery;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.SertifikatStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Certificates in memory. */
final class MemorySertifikatStore implements SertifikatStore {

    private final Gudang gudang;

    MemorySertifikatStore(Gudang gudang) {
        this.gudang = gudang;
    }

    @Override
    public Optional<Sertifikat> find(String id) {
        return gudang.satu(Sertifikat.class, id);
    }

    @Override
    public List<Sertifikat> find(Collection<String> id) {
        return gudang.daftar(Sertifikat.class, s -> id.contains(s.id()));
    }

    @Override
    public Optional<Sertifikat> bersurat(String surat) {
        return gudang.daftar(Sertifikat.class, s -> s.surat().equals(surat)).stream().findFirst();
    }

    @Override
    public Halaman<Sertifikat> berstatus(SertifikatStatus status, int tahun, Potongan potongan) {
        List<Sertifikat> found = gudang.daftar(Sertifikat.class, s -> s.status() == status && s.tanggal().getYear() == tahun,
                Comparator.comparing(Sertifikat::tanggal).thenComparing(Sertifikat::id));
        return Gudang.halaman("sertifikat-status", found, Sertifikat::id, potongan);
    }

    @Override
    public Halaman<Sertifikat> list(Optional<String> berkas, Optional<String> nomor, Lingkup lingkup, Potongan potongan) {
        List<Sertifikat> found = gudang.daftar(Sertifikat.class,
                s -> berkas.map(s.berkas()::equals).orElse(true) && nomor.map(s.nomor()::equals).orElse(true)
                        && lingkup.instansi().map(s.instansi()::equals).orElse(true)
                        && lingkup.asesor().map(a -> dari(s, a)).orElse(true),
                Comparator.comparing(Sertifikat::id).reversed());
        return Gudang.halaman("sertifikat", found, Sertifikat::id, potongan);
    }

    @Override
    public Halaman<Sertifikat> cari(SertifikatQuery query, Lingkup lingkup, Potongan potongan) {
        Optional<String> awal = query.nama().map(SertifikatQuery::kunciNama);
        Comparator<Sertifikat> urutan = awal.isPresent() ? Comparator.comparing(s -> SertifikatQuery.kunciNama(s.nama()))
                : Comparator.comparing(Sertifikat::berlakuSampai);
        boolean terbaru = awal.isEmpty() && !query.menurutMasa();
        List<Sertifikat> found = gudang.daftar(Sertifikat.class, s -> sama(query.berkas(), s.berkas()) && sama(query.nomor(), s.nomor())
                && sama(query.registrasi(), s.registrasi()) && sama(query.instansi(), s.instansi()) && sama(query.skema(), s.skema())
                && sama(query.status(), s.status()) && sama(query.diserahkan(), s.diserahkan().isPresent())
                && query.berlakuDari().map(d -> !s.berlakuSampai().isBefore(d)).orElse(true)
                && query.berlakuSampai().map(d -> !s.berlakuSampai().isAfter(d)).orElse(true)
                && awal.map(a -> SertifikatQuery.kunciNama(s.nama()).startsWith(a)).orElse(true)
                && sama(lingkup.instansi(), s.instansi()) && lingkup.asesor().map(a -> dari(s, a)).orElse(true),
                terbaru ? Comparator.comparing(Sertifikat::id).reversed() : urutan.thenComparing(Sertifikat::id));
        return Gudang.halaman(terbaru ? "sertifikat" : awal.isPresent() ? "sertifikat-nama" : "sertifikat-masa", found, Sertifikat::id,
                potongan);
    }

    private static <T> boolean sama(Optional<T> dicari, T ada) {
        return dicari.map(ada::equals).orElse(true);
    }

    private boolean dari(Sertifikat sertifikat, String asesor) {
        return gudang.satu(Asesi.class, sertifikat.asesi()).flatMap(Asesi::asesor).filter(asesor::equals).isPresent();
    }
}

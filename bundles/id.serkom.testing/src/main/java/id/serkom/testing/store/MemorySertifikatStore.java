package id.serkom.testing.store;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.SertifikatStore;
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
    public Halaman<Sertifikat> list(Optional<String> berkas, Optional<String> nomor, Lingkup lingkup, Potongan potongan) {
        List<Sertifikat> found = gudang.daftar(Sertifikat.class,
                s -> berkas.map(s.berkas()::equals).orElse(true) && nomor.map(s.nomor()::equals).orElse(true)
                        && lingkup.instansi().map(s.instansi()::equals).orElse(true)
                        && lingkup.asesor().map(a -> dari(s, a)).orElse(true),
                Comparator.comparing(Sertifikat::id).reversed());
        return Gudang.halaman("sertifikat", found, Sertifikat::id, potongan);
    }

    private boolean dari(Sertifikat sertifikat, String asesor) {
        return gudang.satu(Asesi.class, sertifikat.asesi()).flatMap(Asesi::asesor).filter(asesor::equals).isPresent();
    }
}

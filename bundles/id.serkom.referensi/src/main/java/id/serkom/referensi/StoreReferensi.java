package id.serkom.referensi;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.referensi.Entri;
import id.serkom.api.referensi.Jabatan;
import id.serkom.api.referensi.JenisMandat;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.referensi.register.Register;
import id.serkom.spi.store.ReferensiStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * The registers. What was read is kept for as long as no register was changed: a change on this node holds from the next call on, one
 * on another node within the time that {@link ReferensiStore#versi} gives.
 */
@Component(name = "id.serkom.referensi.baca", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class StoreReferensi implements Referensi {

    /** Who acts goes before the definitive official; a Plh. also stands in for an absent Plt. */
    private static final List<JenisMandat> URUTAN = List.of(JenisMandat.PLH, JenisMandat.PLT, JenisMandat.DEFINITIF);

    private static final int TERSIMPAN = 10_000;

    /** What was read at one version of the registers; as a key, what was asked for. */
    private record Bacaan(String versi, Map<List<Object>, Object> isi) {
    }

    private final ReferensiStore store;
    private final AtomicReference<Bacaan> bacaan = new AtomicReference<>(new Bacaan("", new ConcurrentHashMap<>()));

    @Activate
    public StoreReferensi(@Reference ReferensiStore store) {
        this.store = store;
    }

    @Override
    public <T extends Entri> Optional<T> find(Class<T> jenis, String kode, LocalDate pada) {
        return sekali(List.of(jenis, kode, pada), () -> store.find(Register.of(jenis).kode(), kode, pada).map(e -> bind(e, jenis)));
    }

    /** The version is asked before the entry: what changes in between is read anew by the next call. */
    @SuppressWarnings("unchecked")
    private <T> T sekali(List<Object> apa, Supplier<T> baca) {
        String versi = store.versi();
        Bacaan kini = bacaan.get();
        if (!kini.versi().equals(versi) || kini.isi().size() >= TERSIMPAN) {
            kini = new Bacaan(versi, new ConcurrentHashMap<>());
            bacaan.set(kini);
        }
        Object ada = kini.isi().get(apa);
        if (ada == null) {
            ada = baca.get();
            kini.isi().put(apa, ada);
        }
        return (T) ada;
    }

    @Override
    public <T extends Entri> List<T> list(Class<T> jenis, LocalDate pada) {
        return sekali(List.of(jenis, pada), () -> baca(jenis, potongan -> store.list(Register.of(jenis).kode(), pada, potongan)));
    }

    @Override
    public <T extends Entri> List<T> riwayat(Class<T> jenis) {
        return sekali(List.of(jenis), () -> baca(jenis, potongan -> store.semua(Register.of(jenis).kode(), potongan)));
    }

    private static <T extends Entri> List<T> baca(Class<T> jenis, Function<Potongan, Halaman<EntriReferensi>> sumber) {
        List<T> found = new ArrayList<>();
        Optional<String> lanjut = Optional.empty();
        do {
            Halaman<EntriReferensi> halaman = sumber.apply(new Potongan(lanjut, Potongan.TERBANYAK));
            halaman.isi().forEach(e -> found.add(bind(e, jenis)));
            lanjut = halaman.lanjut();
        } while (lanjut.isPresent());
        return List.copyOf(found);
    }

    private static <T extends Entri> T bind(EntriReferensi entri, Class<T> jenis) {
        return jenis.cast(entri.isi().as(jenis.asSubclass(Record.class)));
    }

    @Override
    public Optional<Penandatangan> penandatangan(String jabatan, String jenisSurat, LocalDate pada) {
        Optional<Jabatan> atas = find(Jabatan.class, jabatan, pada)
                .filter(j -> j.jenisSurat().isEmpty() || j.jenisSurat().contains(jenisSurat));
        if (atas.isEmpty()) {
            return Optional.empty();
        }
        List<Mandat> mandat = list(Mandat.class, pada);
        Optional<Penandatangan> pemegang = pemegang(atas.get(), mandat, pada);
        if (pemegang.isEmpty()) {
            // What nobody holds, nobody can have handed on either.
            return pemegang;
        }
        Optional<Mandat> atasNama = limpahan(JenisMandat.ATAS_NAMA, atas.get(), jenisSurat, mandat, pada);
        Optional<Mandat> untukBeliau = atasNama
                .flatMap(an -> limpahan(JenisMandat.UNTUK_BELIAU, atas.get(), jenisSurat, mandat, pada));
        return untukBeliau.flatMap(ub -> tandaTangan(atas.get(), ub, atasNama, pada))
                .or(() -> atasNama.flatMap(an -> tandaTangan(atas.get(), an, Optional.empty(), pada))).or(() -> pemegang);
    }

    /** Empty also when the official who goes first has left the register: the one behind him has no authority meanwhile. */
    private Optional<Penandatangan> pemegang(Jabatan jabatan, List<Mandat> mandat, LocalDate pada) {
        return URUTAN.stream()
                .flatMap(jenis -> mandat.stream().filter(m -> m.jenis() == jenis && m.jabatan().equals(jabatan.kode())))
                .findFirst().flatMap(m -> tandaTangan(jabatan, m, Optional.empty(), pada));
    }

    /** The kind is handed on to an official who himself holds the jabatan in which he signs. */
    private Optional<Mandat> limpahan(JenisMandat jenis, Jabatan jabatan, String jenisSurat, List<Mandat> mandat,
            LocalDate pada) {
        return mandat.stream().filter(m -> m.jenis() == jenis && m.jabatan().equals(jabatan.kode()))
                .filter(m -> m.jenisSurat().contains(jenisSurat))
                .filter(m -> m.sebagai().flatMap(s -> find(Jabatan.class, s, pada)).flatMap(s -> pemegang(s, mandat, pada))
                        .filter(p -> p.pejabat().kode().equals(m.pejabat())).isPresent())
                .findFirst();
    }

    private Optional<Penandatangan> tandaTangan(Jabatan jabatan, Mandat mandat, Optional<Mandat> atasNama, LocalDate pada) {
        return find(Pejabat.class, mandat.pejabat(), pada).map(p -> new Penandatangan(jabatan, p, mandat, atasNama));
    }
}

package id.serkom.testing.tahap;

import id.serkom.api.referensi.Entri;
import id.serkom.api.referensi.Jabatan;
import id.serkom.api.referensi.JenisMandat;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.referensi.Referensi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Registers in memory. */
public final class ReferensiPalsu implements Referensi {

    private final List<Entri> semua = new ArrayList<>();
    private int dibaca;

    public ReferensiPalsu daftar(Entri... entri) {
        semua.addAll(List.of(entri));
        return this;
    }

    /** Removes every entry of the kode, as if it had never been registered. */
    public ReferensiPalsu tanpa(Class<? extends Entri> jenis, String kode) {
        semua.removeIf(e -> jenis.isInstance(e) && e.kode().equals(kode));
        return this;
    }

    /** Puts the entry in place of those of the same kind and kode. */
    public ReferensiPalsu ganti(Entri entri) {
        return tanpa(entri.getClass(), entri.kode()).daftar(entri);
    }

    /** How many entries were looked up so far: each costs a query in the real registers. */
    public int dibaca() {
        return dibaca;
    }

    @Override
    public <T extends Entri> Optional<T> find(Class<T> jenis, String kode, LocalDate pada) {
        dibaca++;
        return list(jenis, pada).stream().filter(e -> e.kode().equals(kode)).findFirst();
    }

    @Override
    public <T extends Entri> List<T> list(Class<T> jenis, LocalDate pada) {
        return semua.stream().filter(jenis::isInstance).map(jenis::cast).filter(e -> e.masa().berlaku(pada))
                .sorted(Comparator.comparing(Entri::kode)).toList();
    }

    @Override
    public <T extends Entri> List<T> riwayat(Class<T> jenis) {
        dibaca++;
        return semua.stream().filter(jenis::isInstance).map(jenis::cast)
                .sorted(Comparator.<T, String>comparing(Entri::kode).thenComparing(e -> e.masa().mulai())).toList();
    }

    @Override
    public Optional<Penandatangan> penandatangan(String jabatan, String jenisSurat, LocalDate pada) {
        Optional<Jabatan> atas = find(Jabatan.class, jabatan, pada)
                .filter(j -> j.jenisSurat().isEmpty() || j.jenisSurat().contains(jenisSurat));
        return atas.flatMap(j -> list(Mandat.class, pada).stream().filter(m -> m.jabatan().equals(jabatan))
                .min(Comparator.comparing(m -> m.jenis() == JenisMandat.DEFINITIF))
                .flatMap(m -> find(Pejabat.class, m.pejabat(), pada).map(p -> new Penandatangan(j, p, m))));
    }
}

package id.serkom.referensi.register;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Masa;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.spi.store.ReferensiStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registers as the rules of one change see them: what is stored, read once, and what the change itself adds. */
public final class Pandangan {

    private final ReferensiStore store;
    private final Map<String, List<EntriReferensi>> riwayat = new HashMap<>();
    private final Map<String, List<EntriReferensi>> semua = new HashMap<>();

    public Pandangan(ReferensiStore store) {
        this.store = store;
    }

    List<EntriReferensi> riwayat(String jenis, String kode) {
        return riwayat.computeIfAbsent(jenis + "/" + kode, k -> new ArrayList<>(store.riwayat(jenis, kode)));
    }

    List<EntriReferensi> semua(String jenis) {
        return semua.computeIfAbsent(jenis, j -> new ArrayList<>(semua(store, j)));
    }

    /** The change adds this entry, or puts it in place of the one with its id. */
    public void tambah(EntriReferensi entri) {
        for (List<EntriReferensi> daftar : List.of(riwayat(entri.jenis(), entri.kode()), semua(entri.jenis()))) {
            daftar.removeIf(e -> e.id().equals(entri.id()));
            daftar.add(entri);
        }
    }

    public static List<EntriReferensi> semua(ReferensiStore store, String jenis) {
        List<EntriReferensi> found = new ArrayList<>();
        Optional<String> lanjut = Optional.empty();
        do {
            Halaman<EntriReferensi> halaman = store.semua(jenis, new Potongan(lanjut, Potongan.TERBANYAK));
            found.addAll(halaman.isi());
            lanjut = halaman.lanjut();
        } while (lanjut.isPresent());
        return found;
    }

    static Masa masa(EntriReferensi entri) {
        return new Masa(entri.mulai(), entri.sampai());
    }
}

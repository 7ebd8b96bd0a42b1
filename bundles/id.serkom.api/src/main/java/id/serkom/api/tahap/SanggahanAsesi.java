package id.serkom.api.tahap;

import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Putusan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Appeals and objections as their SOPs have filed them in the berkas that they are about: brought, accepted, refused, taken in anew for
 * somebody else. Each of the others ends one of those brought, whichever came last; one accepted waits until the asesi is marked, or
 * decided on, anew.
 */
public final class SanggahanAsesi {

    public static final String BANDING = "banding";
    public static final String KEBERATAN = "keberatan";
    public static final String DIAJUKAN = "diajukan";
    public static final String DITERIMA = "diterima";

    private final BerkasReader isi;

    public SanggahanAsesi(BerkasReader isi) {
        this.isi = Objects.requireNonNull(isi, "isi");
    }

    /** Ids of the asesi of whom one of that kind is not decided yet. */
    public Set<String> terbuka(String kode) {
        Map<String, Integer> sisa = new HashMap<>();
        isi.kelengkapan(kode).forEach(k -> k.asesi().ifPresent(a -> sisa.merge(a, k.jenis().equals(DIAJUKAN) ? 1 : -1, Integer::sum)));
        Set<String> terbuka = new TreeSet<>();
        sisa.forEach((asesi, jumlah) -> {
            if (jumlah > 0) {
                terbuka.add(asesi);
            }
        });
        return terbuka;
    }

    /** Ids of the asesi of whom one of that kind was accepted who were not marked, or after an objection decided on, since. */
    public Set<String> menunggu(String kode) {
        // Ids sort by time.
        Map<String, String> diterima = new HashMap<>();
        isi.kelengkapan(kode).stream().filter(k -> k.jenis().equals(DITERIMA))
                .forEach(k -> k.asesi().ifPresent(a -> diterima.merge(a, k.id(), (x, y) -> x.compareTo(y) >= 0 ? x : y)));
        Set<String> menunggu = new TreeSet<>(diterima.keySet());
        if (!menunggu.isEmpty()) {
            List<String> asesi = List.copyOf(menunggu);
            if (kode.equals(BANDING)) {
                isi.riwayatNilai(asesi).stream().filter(n -> n.id().compareTo(diterima.get(n.asesi())) > 0).map(Nilai::asesi)
                        .forEach(menunggu::remove);
            } else {
                isi.putusan(asesi).stream().filter(p -> p.id().compareTo(diterima.get(p.asesi())) > 0).map(Putusan::asesi)
                        .forEach(menunggu::remove);
            }
        }
        return menunggu;
    }

    /** Ids of the asesi whose appeal or objection was accepted and waits for the meeting. */
    public Set<String> menunggu() {
        Set<String> semua = new TreeSet<>();
        Stream.of(BANDING, KEBERATAN).map(this::menunggu).forEach(semua::addAll);
        return semua;
    }
}

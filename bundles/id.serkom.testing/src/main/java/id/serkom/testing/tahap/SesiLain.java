package id.serkom.testing.tahap;

import id.serkom.api.berkas.HariSesi;
import id.serkom.api.berkas.Sesi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sessions of other berkas, which take an asesor's or a TUK's time. */
final class SesiLain {

    private final Map<String, List<Sesi>> menurutAsesor = new HashMap<>();
    private final Map<String, Integer> peserta = new HashMap<>();

    void tambah(String asesor, Sesi sesi) {
        menurutAsesor.computeIfAbsent(asesor, k -> new ArrayList<>()).add(sesi);
    }

    void tambah(String asesor, Sesi sesi, int banyak) {
        peserta.put(sesi.id(), banyak);
        tambah(asesor, sesi);
    }

    List<Sesi> find(Collection<String> ids) {
        return semua().filter(s -> ids.contains(s.id()) && s.ditunda().isEmpty()).distinct().toList();
    }

    private Stream<Sesi> semua() {
        return menurutAsesor.values().stream().flatMap(List::stream);
    }

    /** The day as it is stored, and what these sessions wrote there. */
    Optional<HariSesi> hari(Optional<HariSesi> tersimpan, String jenis, String kode, LocalDate tanggal) {
        List<Sesi> lain = (jenis.equals(HariSesi.ASESOR) ? menurutAsesor.getOrDefault(kode, List.of()).stream()
                : semua().filter(s -> s.tuk().equals(kode))).filter(s -> s.tanggal().equals(tanggal)).toList();
        if (tersimpan.isEmpty() && lain.isEmpty()) {
            return Optional.empty();
        }
        HariSesi hari = tersimpan.orElseGet(() -> new HariSesi(String.join("-", jenis, kode, tanggal.toString()), 1, jenis, kode, tanggal,
                List.of()));
        for (Sesi s : lain) {
            hari = hari.dengan(s);
        }
        return Optional.of(hari);
    }

    /** How many asesi each asesor has at those sessions, beside what the berkas itself has there. */
    Map<String, Map<String, Integer>> beban(Map<String, Map<String, Integer>> sendiri, Collection<String> sesi) {
        Map<String, Map<String, Integer>> beban = new TreeMap<>(sendiri);
        menurutAsesor.forEach((asesor, lain) -> lain.forEach(s -> beban.computeIfAbsent(s.id(), k -> new TreeMap<>())
                .put(asesor, peserta.getOrDefault(s.id(), 1))));
        beban.keySet().retainAll(sesi);
        return beban;
    }
}

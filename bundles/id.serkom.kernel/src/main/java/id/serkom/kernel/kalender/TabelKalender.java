package id.serkom.kernel.kalender;

import id.serkom.api.berkas.HariTenggat;
import id.serkom.api.berkas.Jeda;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Tanggal;
import id.serkom.spi.calendar.Kalender;
import id.serkom.spi.store.JournalHash;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Office days from given tables; a later table counts over an earlier one. Immutable. In a year without a table every day outside
 * the weekend counts, and the explanation of the day says so.
 *
 * <p>A pause that is still open does not move a due date: how long it lasts is not known yet. Its days are explained as
 * paused.
 */
final class TabelKalender implements Kalender {

    static final String DIHITUNG = "dihitung";
    static final String DILEWATI = "dilewati";
    static final String DIJEDA = "dijeda";

    private static final int HARI_TERBANYAK = 3660;

    private final Map<LocalDate, HariKhusus> khusus = new HashMap<>();
    private final Set<Integer> tahun = new TreeSet<>();
    private final Set<DayOfWeek> akhirPekan;
    private final long versi;

    TabelKalender(List<TabelLibur> tabel, Set<DayOfWeek> akhirPekan) {
        this.akhirPekan = Set.copyOf(akhirPekan);
        for (TabelLibur satu : tabel) {
            satu.hari().forEach(h -> khusus.put(h.tanggal(), h));
            satu.tahun().ifPresent(tahun::add);
        }
        this.versi = versi(new TreeMap<>(khusus) + "|" + tahun + "|" + new TreeSet<>(akhirPekan));
    }

    /** From the content, so that a restart, or another node with the same tables, has the same version. */
    private static long versi(String isi) {
        return Long.parseUnsignedLong(JournalHash.sha256(isi).substring(0, 15), 16);
    }

    @Override
    public Optional<String> libur(LocalDate tanggal) {
        HariKhusus hari = khusus.get(tanggal);
        if (hari != null) {
            return hari.jenis() == HariKhusus.Jenis.KERJA ? Optional.empty() : Optional.of(hari.alasan());
        }
        return akhirPekan.contains(tanggal.getDayOfWeek()) ? Optional.of(Tanggal.hari(tanggal)) : Optional.empty();
    }

    @Override
    public LocalDate jatuhTempo(LocalDate mulai, int hari, boolean hariKerja, List<Jeda> jeda) {
        if (hari < 0 || hari > HARI_TERBANYAK) {
            throw new IllegalArgumentException("hari 0 s.d. " + HARI_TERBANYAK + ", bukan " + hari);
        }
        List<Jeda> berakhir = jeda.stream().filter(j -> j.sampai().isPresent()).toList();
        LocalDate tanggal = mulai;
        for (int terhitung = 0; terhitung < hari;) {
            tanggal = tanggal.plusDays(1);
            if (jeda(berakhir, tanggal).isEmpty() && !(hariKerja && libur(tanggal).isPresent())) {
                terhitung++;
            }
        }
        return tanggal;
    }

    @Override
    public List<HariTenggat> urai(Tenggat tenggat) {
        List<HariTenggat> urai = new ArrayList<>();
        urai.add(new HariTenggat(tenggat.mulai(), DILEWATI, "hari mulai, tidak dihitung"));
        int terhitung = 0;
        LocalDate tanggal = tenggat.mulai();
        while (tanggal.isBefore(tenggat.jatuhTempo())) {
            tanggal = tanggal.plusDays(1);
            Optional<Jeda> dijeda = jeda(tenggat.jeda(), tanggal);
            Optional<String> libur = tenggat.hariKerja() ? libur(tanggal) : Optional.empty();
            if (dijeda.isPresent()) {
                urai.add(new HariTenggat(tanggal, DIJEDA, dijeda.get().alasan()));
            } else if (libur.isPresent()) {
                urai.add(new HariTenggat(tanggal, DILEWATI, libur.get()));
            } else {
                urai.add(new HariTenggat(tanggal, DIHITUNG, alasanDihitung(++terhitung, tanggal, tenggat.hariKerja())));
            }
        }
        return List.copyOf(urai);
    }

    private String alasanDihitung(int ke, LocalDate tanggal, boolean hariKerja) {
        HariKhusus hari = khusus.get(tanggal);
        if (hariKerja && hari != null) {
            return "hari ke-" + ke + "; " + hari.alasan();
        }
        return hariKerja && !tahun.contains(tanggal.getYear())
                ? "hari ke-" + ke + "; belum ada tabel libur tahun " + tanggal.getYear() : "hari ke-" + ke;
    }

    private static Optional<Jeda> jeda(List<Jeda> semua, LocalDate tanggal) {
        return semua.stream().filter(j -> !tanggal.isBefore(j.sejak())
                && j.sampai().map(s -> !tanggal.isAfter(s)).orElse(true)).findFirst();
    }

    @Override
    public long versi() {
        return versi;
    }

    @Override
    public List<Integer> tahun() {
        return List.copyOf(tahun);
    }
}

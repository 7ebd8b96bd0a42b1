package id.serkom.testing.store;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.BerkasQuery;
import id.serkom.spi.store.JumlahBerkas;
import id.serkom.spi.store.Lingkup;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of berkas in memory, whole or within the scope of an institution or of an asesor. */
final class MemoryDaftarBerkas {

    static final Comparator<Tenggat> MENURUT_JATUH_TEMPO =
            Comparator.<Tenggat, LocalDate>comparing(Tenggat::jatuhTempo).thenComparing(Tenggat::id);

    private final Gudang gudang;

    MemoryDaftarBerkas(Gudang gudang) {
        this.gudang = gudang;
    }

    Halaman<Berkas> list(BerkasQuery query, Lingkup lingkup, Potongan potongan) {
        return gudang.baca(() -> {
            Stream<Berkas> found = gudang.semua(Berkas.class).filter(b -> cocok(b, query) && dalam(b.id(), lingkup));
            if (query.jatuhTempoSampai().isEmpty()) {
                return Gudang.halaman("berkas", found.sorted(Comparator.comparing(Berkas::id).reversed()).toList(),
                        Berkas::id, potongan);
            }
            LocalDate sampai = query.jatuhTempoSampai().get();
            Map<String, Berkas> semua = found.collect(Collectors.toMap(Berkas::id, b -> b));
            List<Berkas> mendesak = gudang.semua(Tenggat.class).filter(t -> semua.containsKey(t.berkas()) && dalam(t, lingkup)
                    && t.status() == TenggatStatus.BERJALAN && !t.jatuhTempo().isAfter(sampai)).sorted(MENURUT_JATUH_TEMPO)
                    .map(t -> semua.get(t.berkas())).distinct().toList();
            return Gudang.halaman("berkas-tempo", mendesak, Berkas::id, potongan);
        });
    }

    private boolean cocok(Berkas b, BerkasQuery q) {
        return q.tahap().map(b.tahap()::equals).orElse(true) && q.skema().map(b.skema()::equals).orElse(true)
                && q.instansi().map(i -> dalam(b.id(), Lingkup.instansi(i))).orElse(true);
    }

    boolean dalam(String berkas, Lingkup lingkup) {
        return lingkup.instansi().map(i -> diumumkan(berkas, i)).orElse(true) && lingkup.asesor().map(a -> gudang
                .semua(Asesi.class).anyMatch(s -> s.berkas().equals(berkas) && s.asesor().filter(a::equals).isPresent()))
                .orElse(true);
    }

    boolean dalam(Tenggat t, Lingkup lingkup) {
        return lingkup.instansi().map(i -> t.instansi().filter(i::equals).isPresent()).orElse(true)
                && lingkup.asesor().map(a -> t.permohonan().isEmpty() && dalam(t.berkas(), Lingkup.asesor(a))).orElse(true);
    }

    private boolean diumumkan(String berkas, String instansi) {
        return gudang.semua(Pengumuman.class).anyMatch(p -> p.berkas().equals(berkas) && p.penerima().contains(instansi))
                || gudang.semua(Permohonan.class).anyMatch(p -> p.berkas().equals(berkas) && p.instansi().equals(instansi));
    }

    boolean terlihat(String berkas, Lingkup lingkup) {
        return gudang.baca(() -> gudang.satu(Berkas.class, berkas).isPresent() && dalam(berkas, lingkup));
    }

    Halaman<Berkas> terikatLain(Set<String> sop, String tahap, int mayor, Potongan potongan) {
        return Gudang.halaman("berkas", gudang.daftar(Berkas.class, b -> b.status() != BerkasStatus.SELESAI && sop.contains(b.sop())
                && mayor(b, tahap) != mayor, Comparator.comparing(Berkas::id).reversed()), Berkas::id, potongan);
    }

    List<JumlahBerkas> belumSelesai() {
        Map<JumlahBerkas, Long> jumlah = new HashMap<>();
        gudang.daftar(Berkas.class, b -> b.status() != BerkasStatus.SELESAI).forEach(b -> jumlah.merge(new JumlahBerkas(b.sop(),
                b.tahap(), mayor(b, b.tahap()), b.skema(), b.skemaVersi(), 0),
                1L, Long::sum));
        return jumlah.entrySet().stream().map(e -> new JumlahBerkas(e.getKey().sop(), e.getKey().tahap(), e.getKey().mayor(),
                e.getKey().skema(), e.getKey().skemaVersi(), e.getValue())).toList();
    }

    static int mayor(Berkas berkas, String tahap) {
        return berkas.mayor().getOrDefault(tahap, Integer.valueOf(berkas.sopVersi().split("\\.")[0]));
    }
}

package id.serkom.tahap.pelaksanaan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Letters that were sent back in paraf and not asked for again: what an asesor examines on, and the withdrawal of what he no longer
 * examines on. {@code ulangi-surat-tugas} of rencana asks for them again.
 */
final class SuratDikembalikan {

    private static final String TUGAS = "surat-tugas";
    private static final String PERMOHONAN = "permohonan-penugasan";
    private static final String PENCABUTAN = "pencabutan-surat-tugas";
    private static final int DISEBUT_TERBANYAK = 10;

    private final Berkas berkas;
    private final Context context;
    private final TreeSet<String> penguji;

    /** @param asesi those who take part; who examines none of them but the absent needs no letter any more */
    SuratDikembalikan(Berkas berkas, List<Asesi> asesi, Context context) {
        this.berkas = berkas;
        this.context = context;
        this.penguji = asesi.stream().filter(a -> a.status() != AsesiStatus.TIDAK_HADIR).flatMap(a -> a.asesor().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Reason> alasan() {
        List<Surat> tugas = surat(TUGAS, PERMOHONAN);
        List<String> disebut = Stream.concat(tugasTerakhir(tugas), pencabutanTerakhir(tugas))
                .map(s -> s.hal() + " (" + s.pihak() + ")").distinct().limit(DISEBUT_TERBANYAK).toList();
        return disebut.isEmpty() ? List.of()
                : List.of(Reason.of("pelaksanaan.surat-tugas-dikembalikan", "surat", String.join("; ", disebut)));
    }

    /** Drafts, and what became of them, in the order in which they were asked for. */
    private List<Surat> surat(String... jenis) {
        return Stream.of(jenis).flatMap(j -> context.isi().suratDanKonsep(j).stream())
                .filter(s -> s.putaran() == berkas.putaran()).sorted(Comparator.comparing(Surat::id)).toList();
    }

    private Stream<Surat> tugasTerakhir(List<Surat> tugas) {
        if (tugas.stream().noneMatch(SuratDikembalikan::ditolak)) {
            return Stream.empty();
        }
        Map<String, Data> isi = context.isi().isiSurat(tugas.stream().filter(s -> s.jenis().equals(PERMOHONAN)).map(Surat::id)
                .toList());
        return penguji.stream().map(kode -> terakhir(tugas, untuk(kode, isi))).flatMap(Optional::stream)
                .filter(SuratDikembalikan::ditolak);
    }

    /** What another agency was asked is addressed to the agency: whom it asks for stands in the letter. */
    private Predicate<Surat> untuk(String kode, Map<String, Data> isi) {
        Optional<String> nama = context.referensi().find(Asesor.class, kode, context.tanggal()).map(Asesor::nama);
        return s -> s.jenis().equals(TUGAS) ? s.asesor().filter(kode::equals).isPresent()
                : nama.isPresent() && Optional.ofNullable(isi.get(s.id())).flatMap(i -> i.object("asesor").optText("nama"))
                        .equals(nama);
    }

    /** Of all that changes or withdraws one letter; that one given anew needs no withdrawal. */
    private Stream<Surat> pencabutanTerakhir(List<Surat> tugas) {
        List<Surat> semua = Stream.concat(tugas.stream(), surat(PENCABUTAN).stream())
                .sorted(Comparator.comparing(Surat::id)).toList();
        Map<String, Surat> terakhir = new LinkedHashMap<>();
        semua.forEach(s -> s.merujuk().ifPresent(r -> terakhir.put(r.surat(), s)));
        return terakhir.values().stream().filter(SuratDikembalikan::ditolak).filter(s -> s.jenis().equals(PENCABUTAN));
    }

    private static Optional<Surat> terakhir(List<Surat> surat, Predicate<Surat> yang) {
        return surat.stream().filter(yang).reduce((lama, baru) -> baru);
    }

    private static boolean ditolak(Surat surat) {
        return surat.status() == SuratStatus.DITOLAK;
    }
}

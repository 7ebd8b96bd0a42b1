package id.serkom.tahap.rapat;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.PengisianFormulir;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The asesor's records (FR.AK.02) beside the marks that the meeting corrected: where an office waits for its forms, they must agree. */
final class Rekaman {

    private static final String KODE = "AK-02";
    private static final int DISEBUT = 25;

    private Rekaman() {
    }

    static Optional<Reason> usang(List<Asesi> peserta, Berkas berkas, Context context) {
        PengisianFormulir pengisian = new PengisianFormulir(berkas, context);
        if (!pengisian.wajib() || !pengisian.dipakai(KODE)) {
            return Optional.empty();
        }
        List<String> id = peserta.stream().map(Asesi::id).toList();
        Map<String, Data> rekaman = context.isi().formulir(KODE, id).stream().collect(Collectors.toMap(Formulir::perihal, Formulir::isi));
        Map<String, Map<String, Nilai>> nilai = context.isi().nilai(rekaman.keySet()).stream()
                .collect(Collectors.groupingBy(Nilai::asesi, Collectors.toMap(Nilai::unit, Function.identity())));
        List<String> usang = peserta.stream().filter(a -> rekaman.containsKey(a.id()))
                .filter(a -> !sama(rekaman.get(a.id()), nilai.getOrDefault(a.id(), Map.of()), context)).map(Asesi::nama).toList();
        return usang.isEmpty() ? Optional.empty() : Optional.of(Reason.of("rapat.rekaman-usang", "jumlah", usang.size())
                .with("nama", usang.stream().limit(DISEBUT).collect(Collectors.joining("; "))));
    }

    private static boolean sama(Data rekaman, Map<String, Nilai> nilai, Context context) {
        Verdict menurutNilai = context.aturan().terapkan(context.skema(), nilai.values());
        return RecordBinder.kode(menurutNilai).equals(rekaman.text("rekomendasi")) && rekaman.objects("unit").stream()
                .allMatch(u -> Optional.ofNullable(nilai.get(u.text("unit")))
                        .filter(n -> context.aturan().lulus(context.skema(), n) == u.flag("kompeten")).isPresent());
    }
}

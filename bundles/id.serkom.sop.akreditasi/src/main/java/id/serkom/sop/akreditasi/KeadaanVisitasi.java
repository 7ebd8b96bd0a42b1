package id.serkom.sop.akreditasi;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Private data of the tahap in one putaran.
 *
 * @param tanggal date of the visit, once it is set
 * @param penilai kode of each asesor who visits
 */
record KeadaanVisitasi(int versi, Optional<LocalDate> tanggal, List<String> penilai) {

    private static final int VERSI = 1;
    private static final Set<SuratStatus> TIDAK_BERLAKU = Set.of(SuratStatus.DITOLAK, SuratStatus.DICABUT);

    KeadaanVisitasi {
        penilai = List.copyOf(penilai);
    }

    static KeadaanVisitasi dari(Context context) {
        return context.data().has("versi") ? context.data().as(KeadaanVisitasi.class)
                : new KeadaanVisitasi(VERSI, Optional.empty(), List.of());
    }

    static Data ditugaskan(LocalDate tanggal, List<String> penilai) {
        return Data.of(new KeadaanVisitasi(VERSI, Optional.of(tanggal), penilai));
    }

    /** The newest surat tugas of each of the team, drafts too; one that was sent back, or withdrawn, is none. */
    Map<String, Surat> tugas(Berkas berkas, Context context) {
        Map<String, Surat> tugas = new LinkedHashMap<>();
        context.isi().suratDanKonsep(SuratPenilai.TUGAS).stream()
                .filter(s -> s.putaran() == berkas.putaran() && !TIDAK_BERLAKU.contains(s.status()))
                .forEach(s -> s.asesor().filter(penilai::contains).ifPresent(kode -> tugas.put(kode, s)));
        return tugas;
    }

    /** One of the team, by the day of the visit: that day he was looked up on when he was sent. */
    Optional<Asesor> asesor(String kode, Context context) {
        return tanggal.flatMap(hari -> context.referensi().find(Asesor.class, kode, hari));
    }

    /** Why the visit cannot be recorded yet. */
    List<Reason> belumDitugaskan(Berkas berkas, Context context) {
        if (tanggal.isEmpty()) {
            return List.of(Reason.of("visitasi.belum-ditugaskan"));
        }
        Map<String, Surat> tugas = tugas(berkas, context);
        List<Reason> belum = new ArrayList<>();
        for (String kode : penilai) {
            if (Optional.ofNullable(tugas.get(kode)).flatMap(Surat::nomor).isEmpty()) {
                belum.add(Reason.of("visitasi.surat-tugas-belum-bernomor", "penilai", SuratPenilai.nama(kode, tanggal.get(), context)));
            }
        }
        return belum;
    }
}

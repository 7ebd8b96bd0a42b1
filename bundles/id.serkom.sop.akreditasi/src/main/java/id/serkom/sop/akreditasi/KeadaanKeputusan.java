package id.serkom.sop.akreditasi;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Private data of the tahap in one putaran: what was granted.
 *
 * @param sk id of the SK
 * @param skema kode of each skema granted
 */
record KeadaanKeputusan(int versi, String sk, LocalDate mulai, LocalDate sampai, List<String> skema) {

    private static final int VERSI = 1;
    private static final Set<SuratStatus> TIDAK_BERLAKU = Set.of(SuratStatus.DITOLAK, SuratStatus.DICABUT);

    KeadaanKeputusan {
        skema = List.copyOf(skema);
    }

    static Data ditetapkan(String sk, LocalDate mulai, LocalDate sampai, List<String> skema) {
        return Data.of(new KeadaanKeputusan(VERSI, sk, mulai, sampai, skema));
    }

    /** Empty while nothing is granted, and again when the draft of the SK was sent back or the SK was withdrawn. */
    static Optional<KeadaanKeputusan> dari(Context context) {
        return context.data().has("versi")
                ? Optional.of(context.data().as(KeadaanKeputusan.class))
                        .filter(k -> context.isi().suratById(k.sk()).filter(s -> !TIDAK_BERLAKU.contains(s.status())).isPresent())
                : Optional.empty();
    }

    KeadaanKeputusan sejak(LocalDate tanggal) {
        return new KeadaanKeputusan(versi, sk, tanggal, sampai, skema);
    }

    Surat surat(Context context) {
        return context.isi().suratById(sk).orElseThrow();
    }

    /** Why nothing else may be decided; empty when nothing was. */
    static Optional<Reason> sudahDiputuskan(Context context) {
        return dari(context).map(k -> k.surat(context).nomor().map(n -> Reason.of("keputusan.sudah-ditetapkan", "nomor", n))
                .orElseGet(() -> Reason.of("keputusan.sk-menunggu-paraf")));
    }
}

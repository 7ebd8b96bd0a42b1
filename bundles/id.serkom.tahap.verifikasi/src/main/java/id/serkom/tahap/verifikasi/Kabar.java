package id.serkom.tahap.verifikasi;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the institutions have been told of the results: the newest letter to each, drafts left out. */
final class Kabar {

    private final Context context;
    private final Map<String, Surat> terakhir;

    private Kabar(Context context) {
        this.context = context;
        this.terakhir = context.isi().surat(NaskahVerifikasi.HASIL).stream().filter(s -> s.instansi().isPresent())
                .collect(Collectors.toMap(s -> s.instansi().orElseThrow(), s -> s, (a, b) -> b));
    }

    static Kabar dari(Context context) {
        return new Kabar(context);
    }

    Optional<Surat> terakhir(String instansi) {
        return Optional.ofNullable(terakhir.get(instansi));
    }

    /** Whether the institution knows the results of this permohonan: they were sent after it had come in. */
    boolean memuat(Permohonan permohonan) {
        return terakhir(permohonan.instansi()).filter(s -> permohonan.diterimaTanggal().isBefore(s.tanggal())).isPresent();
    }

    /** Told again is who has applied since, and who has an asesi that was checked since. Ids sort by time. */
    boolean belumTahu(String instansi, List<Permohonan> permohonan, List<Asesi> asesi) {
        Optional<Surat> surat = terakhir(instansi);
        return surat.isEmpty() || !permohonan.stream().allMatch(this::memuat)
                || context.isi().pemeriksaan(asesi.stream().map(Asesi::id).toList()).stream().map(Pemeriksaan::id)
                        .anyMatch(id -> id.compareTo(surat.get().id()) > 0);
    }

    /** Of the asesi of a permohonan those who let their date pass and may be taken up again: no letter has told their institution so. */
    static List<Asesi> dapatDibukaLagi(Collection<Asesi> asesi, Permohonan permohonan, Context context) {
        List<Asesi> lewat = asesi.stream().filter(a -> a.status() == AsesiStatus.TIDAK_MELENGKAPI).toList();
        return lewat.isEmpty() || dari(context).memuat(permohonan) ? List.of() : lewat;
    }
}

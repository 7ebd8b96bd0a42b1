package id.serkom.tahap.verifikasi;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.data.Reason;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Perubahan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asesi who had left and take part again: meanwhile their institution may have applied for them once more, and others may have
 * taken their places.
 */
final class IkutLagi {

    private final List<Asesi> asesi;
    private final Optional<Pengumuman> pengumuman;
    private final Context context;

    /** @param asesi as they stand; those who have not left are no matter here */
    IkutLagi(List<Asesi> asesi, Context context) {
        this.asesi = asesi.stream().filter(a -> AsesiStatus.GUGUR.contains(a.status())).toList();
        // Read before all that is counted, since it is written as it was found here.
        this.pengumuman = this.asesi.isEmpty() ? Optional.empty() : context.isi().pengumuman();
        this.context = context;
    }

    List<Reason> keberatan() {
        List<Reason> keberatan = new ArrayList<>();
        if (asesi.isEmpty()) {
            return keberatan;
        }
        Set<String> ikut = context.isi().nikTerdaftar(asesi.stream().map(a -> a.identitas().nik()).toList());
        asesi.stream().filter(a -> ikut.contains(a.identitas().nik()))
                .forEach(a -> keberatan.add(Reason.of("verifikasi.sudah-ikut-lagi", "urut", a.urut())));
        int aktif = context.isi().jumlah().entrySet().stream().filter(e -> !AsesiStatus.GUGUR.contains(e.getKey()))
                .mapToInt(Map.Entry::getValue).sum();
        pengumuman.map(Pengumuman::kuota).filter(kuota -> kuota > 0 && aktif + asesi.size() > kuota).ifPresent(
                kuota -> keberatan.add(Reason.of("verifikasi.kuota-terlampaui", "kuota", kuota)));
        return keberatan;
    }

    /** Writes the announcement as it is: the row that applications and changes of the quota write too. */
    void catat(Perubahan.Builder perubahan) {
        pengumuman.ifPresent(perubahan::simpan);
    }
}

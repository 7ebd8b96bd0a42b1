package id.serkom.tahap.rapat;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One sitting of the meeting, from its invitation on. The private data of the tahap is the list of them, oldest first; only the
 * last can be open.
 *
 * @param undangan id of the invitation
 * @param peserta who was invited
 */
record Sidang(String undangan, LocalDate tanggal, LocalTime mulai, String tempat, List<Peserta> peserta,
        Optional<Skors> skors) {

    static final int VERSI_DATA = 1;

    /** An adjournment: nothing was decided in that sitting. */
    record Skors(LocalDate pada, String alasan, List<Peserta> hadir) {
    }

    static List<Sidang> semua(Context context) {
        return context.data().objects("sidang").stream().map(d -> d.as(Sidang.class)).toList();
    }

    static Optional<Sidang> terakhir(Context context) {
        List<Sidang> semua = semua(context);
        return semua.isEmpty() ? Optional.empty() : Optional.of(semua.get(semua.size() - 1));
    }

    /** The last whose invitation has its number: what an invitation that comes after it changes. */
    static Optional<Sidang> terakhirDiundang(Context context) {
        return semua(context).stream().filter(s -> s.surat(context).nomor().isPresent()).reduce((lama, baru) -> baru);
    }

    private static Data data(Context context, List<Sidang> semua) {
        return context.data().with("versi", VERSI_DATA).with("sidang", semua);
    }

    /** The list with this sitting in place of the last one. */
    Data gantikanTerakhir(Context context) {
        List<Sidang> lagi = new ArrayList<>(semua(context));
        lagi.set(lagi.size() - 1, this);
        return data(context, lagi);
    }

    /** The list with this sitting after the others. */
    Data tambahkan(Context context) {
        List<Sidang> lagi = new ArrayList<>(semua(context));
        lagi.add(this);
        return data(context, lagi);
    }

    Sidang diskors(Skors penskorsan) {
        return new Sidang(undangan, tanggal, mulai, tempat, peserta, Optional.of(penskorsan));
    }

    /** Why nothing may be decided now; empty while the meeting is open. */
    static Optional<Reason> tertutup(Context context) {
        Optional<Sidang> terakhir = terakhir(context);
        if (terakhir.isEmpty()) {
            return Optional.of(Reason.of("rapat.belum-diundang"));
        }
        Sidang sidang = terakhir.get();
        if (sidang.skors.isPresent()) {
            return Optional.of(Reason.of("rapat.diskors", "alasan", sidang.skors.get().alasan()));
        }
        SuratStatus undangan = sidang.statusUndangan(context);
        if (undangan == SuratStatus.DITOLAK) {
            return Optional.of(Reason.of("rapat.undangan-ditolak"));
        }
        if (undangan == SuratStatus.KONSEP) {
            return Optional.of(Reason.of("rapat.undangan-menunggu-paraf"));
        }
        return context.tanggal().isBefore(sidang.tanggal)
                ? Optional.of(Reason.of("rapat.belum-hari-rapat", "tanggal",
                        Tanggal.panjang(sidang.tanggal)))
                : Optional.empty();
    }

    SuratStatus statusUndangan(Context context) {
        return surat(context).status();
    }

    Surat surat(Context context) {
        return context.isi().suratById(undangan)
                .orElseThrow(() -> new IllegalStateException("undangan tidak ada: " + undangan));
    }
}

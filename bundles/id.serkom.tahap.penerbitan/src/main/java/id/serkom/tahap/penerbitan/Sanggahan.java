package id.serkom.tahap.penerbitan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.data.Reason;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.SanggahanAsesi;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whoever was answered that his result goes back to the meeting is decided on again before the way back closes. */
final class Sanggahan {

    private static final int DISEBUT = 5;

    private Sanggahan() {
    }

    /** Who is waited for; nobody any more once a certificate is out, since he was answered accordingly. */
    static Optional<Reason> menunggu(Context context) {
        if (context.isi().jumlah().getOrDefault(AsesiStatus.BERSERTIFIKAT, 0) > 0) {
            return Optional.empty();
        }
        String nama = context.isi().asesi(new SanggahanAsesi(context.isi()).menunggu()).stream().limit(DISEBUT).map(Asesi::nama)
                .collect(Collectors.joining(", "));
        return nama.isEmpty() ? Optional.empty() : Optional.of(Reason.of("penerbitan.sanggahan-diterima", "nama", nama));
    }
}

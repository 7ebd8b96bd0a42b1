package id.serkom.tahap.rencana;

import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.referensi.Jabatan;
import id.serkom.api.referensi.JenisMandat;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the official may give this answer: our own only who signs for our head on this date, or is he; another's only who is of
 * the institution that was asked. On paper too: it is the person named there who answers.
 */
final class Kewenangan {

    static final String JABATAN = "jabatan-rekomendasi";
    static final String JABATAN_BAWAAN = "kepala-badan";
    private static final Set<JenisMandat> LIMPAHAN = Set.of(JenisMandat.ATAS_NAMA, JenisMandat.UNTUK_BELIAU);

    private final Context context;
    /** The day on which he acted: on paper that of the paper. */
    private final LocalDate pada;

    Kewenangan(Context context) {
        this.context = context;
        this.pada = context.pelaku().bertindakPada(context.tanggal());
    }

    List<Reason> sendiri() {
        String jabatan = context.setting(JABATAN, JABATAN_BAWAAN);
        Optional<Penandatangan> penandatangan = context.referensi().penandatangan(jabatan, Rekomendasi.SK, pada);
        if (penandatangan.filter(p -> p.pejabat().kode().equals(context.pelaku().kode()) || melimpahkan(p)).isPresent()) {
            return List.of();
        }
        return List.of(Reason.of("rencana.pejabat-tidak-berwenang", "pejabat", context.pelaku().nama())
                .with("jabatan", context.referensi().find(Jabatan.class, jabatan, pada).map(Jabatan::nama)
                        .orElse(jabatan))
                .with("tanggal", Tanggal.panjang(pada)));
    }

    /** Who handed the signature on may still decide himself. */
    private boolean melimpahkan(Penandatangan p) {
        return LIMPAHAN.contains(p.mandat().jenis()) && context.referensi().list(Mandat.class, pada).stream()
                .anyMatch(m -> m.jabatan().equals(p.jabatan().kode()) && m.pejabat().equals(context.pelaku().kode())
                        && !LIMPAHAN.contains(m.jenis()));
    }

    /** @param permohonan the request that is answered */
    List<Reason> lain(Surat permohonan) {
        if (permohonan.instansi().isPresent() && permohonan.instansi().equals(instansi().map(Instansi::kode))) {
            return List.of();
        }
        return List.of(Reason.of("rencana.bukan-yang-dimohon", "pejabat", context.pelaku().nama()).with("kepada",
                permohonan.pihak()));
    }

    /** The institution of the official who answers. */
    Optional<Instansi> instansi() {
        return context.referensi().find(Pejabat.class, context.pelaku().kode(), pada)
                .flatMap(p -> context.referensi().find(Instansi.class, p.instansi(), pada));
    }
}

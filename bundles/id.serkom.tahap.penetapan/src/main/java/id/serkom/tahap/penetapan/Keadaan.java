package id.serkom.tahap.penetapan;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The private data of the tahap in one putaran.
 *
 * @param sk id of the SK that was asked for or came in
 * @param disampaikan codes of the institutions that were told
 * @param diberitahu ids of the asesi not competent who were told by hand
 */
record Keadaan(int versi, Optional<String> sk, List<String> disampaikan, List<String> diberitahu) {

    private static final int VERSI = 1;

    static Keadaan dari(Context context) {
        return context.data().has("versi") ? context.data().as(Keadaan.class)
                : new Keadaan(VERSI, Optional.empty(), List.of(), List.of());
    }

    Data ditetapkan(String idSk) {
        return Data.of(new Keadaan(VERSI, Optional.of(idSk), disampaikan, diberitahu));
    }

    Data ditambah(List<String> instansi, List<String> asesi) {
        return Data.of(new Keadaan(VERSI, sk, Stream.concat(disampaikan.stream(), instansi.stream()).toList(),
                Stream.concat(diberitahu.stream(), asesi.stream()).toList()));
    }

    /** The SK of this putaran, unless its draft was rejected: then there is none. */
    Optional<Surat> sk(Context context) {
        return sk.flatMap(context.isi()::suratById).filter(s -> s.status() != SuratStatus.DITOLAK);
    }

    /** Why there is no SK in force in this putaran; empty when it has its number. */
    Optional<Reason> belumDitetapkan(Context context) {
        Optional<Surat> surat = sk(context);
        if (surat.isEmpty()) {
            return Optional.of(Reason.of("penetapan.belum-ditetapkan"));
        }
        return surat.get().nomor().isPresent() ? Optional.empty() : Optional.of(Reason.of("penetapan.sk-menunggu-paraf"));
    }
}

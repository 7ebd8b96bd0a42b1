package id.serkom.tahap.rencana;

import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the letters that this tahap asked for. A plan has hundreds of them: those with a number are read by their kind,
 * one query each; by id only the drafts.
 */
final class StatusSurat {

    private static final List<String> JENIS = List.of(TetapkanRencana.UNDANGAN, TetapkanRencana.PEMBERITAHUAN,
            SuratPenugasan.TUGAS, SuratPenugasan.PERMOHONAN, SuratPenugasan.PENCABUTAN);

    private final Context context;
    private final Map<String, Optional<Surat>> dibaca = new HashMap<>();
    private boolean bernomorDibaca;

    StatusSurat(Context context) {
        this.context = context;
    }

    /** A draft that was sent back will never be numbered: it counts as never asked for. */
    boolean ditolak(String id) {
        return cari(id).filter(s -> s.status() == SuratStatus.DITOLAK).isPresent();
    }

    boolean bernomor(String id) {
        return cari(id).filter(s -> s.nomor().isPresent()).isPresent();
    }

    private Optional<Surat> cari(String id) {
        if (!bernomorDibaca) {
            bernomorDibaca = true;
            JENIS.forEach(j -> context.isi().surat(j).forEach(s -> dibaca.put(s.id(), Optional.of(s))));
        }
        return dibaca.computeIfAbsent(id, context.isi()::suratById);
    }
}

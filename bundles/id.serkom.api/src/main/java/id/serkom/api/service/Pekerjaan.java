package id.serkom.api.service;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An action that goes on as a job: a row, so that it survives the server; each step is a commit of its own.
 *
 * @param status "berjalan", "selesai", "gagal" (it is tried again, ever more rarely) or "diganti" (somebody asked anew after that)
 * @param langkah steps done
 * @param kemajuan how far it is, where the action can tell
 * @param alasan why it stands still, when it does, and what is to be done; the edges say it in words
 * @param pemegang node that runs it, and until when it holds it
 */
public record Pekerjaan(String id, long revision, String berkas, String aksi, Data masukan, String akun, String status,
        int langkah, Optional<Kemajuan> kemajuan, List<Reason> alasan, Optional<String> pemegang, Instant sampai, Instant dibuat)
        implements Catatan {

    public Pekerjaan {
        alasan = List.copyOf(alasan);
    }
}

package id.serkom.api.service;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import java.time.Instant;
import java.util.Optional;

/**
 * An action that goes on as a job: a row, so that it survives the server; each step is a commit of its own.
 *
 * @param status "berjalan", "selesai", "gagal" (it is tried again, ever more rarely) or "diganti" (somebody asked anew after that)
 * @param langkah steps done
 * @param pesan why it stands still, when it does
 * @param pemegang node that runs it, and until when it holds it
 */
public record Pekerjaan(String id, long revision, String berkas, String aksi, Data masukan, String akun, String status,
        int langkah, Optional<String> pesan, Optional<String> pemegang, Instant sampai, Instant dibuat)
        implements Catatan {
}

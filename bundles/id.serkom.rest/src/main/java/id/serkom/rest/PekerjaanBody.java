package id.serkom.rest;

import id.serkom.api.service.Kemajuan;
import id.serkom.api.service.Pekerjaan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A job as it is answered: why it stands still in words, as in a refusal. */
record PekerjaanBody(String id, long revision, String berkas, String aksi, String akun, String status, int langkah,
        Optional<Kemajuan> kemajuan, List<Kesalahan> kesalahan, Instant sampai, Instant dibuat) {

    static PekerjaanBody of(Pekerjaan p, Problems problems) {
        return new PekerjaanBody(p.id(), p.revision(), p.berkas(), p.aksi(), p.akun(), p.status(), p.langkah(), p.kemajuan(),
                p.alasan().stream().map(problems::item).toList(), p.sampai(), p.dibuat());
    }
}

package id.serkom.api.berkas;

import java.util.Objects;
import java.util.Optional;

/**
 * A person assessed in one berkas.
 *
 * @param urut running number in the berkas, from 1, in the order of receipt
 * @param instansi code of the institution that sent him
 * @param asesor code of the asesor or penguji who examines him, once planned
 * @param sesi id of his session, once planned
 * @param alasan why he stands where he stands, where that needs a reason
 */
public record Asesi(String id, long revision, String berkas, String permohonan, String instansi, int urut,
        Identitas identitas, AsesiStatus status, Optional<String> asesor, Optional<String> sesi,
        Optional<String> alasan) implements Catatan {

    public Asesi {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(berkas, "berkas");
        Objects.requireNonNull(permohonan, "permohonan");
        Objects.requireNonNull(identitas, "identitas");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(asesor, "asesor");
        Objects.requireNonNull(sesi, "sesi");
        Objects.requireNonNull(alasan, "alasan");
    }

    public String nama() {
        return identitas.nama();
    }

    public Asesi menjadi(AsesiStatus baru) {
        return new Asesi(id, revision, berkas, permohonan, instansi, urut, identitas, baru, asesor, sesi,
                Optional.empty());
    }

    public Asesi menjadi(AsesiStatus baru, String alasanBaru) {
        return new Asesi(id, revision, berkas, permohonan, instansi, urut, identitas, baru, asesor, sesi,
                Optional.of(alasanBaru));
    }

    public Asesi ditugaskan(String kodeAsesor, String idSesi) {
        return new Asesi(id, revision, berkas, permohonan, instansi, urut, identitas, AsesiStatus.TERJADWAL,
                Optional.of(kodeAsesor), Optional.of(idSesi), Optional.empty());
    }
}

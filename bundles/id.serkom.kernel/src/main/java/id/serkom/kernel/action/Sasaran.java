package id.serkom.kernel.action;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.tahap.BerkasReader;
import java.util.Optional;

/**
 * What an action is about: the berkas, one of its permohonan or one of its asesi, as read before the decision.
 */
record Sasaran(Berkas berkas, Optional<Permohonan> permohonan, Optional<Asesi> asesi) {

    static Sasaran read(String perihal, Berkas berkas, BerkasReader isi, Optional<String> id) {
        if ("berkas".equals(perihal)) {
            if (id.isPresent()) {
                throw new InvalidInput(Reason.of("aksi.tanpa-perihal"));
            }
            return new Sasaran(berkas, Optional.empty(), Optional.empty());
        }
        String wanted = id.orElseThrow(() -> new InvalidInput(Reason.of("aksi.perihal-wajib", "perihal", perihal)));
        if ("permohonan".equals(perihal)) {
            return new Sasaran(berkas, Optional.of(isi.permohonan(wanted).orElseThrow(Sasaran::absent)), Optional.empty());
        }
        return new Sasaran(berkas, Optional.empty(), Optional.of(isi.asesi(wanted).orElseThrow(Sasaran::absent)));
    }

    /** The one answer for what does not exist and for what is not his: of others' things he learns not even that they are there. */
    static NotFound absent() {
        return new NotFound(Reason.of("aksi.perihal-tidak-ada"));
    }

    String id() {
        return asesi.map(Asesi::id).or(() -> permohonan.map(Permohonan::id)).orElse(berkas.id());
    }

    long revision() {
        return asesi.map(Asesi::revision).or(() -> permohonan.map(Permohonan::revision)).orElse(berkas.revision());
    }
}

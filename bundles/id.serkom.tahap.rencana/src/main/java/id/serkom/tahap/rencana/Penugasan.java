package id.serkom.tahap.rencana;

import java.util.Optional;

/**
 * A letter that an asesor examines on.
 *
 * @param dahulu the letter that this one changes: in force again when this one is sent back
 * @param cabut the withdrawal that was asked for; its number ends this entry
 */
record Penugasan(String asesor, String surat, Optional<String> dahulu, Optional<Cabut> cabut) {

    /** @param surat the letter of withdrawal; empty when its draft was sent back and none is under way */
    record Cabut(Optional<String> surat, String alasan, String pengganti) {
    }

    static Penugasan baru(String asesor, String surat, Optional<String> dahulu) {
        return new Penugasan(asesor, surat, dahulu, Optional.empty());
    }

    /** No letter that withdraws it is on its way. */
    boolean berlaku() {
        return cabut.filter(c -> c.surat().isPresent()).isEmpty();
    }

    boolean harusDicabut() {
        return cabut.filter(c -> c.surat().isEmpty()).isPresent();
    }

    Penugasan dicabut(Cabut dengan) {
        return new Penugasan(asesor, surat, dahulu, Optional.of(dengan));
    }

    /** As what became of the withdrawal leaves it; empty when it is withdrawn. */
    Optional<Penugasan> menurut(StatusSurat status) {
        Optional<String> pencabutan = cabut.flatMap(Cabut::surat);
        if (pencabutan.filter(status::bernomor).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(pencabutan.filter(status::ditolak).isEmpty() ? this
                : dicabut(new Cabut(Optional.empty(), cabut.get().alasan(), cabut.get().pengganti())));
    }
}

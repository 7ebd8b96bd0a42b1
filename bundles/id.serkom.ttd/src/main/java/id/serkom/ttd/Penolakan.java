package id.serkom.ttd;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;

/** The reasons against a signature, each with what it is about: the kode of the official. */
final class Penolakan {

    private Penolakan() {
    }

    static InvalidInput of(String kode, String pejabat) {
        return new InvalidInput(Reason.of("ttd." + kode, "pejabat", pejabat));
    }

    static InvalidInput of(String kode, String pejabat, String nama, Object nilai) {
        return new InvalidInput(Reason.of("ttd." + kode, "pejabat", pejabat).with(nama, nilai));
    }
}

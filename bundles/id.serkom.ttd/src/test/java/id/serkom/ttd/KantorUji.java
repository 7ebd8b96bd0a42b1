package id.serkom.ttd;

import id.serkom.api.data.Masa;
import id.serkom.api.referensi.Pejabat;
import id.serkom.testing.tahap.JamPalsu;
import id.serkom.testing.tahap.ReferensiPalsu;
import java.time.LocalDate;
import java.util.Optional;

/** The registers of an office with two officials, on a working day. */
final class KantorUji {

    static final JamPalsu JAM = new JamPalsu(LocalDate.parse("2026-11-26"));

    private KantorUji() {
    }

    static ReferensiPalsu register() {
        return new ReferensiPalsu().daftar(pejabat("kepala", "19690610 199503 1 012"), pejabat("sekretaris", "19750101 200003 2 001"));
    }

    private static Pejabat pejabat(String kode, String nip) {
        return new Pejabat(kode, Masa.sejak(LocalDate.parse("2020-01-01")), "Nama " + kode, "Nama " + kode,
                Optional.of(nip), Optional.empty(), Optional.empty(), "bpsdm", true, Optional.empty());
    }
}

package id.serkom.api.referensi;

import id.serkom.api.data.Masa;
import java.util.List;
import java.util.Optional;

/**
 * An asesor with a licence, or a penguji appointed by SK.
 *
 * @param masa how long he is on the register
 * @param instansi code of his own office: he does not examine its people
 * @param penguji true when appointed by SK, false when licensed
 * @param nomorLisensi number of the licence (BNSP: "MET.000.…") or of the SK
 * @param lisensi validity of the licence or appointment
 * @param skema codes of the skema he may examine; empty for all
 * @param orang NIK or other reference that names the same person in the register of pejabat, for who has no NIP
 */
public record Asesor(String kode, Masa masa, String nama, Optional<String> nip, String instansi, boolean penguji,
        String nomorLisensi, Masa lisensi, List<String> skema, Optional<String> orang) implements Entri {

    public Asesor {
        skema = List.copyOf(skema);
    }

    /** An asesor whose NIP, or nothing, says which official he also is. */
    public Asesor(String kode, Masa masa, String nama, Optional<String> nip, String instansi, boolean penguji,
            String nomorLisensi, Masa lisensi, List<String> skema) {
        this(kode, masa, nama, nip, instansi, penguji, nomorLisensi, lisensi, skema, Optional.empty());
    }

    public boolean bolehMenguji(String kodeSkema) {
        return skema.isEmpty() || skema.contains(kodeSkema);
    }
}

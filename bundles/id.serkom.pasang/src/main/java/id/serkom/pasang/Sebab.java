package id.serkom.pasang;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A change of what runs, and who made it.
 *
 * @param perihal file in {@code deploy/}, name of a bundle, or line of the console
 * @param cara {@code pasang}, {@code deploy} or {@code konsol}
 * @param sha256 of the file, or of what is in the bundle; empty when it is gone
 * @param bundel symbolic names of what it concerns
 * @param pengguna who is logged in to the console without an account of ours
 * @param penanda who signed the file, as far as that was asked
 */
record Sebab(String kejadian, String perihal, String akun, String cara, String sha256, Set<String> bundel, Optional<String> pengguna,
        List<PenandaTangan> penanda) {

    static final String DIPASANG = "paket.dipasang";
    static final String DIPERBARUI = "paket.diperbarui";
    static final String DILEPAS = "paket.dilepas";
    static final String DIMULAI = "paket.dimulai";
    static final String DIHENTIKAN = "paket.dihentikan";
    static final String PERINTAH = "paket.perintah";

    Sebab {
        bundel = Set.copyOf(bundel);
        penanda = List.copyOf(penanda);
    }

    /** Of a file. */
    static Sebab berkas(String kejadian, String nama, Pelaku pelaku, String sha256, Set<String> bundel) {
        return new Sebab(kejadian, nama, pelaku.akun(), pelaku.cara(), sha256, bundel, Optional.empty(), List.of());
    }

    Sebab ditandatangani(List<PenandaTangan> oleh) {
        return new Sebab(kejadian, perihal, akun, cara, sha256, bundel, pengguna, oleh);
    }

    /** Who had a file installed or removed, and how. */
    record Pelaku(String akun, String cara) {

        static final Pelaku FOLDER = new Pelaku("sistem", "deploy");

        static Pelaku atasPerintah(String akun) {
            return new Pelaku(akun, "pasang");
        }
    }

    /** Stopping and starting again is part of an installation or an update by the same person. */
    Sebab kemudian(Sebab lagi) {
        boolean bagian = lagi.akun.equals(akun) && (lagi.kejadian.equals(DIMULAI) || lagi.kejadian.equals(DIHENTIKAN))
                && (kejadian.equals(DIPASANG) || kejadian.equals(DIPERBARUI));
        return bagian ? this : lagi;
    }
}

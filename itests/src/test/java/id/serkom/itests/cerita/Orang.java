package id.serkom.itests.cerita;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import java.util.Optional;
import java.util.Set;

/** Who plays in the stories. */
final class Orang {

    static final Actor BIDANG = new Actor("bidang", "Rahmawati", Set.of(Peran.BIDANG_SERTIFIKASI), Optional.empty(),
            Optional.empty(), Optional.empty());
    /** Head of the Bidang: works for it, and initials and signs as an official. */
    static final Actor KABID = new Actor("kabid", "Nurhayati Arsyad", Set.of(Peran.BIDANG_SERTIFIKASI), Optional.empty(),
            Optional.empty(), Optional.of("kabid-sertifikasi"));
    static final Actor KEPALA = berwenang("kepala", "Fariq Wajidi", "fariq-wajidi");
    static final Actor SEKRETARIS = berwenang("sekretaris", "Abdul Rahman Saleh", "sekretaris-badan");
    /** An official who is also an asesor, under another code. */
    static final Actor SALMA_PEJABAT = berwenang("salma-pejabat", "Salma Rauf", "salma-rauf");
    static final Actor HASNAH = asesor("hasnah", "Hasnah Mustafa");
    static final Actor ILHAM = asesor("ilham", "Ilham Jaya");
    static final Actor SALMA = asesor("salma", "Salma Rauf");
    static final Actor POLMAN = instansi("polman", "bkpsdm-polman");
    static final Actor MAJENE = instansi("majene", "bkpsdm-majene");
    static final Actor ADMIN = new Actor("admin", "Administrator", Set.of(Peran.ADMINISTRATOR), Optional.empty(),
            Optional.empty(), Optional.empty());

    private Orang() {
    }

    private static Actor berwenang(String akun, String nama, String pejabat) {
        return new Actor(akun, nama, Set.of(Peran.INSTANSI_BERWENANG), Optional.empty(), Optional.empty(),
                Optional.of(pejabat));
    }

    private static Actor asesor(String kode, String nama) {
        return new Actor(kode, nama, Set.of(Peran.ASESOR), Optional.empty(), Optional.of(kode), Optional.empty());
    }

    private static Actor instansi(String akun, String kode) {
        return new Actor(akun, "Operator " + kode, Set.of(Peran.INSTANSI_TERKAIT), Optional.of(kode), Optional.empty(),
                Optional.empty());
    }
}

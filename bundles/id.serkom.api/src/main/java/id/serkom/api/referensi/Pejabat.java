package id.serkom.api.referensi;

import id.serkom.api.data.Masa;
import java.util.Optional;

/**
 * An official who signs or decides. What of this a signature block prints is a rule of the letter's kind and the jabatan.
 *
 * @param nama without academic titles
 * @param namaGelar with academic titles
 * @param nip NIP or NI PPPK; absent for a head of region
 * @param pangkat e.g. "Pembina Utama Madya"; absent for PPPK
 * @param golongan e.g. "IV/d", or "IX" for PPPK
 * @param instansi code of his office
 * @param berwenang whether he decides for the Instansi yang Berwenang: only then is a decision recorded from his paper
 * @param orang NIK or other reference that names the same person in the register of asesor, for who has no NIP
 */
public record Pejabat(String kode, Masa masa, String nama, String namaGelar, Optional<String> nip,
        Optional<String> pangkat, Optional<String> golongan, String instansi, boolean berwenang, Optional<String> orang)
        implements Entri {

    /** An official who signs and does not decide. */
    public Pejabat(String kode, Masa masa, String nama, String namaGelar, Optional<String> nip, Optional<String> pangkat,
            Optional<String> golongan, String instansi) {
        this(kode, masa, nama, namaGelar, nip, pangkat, golongan, instansi, false, Optional.empty());
    }
}

package id.serkom.api.actor;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The paper on which the Bidang records an action for an Instansi, an Asesor or the Instansi yang Berwenang:
 * "dicatat oleh Bidang berdasarkan surat no. …". The scan is compulsory.
 *
 * @param sebagai in which capacity the person on the paper acts
 * @param kode code of the instansi, asesor or pejabat in the registers
 * @param nama the person or office named on the paper; must be the one that the register has under the kode
 * @param nomor number of the paper, to the letter
 * @param dokumen id of the uploaded scan
 */
public record Kertas(Pelaksana sebagai, String kode, String nama, String nomor, LocalDate tanggal, String dokumen) {

    public Kertas {
        Objects.requireNonNull(sebagai, "sebagai");
        Objects.requireNonNull(kode, "kode");
        Objects.requireNonNull(nama, "nama");
        Objects.requireNonNull(nomor, "nomor");
        Objects.requireNonNull(tanggal, "tanggal");
        Objects.requireNonNull(dokumen, "dokumen");
    }
}

package id.serkom.tahap.permohonan;

import id.serkom.api.berkas.Identitas;
import id.serkom.api.data.Data;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the form of an application asks.
 *
 * @param diterima when the Bidang keys in a paper that came earlier
 */
record IsianAjukan(Surat surat, Optional<LocalDate> diterima, List<Calon> asesi) {

    /** The institution's letter. */
    record Surat(String nomor, LocalDate tanggal, String perihal, String dokumen) {
    }

    /**
     * One person named in it.
     *
     * @param tambahan what the skema asks beside
     */
    record Calon(String nama, String nik, Optional<String> nip, String tempatLahir, LocalDate tanggalLahir, String jabatan,
            String unitKerja, Optional<String> pendidikan, Optional<String> surel, Optional<String> telepon,
            List<Bukti> dokumen, Data tambahan) {

        Identitas identitas() {
            return new Identitas(nama, nik, nip, tempatLahir, tanggalLahir, jabatan, unitKerja, pendidikan, surel, telepon);
        }
    }

    /** A document that proves a requirement. */
    record Bukti(String jenis, String dokumen) {
    }

    int jumlahTambahan() {
        return (int) asesi.stream().filter(a -> !a.tambahan().asMap().isEmpty()).count();
    }

    int jumlahDokumen() {
        return asesi.stream().mapToInt(a -> a.dokumen().size()).sum();
    }
}

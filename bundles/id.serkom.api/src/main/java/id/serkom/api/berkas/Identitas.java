package id.serkom.api.berkas;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Who an asesi is, as his institution wrote it.
 *
 * @param nama with academic titles as they shall stand on the certificate
 * @param nik citizen number, 16 digits; never logged, never shown in full outside the berkas
 * @param nip civil-servant number, 18 digits (NI PPPK likewise); absent for others
 */
public record Identitas(String nama, String nik, Optional<String> nip, String tempatLahir, LocalDate tanggalLahir,
        String jabatan, String unitKerja, Optional<String> pendidikan, Optional<String> surel,
        Optional<String> telepon) {

    public Identitas {
        Objects.requireNonNull(nama, "nama");
        Objects.requireNonNull(nik, "nik");
        Objects.requireNonNull(tanggalLahir, "tanggalLahir");
    }
}

package id.serkom.api.sertifikat;

import id.serkom.api.berkas.Catatan;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate of competence of one asesi.
 *
 * @param surat id of its frozen text in the letter book
 * @param nomor certificate number, ours or as another penerbit gave it
 * @param registrasi registration number
 * @param penerbit "sendiri", or the name of another issuing body
 * @param diserahkan office date of hand-over
 * @param diserahkanKepada who fetched it, with the surat kuasa when by proxy
 */
public record Sertifikat(String id, long revision, String berkas, String asesi, String instansi, String nama, String skema,
        String skemaVersi, String surat, String nomor, String registrasi, LocalDate tanggal, LocalDate berlakuSampai,
        SertifikatStatus status, String penerbit, Optional<LocalDate> diserahkan, Optional<String> diserahkanKepada)
        implements Catatan {

    public Sertifikat diserahkan(LocalDate pada, String kepada) {
        return new Sertifikat(id, revision, berkas, asesi, instansi, nama, skema, skemaVersi, surat, nomor, registrasi,
                tanggal, berlakuSampai, status, penerbit, Optional.of(pada), Optional.of(kepada));
    }
}

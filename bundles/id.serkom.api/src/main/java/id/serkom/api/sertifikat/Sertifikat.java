package id.serkom.api.sertifikat;

import id.serkom.api.berkas.Catatan;
import java.time.LocalDate;
import java.util.Objects;
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
 * @param pengantar id of the covering letter of the hand-over
 */
public record Sertifikat(String id, long revision, String berkas, String asesi, String instansi, String nama, String skema,
        String skemaVersi, String surat, String nomor, String registrasi, LocalDate tanggal, LocalDate berlakuSampai,
        SertifikatStatus status, String penerbit, Optional<LocalDate> diserahkan, Optional<String> diserahkanKepada,
        Optional<String> pengantar) implements Catatan {

    public Sertifikat {
        Objects.requireNonNull(diserahkan, "diserahkan");
        Objects.requireNonNull(diserahkanKepada, "diserahkanKepada");
        Objects.requireNonNull(pengantar, "pengantar");
    }

    /** One whose hand-over, if any, has no covering letter. */
    public Sertifikat(String id, long revision, String berkas, String asesi, String instansi, String nama, String skema,
            String skemaVersi, String surat, String nomor, String registrasi, LocalDate tanggal, LocalDate berlakuSampai,
            SertifikatStatus status, String penerbit, Optional<LocalDate> diserahkan, Optional<String> diserahkanKepada) {
        this(id, revision, berkas, asesi, instansi, nama, skema, skemaVersi, surat, nomor, registrasi, tanggal, berlakuSampai,
                status, penerbit, diserahkan, diserahkanKepada, Optional.empty());
    }

    public Sertifikat diserahkan(LocalDate pada, String kepada, String idPengantar) {
        return new Sertifikat(id, revision, berkas, asesi, instansi, nama, skema, skemaVersi, surat, nomor, registrasi,
                tanggal, berlakuSampai, status, penerbit, Optional.of(pada), Optional.of(kepada), Optional.of(idPengantar));
    }

    /** Another one takes its place; its numbers stay its own. */
    public Sertifikat diganti() {
        return new Sertifikat(id, revision, berkas, asesi, instansi, nama, skema, skemaVersi, surat, nomor, registrasi,
                tanggal, berlakuSampai, SertifikatStatus.DIGANTI, penerbit, diserahkan, diserahkanKepada, pengantar);
    }
}

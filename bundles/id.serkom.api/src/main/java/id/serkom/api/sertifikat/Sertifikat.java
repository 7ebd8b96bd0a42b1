package id.serkom.api.sertifikat;

import id.serkom.api.berkas.Catatan;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A certificate of competence of one asesi. What becomes of it later is kept here; its paper and its numbers are never changed.
 *
 * @param surat id of its frozen text in the letter book
 * @param nomor certificate number, ours or as another penerbit gave it
 * @param registrasi registration number
 * @param penerbit "sendiri", or the name of another issuing body
 * @param diserahkan office date of hand-over
 * @param diserahkanKepada who fetched it, with the surat kuasa when by proxy
 * @param pengantar id of the covering letter of the hand-over
 * @param unitDikurangi kode of units that were taken out of its scope; the scope is the units on its paper without these
 * @param menggantikan id of the certificate that it took the place of because that one's paper was spoiled
 * @param memperbarui id of the older certificate of another round that it renews; one in its own place renews that one too
 * @param dasar id of the letter that {@code status} and scope rest on, once one changed them
 * @param sejak office date from which on they stand like that
 * @param diberitahukan date of the letter that announced the end of its validity
 */
public record Sertifikat(String id, long revision, String berkas, String asesi, String instansi, String nama, String skema,
        String skemaVersi, String surat, String nomor, String registrasi, LocalDate tanggal, LocalDate berlakuSampai,
        SertifikatStatus status, String penerbit, Optional<LocalDate> diserahkan, Optional<String> diserahkanKepada,
        Optional<String> pengantar, List<String> unitDikurangi, Optional<String> menggantikan, Optional<String> memperbarui,
        Optional<String> dasar, Optional<LocalDate> sejak, Optional<LocalDate> diberitahukan) implements Catatan {

    public Sertifikat {
        Objects.requireNonNull(diserahkan, "diserahkan");
        Objects.requireNonNull(diserahkanKepada, "diserahkanKepada");
        Objects.requireNonNull(pengantar, "pengantar");
        unitDikurangi = List.copyOf(unitDikurangi);
    }

    /** One of which nothing has become since it was issued. */
    public Sertifikat(String id, long revision, String berkas, String asesi, String instansi, String nama, String skema,
            String skemaVersi, String surat, String nomor, String registrasi, LocalDate tanggal, LocalDate berlakuSampai,
            SertifikatStatus status, String penerbit, Optional<LocalDate> diserahkan, Optional<String> diserahkanKepada,
            Optional<String> pengantar) {
        this(id, revision, berkas, asesi, instansi, nama, skema, skemaVersi, surat, nomor, registrasi, tanggal, berlakuSampai,
                status, penerbit, diserahkan, diserahkanKepada, pengantar, List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
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
                tanggal, berlakuSampai, status, penerbit, Optional.of(pada), Optional.of(kepada), Optional.of(idPengantar),
                unitDikurangi, menggantikan, memperbarui, dasar, sejak, diberitahukan);
    }

    /** Another one takes its place; its numbers stay its own. */
    public Sertifikat diganti() {
        return keadaan(SertifikatStatus.DIGANTI, unitDikurangi, dasar, sejak);
    }

    /** In another state, on that letter, from that day on. */
    Sertifikat menjadi(SertifikatStatus baru, String idSurat, LocalDate pada) {
        return keadaan(baru, unitDikurangi, Optional.of(idSurat), Optional.of(pada));
    }

    /** With less scope, on that letter, from that day on. */
    Sertifikat dikurangi(List<String> unit, String idSurat, LocalDate pada) {
        return keadaan(status, unit, Optional.of(idSurat), Optional.of(pada));
    }

    /** In the place of a spoiled one. */
    public Sertifikat menggantikan(String idLama) {
        return new Sertifikat(id, revision, berkas, asesi, instansi, nama, skema, skemaVersi, surat, nomor, registrasi,
                tanggal, berlakuSampai, status, penerbit, diserahkan, diserahkanKepada, pengantar, unitDikurangi,
                Optional.of(idLama), memperbarui, dasar, sejak, diberitahukan);
    }

    /** In the place of an older one of another round, that it renews. */
    public Sertifikat memperbarui(String idLama) {
        return new Sertifikat(id, revision, berkas, asesi, instansi, nama, skema, skemaVersi, surat, nomor, registrasi,
                tanggal, berlakuSampai, status, penerbit, diserahkan, diserahkanKepada, pengantar, unitDikurangi,
                menggantikan, Optional.of(idLama), dasar, sejak, diberitahukan);
    }

    /** The holder was told when it ends, with a letter of that date. */
    public Sertifikat diberitahukan(LocalDate pada) {
        return new Sertifikat(id, revision, berkas, asesi, instansi, nama, skema, skemaVersi, surat, nomor, registrasi,
                tanggal, berlakuSampai, status, penerbit, diserahkan, diserahkanKepada, pengantar, unitDikurangi,
                menggantikan, memperbarui, dasar, sejak, Optional.of(pada));
    }

    /** As if he had not been told: the letter that told him was withdrawn. */
    public Sertifikat belumDiberitahukan() {
        return new Sertifikat(id, revision, berkas, asesi, instansi, nama, skema, skemaVersi, surat, nomor, registrasi,
                tanggal, berlakuSampai, status, penerbit, diserahkan, diserahkanKepada, pengantar, unitDikurangi,
                menggantikan, memperbarui, dasar, sejak, Optional.empty());
    }

    /** With numbers in the place of their marks. */
    public Sertifikat bernomor(String nomorBaru, String registrasiBaru) {
        return new Sertifikat(id, revision, berkas, asesi, instansi, nama, skema, skemaVersi, surat, nomorBaru, registrasiBaru,
                tanggal, berlakuSampai, status, penerbit, diserahkan, diserahkanKepada, pengantar, unitDikurangi,
                menggantikan, memperbarui, dasar, sejak, diberitahukan);
    }

    private Sertifikat keadaan(SertifikatStatus baru, List<String> unit, Optional<String> idSurat, Optional<LocalDate> pada) {
        return new Sertifikat(id, revision, berkas, asesi, instansi, nama, skema, skemaVersi, surat, nomor, registrasi,
                tanggal, berlakuSampai, baru, penerbit, diserahkan, diserahkanKepada, pengantar, unit, menggantikan, memperbarui, idSurat,
                pada, diberitahukan);
    }

    /** Whether its last day is behind that date. */
    public boolean kedaluwarsa(LocalDate pada) {
        return berlakuSampai.isBefore(pada);
    }
}

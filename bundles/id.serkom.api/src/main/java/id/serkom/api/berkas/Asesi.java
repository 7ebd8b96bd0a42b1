package id.serkom.api.berkas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person assessed in one berkas.
 *
 * @param urut running number in the berkas, from 1, in the order of receipt
 * @param instansi code of the institution that sent him
 * @param asesor code of the asesor or penguji who examines him, once planned
 * @param sesi id of his session, once planned
 * @param alasan why he stands where he stands, where that needs a reason
 * @param asalAsesi id of the same person in the berkas that this one rests on, where his decision was postponed (TUNDA)
 */
public record Asesi(String id, long revision, String berkas, String permohonan, String instansi, int urut,
        Identitas identitas, AsesiStatus status, Optional<String> asesor, Optional<String> sesi,
        Optional<String> alasan, Optional<String> asalAsesi) implements Catatan {

    public Asesi {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(berkas, "berkas");
        Objects.requireNonNull(permohonan, "permohonan");
        Objects.requireNonNull(identitas, "identitas");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(asesor, "asesor");
        Objects.requireNonNull(sesi, "sesi");
        Objects.requireNonNull(alasan, "alasan");
        Objects.requireNonNull(asalAsesi, "asalAsesi");
    }

    /** One who does not come over from an earlier berkas. */
    public Asesi(String id, long revision, String berkas, String permohonan, String instansi, int urut, Identitas identitas,
            AsesiStatus status, Optional<String> asesor, Optional<String> sesi, Optional<String> alasan) {
        this(id, revision, berkas, permohonan, instansi, urut, identitas, status, asesor, sesi, alasan, Optional.empty());
    }

    /**
     * Fingerprint of a list of persons, whatever their order and however their names are written. Minutes, SK and certificates
     * that name the same persons have the same one, a corrected name or not.
     *
     * @return 64 hexadecimal digits
     */
    public static String sidik(Collection<Asesi> daftar) {
        return sidik(daftar.stream().map(Asesi::id));
    }

    /**
     * Fingerprint of a list of persons under their names as printed, whatever their order: what an SK freezes, and what the
     * certificates that rest on it must agree with.
     *
     * @return 64 hexadecimal digits
     */
    public static String sidikNama(Collection<Asesi> daftar) {
        return sidik(daftar.stream().map(a -> a.id() + '\t' + a.nama()));
    }

    private static String sidik(Stream<String> semua) {
        String baris = semua.sorted().distinct().collect(Collectors.joining("\n"));
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(baris.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256", e);
        }
    }

    public String nama() {
        return identitas.nama();
    }

    public Asesi menjadi(AsesiStatus baru) {
        return new Asesi(id, revision, berkas, permohonan, instansi, urut, identitas, baru, asesor, sesi,
                Optional.empty(), asalAsesi);
    }

    public Asesi menjadi(AsesiStatus baru, String alasanBaru) {
        return new Asesi(id, revision, berkas, permohonan, instansi, urut, identitas, baru, asesor, sesi,
                Optional.of(alasanBaru), asalAsesi);
    }

    public Asesi ditugaskan(String kodeAsesor, String idSesi) {
        return new Asesi(id, revision, berkas, permohonan, instansi, urut, identitas, AsesiStatus.TERJADWAL,
                Optional.of(kodeAsesor), Optional.of(idSesi), Optional.empty(), asalAsesi);
    }

    /** The same person, his particulars corrected. */
    public Asesi beridentitas(Identitas diperbaiki) {
        return new Asesi(id, revision, berkas, permohonan, instansi, urut, diperbaiki, status, asesor, sesi, alasan, asalAsesi);
    }
}

package id.serkom.api.berkas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A person assessed in one berkas.
 *
 * @param urut running number in the berkas, from 1, in the order of receipt
 * @param instansi code of the institution that sent him
 * @param asesor code of the asesor or penguji who examines him, once planned
 * @param sesi id of his session, once planned
 * @param alasan why he stands where he stands, where that needs a reason
 */
public record Asesi(String id, long revision, String berkas, String permohonan, String instansi, int urut,
        Identitas identitas, AsesiStatus status, Optional<String> asesor, Optional<String> sesi,
        Optional<String> alasan) implements Catatan {

    public Asesi {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(berkas, "berkas");
        Objects.requireNonNull(permohonan, "permohonan");
        Objects.requireNonNull(identitas, "identitas");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(asesor, "asesor");
        Objects.requireNonNull(sesi, "sesi");
        Objects.requireNonNull(alasan, "alasan");
    }

    /**
     * Fingerprint of a list of names: of which persons, and under which names as printed, whatever their order. Minutes, SK and
     * certificates that name the same persons have the same one.
     *
     * @return 64 hexadecimal digits
     */
    public static String sidik(Collection<Asesi> daftar) {
        String baris = daftar.stream().map(a -> a.id() + '\t' + a.nama()).sorted().distinct()
                .collect(Collectors.joining("\n"));
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
                Optional.empty());
    }

    public Asesi menjadi(AsesiStatus baru, String alasanBaru) {
        return new Asesi(id, revision, berkas, permohonan, instansi, urut, identitas, baru, asesor, sesi,
                Optional.of(alasanBaru));
    }

    public Asesi ditugaskan(String kodeAsesor, String idSesi) {
        return new Asesi(id, revision, berkas, permohonan, instansi, urut, identitas, AsesiStatus.TERJADWAL,
                Optional.of(kodeAsesor), Optional.of(idSesi), Optional.empty());
    }
}

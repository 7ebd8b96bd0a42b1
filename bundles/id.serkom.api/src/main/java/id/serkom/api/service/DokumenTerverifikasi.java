package id.serkom.api.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A letter or certificate as everybody may know it who holds its code: no NIK, no NIP, no contents.
 *
 * @param judul what it is, e.g. "Sertifikat kompetensi"
 * @param kepada name of the holder or the addressee
 * @param tanggal its date
 * @param sertifikat what it certifies, if it is a certificate
 * @param ujiCoba whether it was made for trial only and bears no official signature
 */
public record DokumenTerverifikasi(String kode, String judul, String kepada, Optional<String> nomor, LocalDate tanggal,
        Optional<LingkupSertifikat> sertifikat, boolean ujiCoba) {

    public DokumenTerverifikasi {
        Objects.requireNonNull(kode, "kode");
        Objects.requireNonNull(nomor, "nomor");
        Objects.requireNonNull(sertifikat, "sertifikat");
    }

    /**
     * What a certificate certifies.
     *
     * @param skema title of the skema
     * @param unit units of its scope as it is today
     * @param sejak since when it stands as it does, once something became of it
     */
    public record LingkupSertifikat(String registrasi, String skema, String kodeSkema, String versiSkema,
            LocalDate berlakuSampai, List<Unit> unit, Optional<LocalDate> sejak) {

        public LingkupSertifikat {
            unit = List.copyOf(unit);
            Objects.requireNonNull(sejak, "sejak");
        }
    }

    /** A unit of competence. */
    public record Unit(String kode, String judul) {
    }
}

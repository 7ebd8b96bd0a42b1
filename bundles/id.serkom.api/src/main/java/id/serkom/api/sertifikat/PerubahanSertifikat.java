package id.serkom.api.sertifikat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A change of one certificate that a letter makes: it takes effect in the commit in which that letter gets its number, and is asked once
 * more then whether it still may.
 *
 * @param berkas id of the berkas that the certificate is of
 * @param sertifikat its id
 * @param unit kode of the units that are taken out of the scope, for KURANGI_LINGKUP
 * @param lingkup kode of the units that it attested when that was decided, for KURANGI_LINGKUP
 * @param pengganti for GANTI_RUSAK the new entry, its numbers marked; for PERBARUI the newer certificate, which is there already
 * @param batas for BEKUKAN until when the holder may put it right, as the letter says: a day to come
 */
public record PerubahanSertifikat(String berkas, String sertifikat, JenisPerubahan jenis, List<String> unit,
        List<String> lingkup, Optional<Sertifikat> pengganti, Optional<LocalDate> batas) {

    public PerubahanSertifikat {
        Objects.requireNonNull(berkas, "berkas");
        Objects.requireNonNull(sertifikat, "sertifikat");
        Objects.requireNonNull(jenis, "jenis");
        unit = List.copyOf(unit);
        lingkup = List.copyOf(lingkup);
        Objects.requireNonNull(pengganti, "pengganti");
        Objects.requireNonNull(batas, "batas");
    }

    /** One that sets no last day. */
    public PerubahanSertifikat(String berkas, String sertifikat, JenisPerubahan jenis, List<String> unit, List<String> lingkup,
            Optional<Sertifikat> pengganti) {
        this(berkas, sertifikat, jenis, unit, lingkup, pengganti, Optional.empty());
    }

    /**
     * Why it may not be done now, after it was decided, as the end of a code of a reason; empty when it may.
     *
     * @param baru for PERBARUI the newer one as it is now
     */
    public Optional<String> halangan(Sertifikat kini, Optional<Sertifikat> baru, LocalDate tanggal) {
        return halangan(jenis, kini, tanggal).or(() -> switch (jenis) {
            case KURANGI_LINGKUP -> halanganLingkup(unit, lingkup.stream().filter(u -> !kini.unitDikurangi().contains(u)).toList());
            case PERBARUI -> baru.filter(b -> pembaru(b, tanggal)).isPresent() ? Optional.empty() : Optional.of("pembaruan-berubah");
            default -> batas.filter(b -> !b.isAfter(tanggal)).map(b -> "batas-lewat");
        });
    }

    /** Whether it may take an older one's place on that date: it stands itself, and renews no other. */
    public static boolean pembaru(Sertifikat baru, LocalDate tanggal) {
        return baru.memperbarui().isEmpty() && halangan(JenisPerubahan.BEKUKAN, baru, tanggal).isEmpty();
    }

    /** Why these units cannot be taken out of that scope: only what is in it may be, and never all of it, which would be a withdrawal. */
    public static Optional<String> halanganLingkup(List<String> unit, List<String> lingkup) {
        if (!lingkup.containsAll(unit)) {
            return Optional.of("unit-sudah-dikeluarkan");
        }
        return unit.containsAll(lingkup) ? Optional.of("unit-habis") : Optional.empty();
    }

    /** Why it may not be done to that certificate on that date, as the end of a code of a reason; empty when it may. */
    public static Optional<String> halangan(JenisPerubahan jenis, Sertifikat kini, LocalDate tanggal) {
        if (kini.status() == SertifikatStatus.DICABUT || kini.status() == SertifikatStatus.DIGANTI) {
            return Optional.of(kini.status() == SertifikatStatus.DICABUT ? "sudah-dicabut" : "sudah-diganti");
        }
        if (kini.kedaluwarsa(tanggal) && jenis != JenisPerubahan.CABUT && jenis != JenisPerubahan.PERBARUI) {
            return Optional.of("sudah-kedaluwarsa");
        }
        boolean dibekukan = kini.status() == SertifikatStatus.DIBEKUKAN;
        return switch (jenis) {
            case BEKUKAN -> dibekukan ? Optional.of("sudah-dibekukan") : Optional.empty();
            case PULIHKAN -> dibekukan ? Optional.empty() : Optional.of("tidak-dibekukan");
            case GANTI_RUSAK, PERBARUI, KURANGI_LINGKUP -> dibekukan ? Optional.of("masih-dibekukan") : Optional.empty();
            case CABUT -> Optional.empty();
        };
    }

    /**
     * The entries as they stand from then on.
     *
     * @param kini the certificate as it is in the register now
     * @param baru for PERBARUI the newer one as it is now
     */
    public List<Sertifikat> terapkan(Sertifikat kini, Optional<Sertifikat> baru, String surat, LocalDate tanggal) {
        return switch (jenis) {
            case BEKUKAN -> List.of(kini.menjadi(SertifikatStatus.DIBEKUKAN, surat, tanggal));
            case PULIHKAN -> List.of(kini.menjadi(SertifikatStatus.BERLAKU, surat, tanggal));
            case CABUT -> List.of(kini.menjadi(SertifikatStatus.DICABUT, surat, tanggal));
            case KURANGI_LINGKUP -> List.of(kini.dikurangi(gabung(kini), surat, tanggal));
            case GANTI_RUSAK -> List.of(kini.menjadi(SertifikatStatus.DIGANTI, surat, tanggal),
                    pengganti.orElseThrow().menggantikan(kini.id()));
            case PERBARUI -> List.of(kini.menjadi(SertifikatStatus.DIGANTI, surat, tanggal), baru.orElseThrow().memperbarui(kini.id()));
        };
    }

    private List<String> gabung(Sertifikat kini) {
        List<String> semua = new ArrayList<>(kini.unitDikurangi());
        unit.stream().filter(u -> !semua.contains(u)).forEach(semua::add);
        return semua;
    }
}

package id.serkom.api.tahap;

import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.Instansi;
import java.util.Optional;

/**
 * Whom a letter is addressed to.
 *
 * @param instansi code on the register, so that the institution sees its letter
 * @param yth as printed after "Yth."
 * @param tempat place, as printed after "di"
 * @param asesor kode of the asesor who sees the letter: it is addressed to him, or about an asesi of his
 */
public record Tujuan(Optional<String> instansi, String yth, String tempat, Optional<String> asesor) {

    public Tujuan(Optional<String> instansi, String yth, String tempat) {
        this(instansi, yth, tempat, Optional.empty());
    }

    /** To an asesor himself, not to his office. */
    public static Tujuan kepada(Asesor asesor) {
        return new Tujuan(Optional.empty(), asesor.nama(), "Tempat", Optional.of(asesor.kode()));
    }

    public static Tujuan kepada(Instansi instansi) {
        return new Tujuan(Optional.of(instansi.kode()), instansi.pimpinan() + " " + instansi.nama(), instansi.kota());
    }

    public static Tujuan kepada(String yth, String tempat) {
        return new Tujuan(Optional.empty(), yth, tempat);
    }

    Tujuan terlihatOleh(Optional<String> kodeAsesor) {
        return new Tujuan(instansi, yth, tempat, kodeAsesor);
    }

    /** For papers without an addressee: a decree, minutes. */
    public static Tujuan tanpa() {
        return new Tujuan(Optional.empty(), "-", "-");
    }
}

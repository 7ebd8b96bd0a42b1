package id.serkom.spi.store;

import java.util.Optional;

/** What a reader may see: all, one institution's own, or what an asesor is assigned to. */
public record Lingkup(Optional<String> instansi, Optional<String> asesor) {

    public static final Lingkup SEMUA = new Lingkup(Optional.empty(), Optional.empty());

    public static Lingkup instansi(String kode) {
        return new Lingkup(Optional.of(kode), Optional.empty());
    }

    public static Lingkup asesor(String kode) {
        return new Lingkup(Optional.empty(), Optional.of(kode));
    }
}
